import type { Context } from '@tenderlight/compliance/evaluate'
import { EVENT_NAMES, EVENTS } from '@tenderlight/compliance/procurement/events'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import { ruleTitle } from '@tenderlight/compliance/say'
import { ALL_COLUMNS } from '@tenderlight/contracts/steps'
import type { CheckedCell, StepColumn } from '@tenderlight/contracts/steps'
import type { StandingNotice } from '@tenderlight/db/repositories/notices'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import { sayProblem } from '../../../error-map.ts'
import type { Locale } from '../../../locale.ts'
import { Refused } from '../../../problem.ts'
import { asProcurement } from '../../../record/as-procurement.ts'
import { refuseBesideInstalments } from '../../../record/beside-instalments.ts'
import { refuseBesideSupplements } from '../../../record/beside-supplements.ts'
import { refusePublished } from '../../../record/beside-notice.ts'
import { changeRecord } from '../../../record/change-record.ts'
import type { FactChange } from '../../../record/change-record.ts'
import { refuseUnpublished } from '../../../record/published-elsewhere.ts'
import { gateOf, reasonsFor, refuseFuture } from '../record-fact.ts'
import { cellText } from './cell-text.ts'
import { isDay, isUnreadable, readStepCell } from './read-cell.ts'
import type { CellValue } from './read-cell.ts'

/** A cell as it was typed; `was`: what stood there when it was changed. */
export interface TypedCell {
  readonly key: string
  readonly field: CheckedCell['field']
  readonly text: string
  readonly was?: string
}

/** With what the cells of a row are judged. */
export interface Judging {
  readonly context: Context
  readonly locale: Locale
  readonly reason: string | undefined
  /** The published notices of this project. */
  readonly notices: readonly StandingNotice[]
  /** The district's rules that give way to an act on this project. */
  readonly agreed: (event: EventName) => ReadonlySet<string>
}

/** What the cells of one project come to. */
export interface PlannedRow {
  readonly stored: StoredProcurement
  readonly attributes: Readonly<Record<string, unknown>>
  readonly facts: readonly FactChange[]
  readonly cells: readonly CheckedCell[]
}

const BY_FIELD = new Map(ALL_COLUMNS.map((column) => [column.field, column]))

/** What may be done with one cell: a change of the record, or what is wrong with it. */
interface Read {
  readonly cell: CheckedCell
  readonly column: StepColumn
  readonly value: CellValue | undefined
}

/**
 * Reads the cells of a project and asks of each what the single form asks: whether it can be read, lies in the past, and
 * passes the gate, in the order in which things happen.
 */
export function planRow(stored: StoredProcurement, typed: readonly TypedCell[], judging: Judging): PlannedRow {
  const read = typed.map((cell) => readOne(stored, cell, judging))
  const alive = (one: Read) => one.cell.state !== 'bad' && one.cell.state !== 'same'
  const attributes: Record<string, unknown> = {}
  for (const { column, value, cell } of read.filter(alive)) {
    if (column.event === undefined) attributes[cell.field] = value ?? null
  }
  const days = read.filter((one) => alive(one) && one.column.event !== undefined).toSorted(byEvent)
  const facts: FactChange[] = []
  let reasons: Readonly<Record<string, string>> = {}
  const judged = new Map<Read, CheckedCell>()
  for (const one of days) {
    const fact = factOf(stored, one)
    if (fact === undefined) continue
    const all =
      Object.keys(reasons).length === 0
        ? attributes
        : { ...attributes, reasons: { ...stored.record.reasons, ...reasons } }
    const asked = askGateOf(stored, one, all, [...facts, fact], judging)
    if (asked.cell.state === 'bad') {
      judged.set(one, asked.cell)
      continue
    }
    if (asked.cell.needsReason) judged.set(one, asked.cell)
    facts.push(fact)
    reasons = { ...reasons, ...asked.reasons }
  }
  if (Object.keys(reasons).length > 0) attributes['reasons'] = { ...stored.record.reasons, ...reasons }
  return { stored, attributes, facts, cells: read.map((one) => judged.get(one) ?? one.cell) }
}

const byEvent = (a: Read, b: Read): number => placeOf(a) - placeOf(b)
const placeOf = ({ column: { event } }: Read): number => (event === undefined ? -1 : EVENT_NAMES.indexOf(event))

