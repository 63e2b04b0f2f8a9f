import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'

/** The notices that the province's site lists: 采购意向, 采购公告, 结果公告, 合同公告. */
export const NOTICE_KINDS = ['intention', 'announcement', 'result', 'contract'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** One line of the list of the province's site, as it says. */
export interface PlatformLine {
  /** Of the file, from 1; of a list without rows, its place. */
  readonly row: number
  /** Null: a notice of another kind (更正, 终止), or the list does not tell. */
  readonly what: NoticeKind | null
  readonly number?: string
  readonly title: string
  /** 采购人. */
  readonly unit?: string
  readonly on: CivilDate
  readonly budget?: Fen
  /** Always http or https. */
  readonly url?: string
}

/** A list as it was read. */
export interface PlatformList {
  readonly lines: readonly PlatformLine[]
  /** The smallest difference that its amounts can show: 1 fen, or 10,000 yuan where they are whole 万元. */
  readonly budgetStep: Fen
}
