import { REPORT_PERIODS } from '@tenderlight/compliance/desk/kinds'
import { PERIODS_OF } from '@tenderlight/compliance/reports/periods'
import type { PeriodLength } from '@tenderlight/compliance/reports/periods'
import type { ReportKind } from '@tenderlight/compliance/reports/report'
import { m } from '../../paraglide/messages.js'

/** What a report is called. */
export const REPORT_WORDS: Readonly<Record<ReportKind, () => string>> = {
  bulletin: m.rep_bulletin,
  appraisal: m.rep_appraisal,
  'reserved-share': m.rep_reserved_share,
  deadlines: m.rep_deadlines,
  deposits: m.rep_deposits,
  arrears: m.rep_arrears,
  agencies: m.rep_agencies,
}

/** What it is for. */
export const PURPOSE_WORDS: Readonly<Record<ReportKind, () => string>> = {
  bulletin: m.rep_bulletin_for,
  appraisal: m.rep_appraisal_for,
  'reserved-share': m.rep_reserved_share_for,
  deadlines: m.rep_deadlines_for,
  deposits: m.rep_deposits_for,
  arrears: m.rep_arrears_for,
  agencies: m.rep_agencies_for,
}

export const LENGTH_WORDS: Readonly<Record<PeriodLength, () => string>> = {
  'half-month': m.rep_half_month,
  month: m.rep_month,
  quarter: m.rep_quarter,
  'half-year': m.rep_half_year,
  year: m.rep_year,
}

/** How long the period of a report may be, the shortest first. */
export function lengthsOf(kind: ReportKind): readonly PeriodLength[] {
  const own: readonly PeriodLength[] = PERIODS_OF[kind]
  return REPORT_PERIODS.filter((length) => own.includes(length))
}

/** Why a report that nobody issued yet cannot be issued now, and what to do about it. */
export const BLOCKED_WORDS: Readonly<Record<'not-over' | 'no-prefix', () => string>> = {
  'not-over': m.rep_blocked_not_over,
  'no-prefix': m.rep_blocked_no_prefix,
}
