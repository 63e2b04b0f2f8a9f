import { PLACES_ABOVE_FEN, writtenAmount } from '../ledger/cells/money.ts'
import { writtenPercent } from '../ledger/cells/share.ts'
import { clausesOf } from './clauses.ts'
import type { Read } from './issuer.ts'

/** What a remark reserves, each part with its words. A part that the remark states twice and differently is left out. */
export interface Reservation {
  /** The ledger's word for the measure. */
  readonly measure?: Read<string>
  readonly reservedSmeShare?: Read<number>
  readonly reservedSme?: Read<number>
  readonly reservedSmallMicro?: Read<number>
  /** The remark contradicts itself. */
  readonly contradiction?: string
}

/** Words before 面向 that turn 专门面向 into its opposite; 不专门面向 and 非专门面向 contain it. */
const REFUSED = /(?:不|非|未|无法|没有)[^,，。]{0,6}?面向(?:中小|小微|小型|中型)|(?:不|未|无法|没有)预留/
const EXCLUSIVE = /专门面向(?:中小|小微|小型|中型)|整体预留|全部预留/
const QUESTION = /是否[^,，。]{0,6}面向/
const ANSWERED_YES = /[:：]\s*是$/
const ABOUT_RESERVING = /预留|份额|面向(?:中小|小微|小型|中型)|(?:中小|小微)企业/
/** Percentages of something else: price deductions, payments, deposits. */
const ABOUT_PRICES = /扣除|优惠|预付|支付|付款|保证金|折扣|下浮/
/** 中小微 names all three sizes, 其中小微 only two. */
const SMALL_MICRO = /(?<!(?<!其)中)小微|(?<!中型(?:企业)?[、和及])小型(?:企业)?[、和及]?微型/
const PERCENT = /\d+(?:\.\d+)?\s*[%％]/g
const AMOUNT = /(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)/g
const LIMIT_AFTER = /^(?:以上|以下|以内)/
const NO_CONSORTIUM = /(?:不|拒绝|非|禁止)[^,，。]{0,6}联合体/
const NO_SUBCONTRACT = /(?:不|禁止|非)[^,，。]{0,6}分包/
const IN_LOTS = /按采购包预留/
const PACKAGE = /(?:采购包|第[一二三四五六七八九十\d]+包|\d+包|包\d+)/

interface Figure {
  readonly value: number
  readonly clause: string
  readonly forSmallMicro: boolean
}

/** The figures of a clause; each belongs to the enterprises named since the figure before it, or right behind it. */
function figures(clause: string, pattern: RegExp, valueOf: (match: RegExpExecArray) => number | undefined): Figure[] {
  const found: Figure[] = []
  let from = 0
  for (const match of clause.matchAll(pattern)) {
    const before = clause.slice(from, match.index)
    const end = match.index + match[0].length
    const after = clause.slice(end, end + 12).split(/其中|\d/)[0] ?? ''
    from = end
    const value = LIMIT_AFTER.test(after) || /预算[^,，]{0,8}$/.test(before) ? undefined : valueOf(match)
    if (value === undefined) continue
    const named = SMALL_MICRO.test(before) || (!/中小|面向/.test(before) && SMALL_MICRO.test(after))
    found.push({ value, clause, forSmallMicro: named })
  }
  return found
}

/** A share may be a floor (40%以上); the words `400万元以上` are a limit of the law. */
function shares(clauses: readonly string[]): Figure[] {
  return clauses
    .filter((clause) => ABOUT_RESERVING.test(clause) && !ABOUT_PRICES.test(clause))
    .flatMap((clause) =>
      figures(clause.replace(/([%％])(?:及)?以上/g, '$1'), PERCENT, ([text]) =>
        writtenPercent(text.replace('％', '%')),
      ).map((figure) => ({ ...figure, clause })),
    )
}

function amounts(clauses: readonly string[]): Figure[] {
  return clauses
    .filter((clause) => /预留|份额|小微|面向/.test(clause) && !ABOUT_PRICES.test(clause))
    .flatMap((clause) =>
      figures(clause, AMOUNT, ([, number = '', unit = '']) => {
        const fen = writtenAmount(number, PLACES_ABOVE_FEN[unit] ?? 2)
        return typeof fen === 'number' ? fen : undefined
      }),
    )
}

/** The one value that all figures agree on; undefined when there is none or they differ. */
function agreed(figures: readonly Figure[]): Read<number> | undefined {
  const [first] = figures
  return first !== undefined && figures.every(({ value }) => value === first.value)
    ? { value: first.value, from: first.clause }
    : undefined
}

/** The form of a share: 联合体, 分包 or 采购包预留 where the remark names one of them, else 部分预留. */
function formOf(clauses: readonly string[]): string {
  const consortium = clauses.some((clause) => clause.includes('联合体') && !NO_CONSORTIUM.test(clause))
  const subcontract = clauses.some((clause) => clause.includes('分包') && !NO_SUBCONTRACT.test(clause))
  if (consortium && !subcontract) return '联合体'
  return subcontract && !consortium ? '分包' : '部分预留'
}

function measureOf(clauses: readonly string[], whole: boolean, figure: Figure | undefined): Read<string> | undefined {
  const refusal = clauses.find((clause) => REFUSED.test(clause))
  const exclusive = clauses.find((clause) => EXCLUSIVE.test(clause) && !REFUSED.test(clause))
  const inLots = clauses.find((clause) => IN_LOTS.test(clause))
  if (inLots !== undefined) return { value: '采购包预留', from: inLots }
  if (exclusive !== undefined && PACKAGE.test(exclusive)) return { value: '采购包预留', from: exclusive }
  if (figure !== undefined && figure.value > 0) {
    return { value: whole ? '整体预留' : formOf(clauses), from: figure.clause }
  }
  if (refusal !== undefined && exclusive !== undefined) return undefined
  if (refusal !== undefined) return { value: '不预留', from: refusal }
  return exclusive === undefined ? undefined : { value: '整体预留', from: exclusive }
}

/** Reads the reservation that a remark states in words. Words that decide nothing give nothing. */
export function readReservation(remark: string): Reservation {
  const clauses = clausesOf(remark).filter((clause) => !QUESTION.test(clause) || ANSWERED_YES.test(clause))
  const [allShares, allAmounts] = [shares(clauses), amounts(clauses)]
  const shareFigures = allShares.filter(({ forSmallMicro }) => !forSmallMicro)
  const smeAmounts = allAmounts.filter(({ forSmallMicro }) => !forSmallMicro)
  const microAmounts = allAmounts.filter(({ forSmallMicro }) => forSmallMicro)
  const whole = shareFigures[0]?.value === 10_000
  const measure = measureOf(clauses, whole, shareFigures[0] ?? smeAmounts[0] ?? allShares[0] ?? allAmounts[0])
  const parts = [
    ['reservedSmeShare', agreed(shareFigures)],
    ['reservedSme', agreed(smeAmounts)],
    ['reservedSmallMicro', agreed(microAmounts)],
  ] as const
  const differs = [shareFigures, smeAmounts, microAmounts].some((all) => all.length > 0 && agreed(all) === undefined)
  return {
    ...(measure === undefined ? {} : { measure }),
    ...Object.fromEntries(parts.filter(([, read]) => read !== undefined)),
    ...(differs ? { contradiction: remark } : {}),
  }
}
