import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { Context } from '../evaluate.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { noticeDate } from '../rules/notice-date.ts'

/** 面向中小企业预留项目执行情况公告: when it was published, and what it says of a shortfall. */
export interface AnnualReport {
  readonly publishedOn: CivilDate
  readonly explanation?: string
}

/** One department's (主管预算单位) budget year as far as it is on record. Absent is unknown. */
export interface UnitYear {
  readonly unit: string
  readonly year: number
  /** The unit's procurements; those of other years are left aside. */
  readonly procurements: readonly Procurement[]
  /** 年度政府采购项目预算总额: all of its government procurement, large and small. */
  readonly gpBudgetTotal?: Fen
  /** null: none was published. */
  readonly report?: AnnualReport | null
  /** The last day that the finance bureau sets for the report. */
  readonly reportDueOn?: CivilDate
  /** 逾期尚未支付中小企业款项: contracts overdue at the year's end. */
  readonly overdueContracts?: number
  readonly arrearsDisclosedOn?: CivilDate
}

/** What judging a year depends on besides the year. */
export type YearContext = Omit<Context, 'rulebook'>

/** The budget year of a procurement: as stated, else the year of its notice or plan; undefined where neither is on record. */
export function fiscalYearOf(procurement: Procurement): number | undefined {
  if (procurement.fiscalYear !== undefined) return procurement.fiscalYear
  const on = noticeDate(procurement)
  return on === undefined ? undefined : Number(on.slice(0, 4))
}

/** The year with the procurements that are its own, as the rules read it; those without any year on record are none. */
export function withItsOwn(year: UnitYear): UnitYear {
  return { ...year, procurements: year.procurements.filter((procurement) => fiscalYearOf(procurement) === year.year) }
}

/** The day whose law a sum names: that of the latest notice, today where one is not out yet; undefined of no procurement. */
export function lawDayOf(
  procurements: readonly Procurement[],
  { today }: Pick<Context, 'today'>,
): CivilDate | undefined {
  let latest: CivilDate | undefined
  for (const procurement of procurements) {
    const on = noticeDate(procurement) ?? today
    if (latest === undefined || on > latest) latest = on
  }
  return latest
}

/** The first and the last day of a year. */
export const firstDayOf = (year: number): CivilDate => civilDate(`${`${year}`.padStart(4, '0')}-01-01`)
export const lastDayOf = (year: number): CivilDate => civilDate(`${`${year}`.padStart(4, '0')}-12-31`)

/** Every unit's years that `procurements` speak of, in the order in which they first appear. Records without a buyer or a year are left aside. */
export function unitYearsOf(procurements: readonly Procurement[]): readonly UnitYear[] {
  const groups = Map.groupBy(procurements, (procurement) =>
    JSON.stringify([procurement.buyer, fiscalYearOf(procurement)]),
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const year = first && fiscalYearOf(first)
    return first?.buyer === undefined || year === undefined ? [] : [{ unit: first.buyer, year, procurements: group }]
  })
}
