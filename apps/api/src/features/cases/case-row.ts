import { caseClock } from '@tenderlight/compliance/cases/case-clock'
import type { CaseRow } from '@tenderlight/contracts/cases'
import type { NamedCase } from '@tenderlight/db/repositories/cases'
import type { Calendar } from '@tenderlight/law/calendar'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** A case as lists show it, with its clock as it stands today. */
export function shownCase(row: NamedCase, at: { readonly today: CivilDate; readonly calendar: Calendar }): CaseRow {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    kind: row.kind,
    source: row.source,
    unit: { id: row.organisation_id, name: row.unit },
    stage: row.stage,
    openedOn: row.opened_on,
    clock: caseClock({ stage: row.stage, due: row.due, warnFrom: row.warn_from }, at),
    waitsFor: row.waits_for,
    extensionAsked: row.extension_asked,
    withdrawalAsked: row.withdrawal_asked,
    escalated: row.escalated,
    subjects: row.subjects,
    closedOn: row.closed_on,
    closedAs: row.closed_as,
  }
}
