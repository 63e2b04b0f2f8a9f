import type { CaseStep, CaseStepKind } from '@tenderlight/compliance/cases/case'
import { warnFromOfTerm } from '@tenderlight/compliance/cases/case-clock'
import { afterStep, caseState, leadsTo, waitsFor } from '@tenderlight/compliance/cases/steps'
import type { CaseState } from '@tenderlight/compliance/cases/steps'
import { appendCaseStep, moveCase } from '@tenderlight/db/repositories/cases'
import type { CaseMove, CaseStepRow, NamedCase } from '@tenderlight/db/repositories/cases'
import type { Schema } from '@tenderlight/db/schema'
import type { CaseStepContent } from '@tenderlight/db/schema/cases'
import type { Calendar } from '@tenderlight/law/calendar'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import type { LoggedChange } from '../audit-log/append-log.ts'

/** A case with its steps and what they made of it. */
export interface HeldCase {
  readonly row: NamedCase
  readonly steps: readonly CaseStepRow[]
  readonly state: CaseState
}

/** A stored step as the state of a case depends on it. */
export function asCaseStep({
  kind,
  on_date: on,
  due,
  content,
}: Pick<CaseStepRow, 'kind' | 'on_date' | 'due' | 'content'>) {
  const { day, letter } = content
  return {
    kind,
    on,
    due,
    day: day ?? null,
    ...(kind === 'opened' ? { letter: letter !== false } : {}),
  } satisfies CaseStep
}

/** A case with its state from its steps. */
export function heldCase(row: NamedCase, steps: readonly CaseStepRow[]): HeldCase {
  return { row, steps, state: caseState(steps.map(asCaseStep)) }
}

/** Where a case stands, as its row says it. */
export function caseColumns(state: CaseState, calendar: Calendar): Omit<CaseMove, 'escalated' | 'number' | 'told_on'> {
  return {
    stage: state.stage,
    due: state.term?.due ?? null,
    warn_from: state.term === null ? null : warnFromOfTerm(calendar, state.term),
    waits_for: waitsFor(state),
    extension_asked: state.extensionAsked,
    withdrawal_asked: state.withdrawalAsked,
    closed_on: state.closed?.on ?? null,
    closed_as: state.closed?.as ?? null,
  }
}

/** Who takes a step, and when; `person` null: the product itself. */
export interface StepTaken {
  readonly person: string | null
  readonly at: Date
  readonly today: CivilDate
  readonly calendar: Calendar
}

export interface NewStep {
  readonly kind: CaseStepKind
  /** The last day that it sets for what comes next. */
  readonly due?: CivilDate | null
  readonly text?: string | null
  readonly content?: CaseStepContent
  readonly waiver?: string | null
  /** The number of the letter that it issues. */
  readonly number?: string
}

/** Whether a step may follow where the case stands. */
export function mayFollow(state: CaseState, kind: CaseStepKind): boolean {
  return leadsTo(state, { kind }) !== undefined
}

/** Takes a step that may follow and moves the case; returns the case after it. */
export async function takeStep(
  trx: Transaction<Schema>,
  { row, steps, state }: HeldCase,
  { person, at, today, calendar }: StepTaken,
  { kind, due = null, text = null, content = {}, waiver = null, number }: NewStep,
): Promise<HeldCase> {
  const after = afterStep(state, { kind, on: today, due })
  const step = {
    district_id: row.district_id,
    case_id: row.id,
    step: steps.length + 1,
    organisation_id: row.organisation_id,
    kind,
    stage: after.stage,
    person_id: person,
    at,
    on_date: today,
    due,
    reason: text === '' ? null : text,
    waiver,
  }
  await appendCaseStep(trx, { ...step, content: JSON.stringify(content) })
  const moved = {
    ...caseColumns(after, calendar),
    ...(kind === 'escalated' ? { escalated: true } : {}),
    ...(number === undefined ? {} : { number }),
    ...(kind === 'letter-issued' ? { told_on: today } : {}),
  }
  await moveCase(trx, row.district_id, row.id, moved)
  return { row: { ...row, ...moved }, steps: [...steps, { ...step, content, person: null }], state: after }
}

/** What the log says of the last step of a case. */
export function loggedStep({ row, steps }: HeldCase): LoggedChange {
  const { at: _, ...last } = steps.at(-1) ?? { at: null }
  return { kind: 'case', id: row.id, label: row.number ?? row.title, after: last }
}
