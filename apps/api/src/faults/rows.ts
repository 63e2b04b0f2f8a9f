import type { CivilDate } from '@tenderlight/law/civil-date'

/** What one ledger of the tests holds: all its numbers begin with `name`. */
export interface Batch {
  readonly name: string
  readonly rows: number
  /** How many of the rows are awarded and not signed, and so overdue. */
  readonly overdue: number
  /** The budget of every row, in yuan; a later ledger of the same name gives another. */
  readonly budget: number
}

const HEADER = '项目编号,项目名称,采购单位,制度,采购类别,采购方式,预算金额(元),意向公开日期,采购公告日期,中标通知书日期'

/** Awarded on this day and not signed: the district's commitment to sign ended on Monday 2026-03-02. */
export const AWARDED = '2026-02-13' as CivilDate

/** The number of a row, counted from 0. The overdue ones come first. */
export const numberOf = ({ name }: Pick<Batch, 'name'>, row: number): string =>
  `${name}-${String(row).padStart(4, '0')}`

/** The batch as a ledger in CSV, of the unit with that name, in base64. */
export function ledgerOf(batch: Batch, unit: string): string {
  const rows = Array.from({ length: batch.rows }, (_, row) => {
    const number = numberOf(batch, row)
    const awarded = row < batch.overdue ? AWARDED : ''
    return `${number},${number} 养护服务,${unit},政府采购,服务,公开招标,${batch.budget},2025-12-22,2026-01-22,${awarded}`
  })
  return Buffer.from([HEADER, ...rows].join('\n')).toString('base64')
}
