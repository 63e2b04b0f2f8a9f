import type { Measure, SpecialMatter } from '@tenderlight/compliance/procurement/vocabulary'
import { reservedIn } from '@tenderlight/compliance/reservation/lots'
import type { Lot, LotMeasure } from '@tenderlight/compliance/reservation/lots'
import { formatYuan } from '@tenderlight/law/money'
import type { BasisPoints, Fen } from '@tenderlight/law/money'
import { SPECIAL_MATTER_WORDS } from '../ledger/words.ts'
import { SHORT_HEAD } from '../notice/reason.ts'
import { LOTS_HEAD } from '../notice/remark-lots.ts'

/** What a notice says beside project, amount and month. Absent or null is unsaid. */
export interface Remarked {
  readonly measure?: Measure | null
  readonly reservedSme?: Fen | null
  /** Reserved share of the budget. */
  readonly reservedSmeShare?: BasisPoints | null
  readonly reservedSmallMicro?: Fen | null
  readonly noReserveReason?: string | null
  readonly complaintPhone?: string | null
  readonly specialMatter?: SpecialMatter | null
  /** 采购包, each with its own measure. */
  readonly lots?: readonly Lot[] | null | undefined
}

const RESERVED: Readonly<Record<Measure, string>> = {
  none: '不专门面向中小企业采购',
  exclusive: '专门面向中小企业采购',
  package: '采购包专门面向中小企业采购',
  consortium: '以联合体形式预留',
  subcontract: '以合同分包形式预留',
  partial: '部分预留',
}

/**
 * The remark (备注) of a line in the table of intentions, in sentences, each package on a line of its own; empty when there is
 * nothing to say. Whoever reads such a table by `readRemark` finds the same again; packages say what the sums are made of.
 */
export function remarkOf(notice: Remarked): string {
  const { measure, noReserveReason, complaintPhone, specialMatter, lots } = notice
  const inLots = lots === undefined || lots === null || lots.length === 0 ? undefined : lots
  const isNone = measure === 'none' || (measure === 'package' && inLots !== undefined && reservesNone(notice, inLots))
  const reserved = isNone ? RESERVED.none : measure && wordsOf(measure, inLots)
  const sentences = [
    specialMatter && `特殊事项：${SPECIAL_MATTER_WORDS[specialMatter][0]}`,
    reserved && [reserved, ...amountsOf(notice)].join('，'),
    measure &&
      measure !== 'exclusive' &&
      noReserveReason &&
      `${isNone ? '原因：' : SHORT_HEAD}${oneSentence(noReserveReason)}`,
    complaintPhone && `投诉电话：${complaintPhone}`,
  ]
  const said = sentences.flatMap((sentence) => (sentence ? [`${sentence}。`] : [])).join('')
  return [said, ...(inLots === undefined ? [] : linesOf(inLots))].filter((line) => line !== '').join('\n')
}

/** Packages of which none is reserved are a project that reserves nothing. */
const reservesNone = ({ reservedSme }: Remarked, lots: readonly Lot[]): boolean =>
  !reservedSme && lots.every(({ measure }) => measure === 'none')

/** Packages that are reserved in different ways are not all for small and medium enterprises alone. */
function wordsOf(measure: Measure, lots: readonly Lot[] | undefined): string {
  return measure === 'package' && lots !== undefined ? '按采购包预留' : RESERVED[measure]
}

const LOT_WORDS: Readonly<Record<LotMeasure, string>> = {
  exclusive: '专门面向中小企业采购',
  consortium: '以联合体形式预留',
  subcontract: '以合同分包形式预留',
  none: '不专门面向中小企业采购',
}

/** The packages one below the other: name, budget, and how much of it is reserved how. */
function linesOf(lots: readonly Lot[]): string[] {
  return [
    LOTS_HEAD,
    ...lots.map((lot, index) => `${index + 1}. ${lotLine(lot)}${index < lots.length - 1 ? '；' : '。'}`),
  ]
}

function lotLine(lot: Lot): string {
  const { title, budget, measure, reservedSmallMicro } = lot
  const isPart = measure === 'consortium' || measure === 'subcontract'
  return [
    `${oneSentence(title)}（预算${yuan(budget)}）：${LOT_WORDS[measure]}`,
    ...(isPart ? [`预留面向中小企业${yuan(reservedIn(lot))}`] : []),
    ...(measure !== 'none' && reservedSmallMicro ? [`其中面向小微企业${yuan(reservedSmallMicro)}`] : []),
  ].join('，')
}

function amountsOf({ measure, reservedSme, reservedSmeShare, reservedSmallMicro }: Remarked): string[] {
  if (measure === 'none') return []
  // Amounts alone read as a part: of what is reserved whole the share says so.
  const whole = measure === 'exclusive' && (reservedSme || reservedSmallMicro) ? 10_000 : undefined
  const share = reservedSmeShare || whole
  return [
    ...(share ? [`预留份额${share / 100}%面向中小企业`] : []),
    ...(reservedSme ? [`预留面向中小企业${yuan(reservedSme)}`] : []),
    ...(reservedSmallMicro ? [`其中面向小微企业${yuan(reservedSmallMicro)}`] : []),
  ]
}

/** Whole hundreds of yuan in 万元, as notices write amounts; anything else in yuan. */
const yuan = (fen: Fen): string =>
  fen % 10_000 === 0 ? `${fen / 1_000_000}万元` : `${formatYuan(fen).replaceAll(',', '')}元`

/** A reason may be several lines and sentences; in the remark it is one. */
const oneSentence = (reason: string): string =>
  reason
    .trim()
    .replace(/[。.;；\s]+$/u, '')
    .replace(/[。;；\s]*\n\s*|。/gu, '；')
