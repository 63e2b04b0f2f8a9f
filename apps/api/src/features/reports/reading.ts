import type { Context } from '@tenderlight/compliance/evaluate'
import type { ReportPeriod, ReportSection } from '@tenderlight/compliance/reports/report'
import type { Reach } from '@tenderlight/db/repositories/reach'
import type { Db } from '@tenderlight/db/connect'
import type { TallyKeeper } from '../../tallies/tally-keeper.ts'
import type { YearKeeper } from './year-keeper.ts'

export interface ReportUnit {
  readonly id: string
  readonly name: string
}

/** What a report is made from: the records within the asker's reach, and what they are judged with. */
export interface ReportReading {
  readonly db: Db
  readonly districtId: string
  /** How far the asker reaches. */
  readonly reach: Reach
  /** What boards count, as it is kept. */
  readonly tallies: TallyKeeper
  readonly years: YearKeeper
  /** With today, calendar, settings and rulebook. */
  readonly context: Context
  readonly period: ReportPeriod
  /** Undefined: the whole district. */
  readonly unit: ReportUnit | undefined
  /** The budget units that the report speaks of, by name: all of the district, or the one. */
  readonly units: readonly ReportUnit[]
}

/** Makes the sections of one kind of report; reads nothing outside of its reading. */
export type ReportMaker = (reading: ReportReading) => Promise<readonly ReportSection[]>
