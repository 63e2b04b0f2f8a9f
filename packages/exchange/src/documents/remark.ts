import type { Measure, SpecialMatter } from '@tenderlight/compliance/procurement/vocabulary'
import { formatYuan } from '@tenderlight/law/money'
import type { BasisPoints, Fen } from '@tenderlight/law/money'
import { SPECIAL_MATTER_WORDS } from '../ledger/words.ts'

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
}

const RESERVED: Readonly<Record<Exclude<Measure, 'none'>, string>> = {
  exclusive: '专门面向中小企业采购',
  package: '采购包专门面向中小企业采购',
  consortium: '以联合体形式预留',
  subcontract: '以合同分包形式预留',
  partial: '部分预留',
}

/**
 * The remark (备注) of a line in the table of intentions, in sentences; empty when there is nothing to say. Whoever reads
 * such a table by `readRemark` finds the same again.
 */
export function remarkOf(notice: Remarked): string {
  const { measure, noReserveReason, complaintPhone, specialMatter } = notice
  const reserved = measure === 'none' ? '不专门面向中小企业采购' : measure && RESERVED[measure]
  const sentences = [
    specialMatter && `特殊事项：${SPECIAL_MATTER_WORDS[specialMatter][0]}`,
    reserved && [reserved, ...amountsOf(notice)].join('，'),
    measure === 'none' && noReserveReason && `原因：${oneSentence(noReserveReason)}`,
    complaintPhone && `投诉电话：${complaintPhone}`,
  ]
  return sentences.flatMap((sentence) => (sentence ? [`${sentence}。`] : [])).join('')
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