function readOne(stored: StoredProcurement, { key, field, text, was }: TypedCell, judging: Judging): Read {
  const { locale, context, notices } = judging
  const column = BY_FIELD.get(field)
  if (column === undefined) throw new RangeError(`${field} is no column`)
  const before = cellText(stored.record, column, locale)
  const answer = (state: CheckedCell['state'], shown: string, problem: string | null = null) => ({
    key,
    field,
    state,
    text: shown,
    problem,
    needsReason: state === 'changed' || state === 'erased',
  })
  const value = readStepCell(text, column, locale)
  if (isUnreadable(value))
    return { column, value: undefined, cell: answer('bad', text, sayUnreadable(value.expected, locale)) }
  const after = cellText(applied(stored, column, value), column, locale)
  if (after === before) return { column, value, cell: answer('same', before) }
  if (was !== undefined && was !== before)
    return { column, value, cell: answer('bad', text, sayMeanwhile(before, locale)) }
  try {
    if (column.event !== undefined) refusePublished(notices, column.event)
    if (column.field === 'controlPrice') refusePublished(notices, 'controlPrice')
    refuseBesideSupplements(column.field, stored.record)
    if (column.event !== undefined) {
      refuseBesideInstalments(column.event, stored.record)
      if (isDay(value)) {
        refuseFuture(column.event, value.date, context.today)
        if (before === '') refuseUnpublished(stored.heldBy, { event: column.event, on: value.date }, context.today)
      }
    }
  } catch (error) {
    if (error instanceof Refused) return { column, value, cell: answer('bad', text, sayRefused(error, locale)) }
    throw error
  }
  const state = after === '' ? 'erased' : before === '' ? 'new' : 'changed'
  return { column, value, cell: answer(state, after) }
}

/** The record with what the cell says. */
function applied(stored: StoredProcurement, column: StepColumn, value: CellValue | undefined) {
  const fact = column.event === undefined ? undefined : factFor(stored, column.event, value)
  return changeRecord(
    stored.record,
    column.event === undefined ? { [column.field]: value ?? null } : {},
    fact === undefined ? [] : [fact],
  )
}

const factOf = (stored: StoredProcurement, { column: { event }, value }: Read): FactChange | undefined =>
  event === undefined ? undefined : factFor(stored, event, value)

/** A day keeps its medium, and its hour where another one is not written beside it. */
function factFor(
  { record }: StoredProcurement,
  event: EventName,
  value: CellValue | undefined,
): FactChange | undefined {
  const field = EVENTS[event]
  const known = record[field]
  if (value === undefined) return known === undefined ? undefined : { event, on: null }
  if (!isDay(value)) return undefined
  const { date, time } = value
  const kept = known === date ? (record.times?.[field] ?? null) : null
  return { event, on: date, time: time ?? kept, medium: record.media?.[field] ?? null }
}

/** Asks the gate of an act that is new on the record; corrections of what is there pass none, as in the single form. */
function askGateOf(
  stored: StoredProcurement,
  { cell, column: { event } }: Read,
  attributes: Readonly<Record<string, unknown>>,
  facts: readonly FactChange[],
  { context, reason, agreed, locale }: Judging,
): { readonly cell: CheckedCell; readonly reasons: Readonly<Record<string, string>> } {
  const command = event === undefined ? undefined : gateOf(event)
  const on = facts.at(-1)?.on ?? null
  if (event === undefined || command === undefined || cell.state !== 'new' || on === null) return { cell, reasons: {} }
  const after = asProcurement({ ...stored, record: changeRecord(stored.record, attributes, facts) })
  try {
    const asking = { reason, agreed: agreed(event) }
    const reasons = reasonsFor(command, after, { ...context, today: on }, asking, on < context.today)
    return { cell: { ...cell, needsReason: Object.keys(reasons).length > 0 }, reasons }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const problem = sayRefused(error, locale)
    if (error.problem === 'reason-needed') return { cell: { ...cell, needsReason: true, problem }, reasons: {} }
    return { cell: { ...cell, state: 'bad', problem }, reasons: {} }
  }
}

/** What happened and what to do, in one text. */
function sayRefused({ problem, details, refusal }: Refused, locale: Locale): string {
  const rules = [...new Set((refusal?.findings ?? []).map(({ rule }) => ruleTitle(rule, locale)))]
  const { message, toDo } = sayProblem(
    problem,
    {
      ...details,
      ...(rules.length === 0 ? {} : { rules: rules.join(locale === 'en' ? ', ' : '、') }),
      ...(refusal === undefined || refusal.earliest === null ? {} : { earliest: refusal.earliest }),
    },
    locale,
  )
  return locale === 'en' ? `${message} ${toDo}` : `${message}${toDo}`
}

function sayUnreadable({ zh, en }: { readonly zh: string; readonly en: string }, locale: Locale): string {
  return locale === 'en' ? `Not readable. Expected: ${en}.` : `无法识别,应为${zh}。`
}

function sayMeanwhile(now: string, locale: Locale): string {
  if (locale === 'en')
    return `Somebody changed this meanwhile: it now says “${now === '' ? '–' : now}”. Look at it and enter it again.`
  return `他人已在此期间修改,现为“${now === '' ? '空' : now}”。请核对后重新填写。`
}
