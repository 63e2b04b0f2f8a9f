import { valueOn, withFigures } from '@tenderlight/law/dated-parameter'
import type { DatedValue, FigureSource } from '@tenderlight/law/dated-parameter'
import { judgeBy, scopeOf } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { ruleById } from '../rules/all.ts'
import { settingsOf } from './answered-settings.ts'
import { BUILT_IN } from './built-in-calendars.ts'
import { canonicalJson } from './canonical-json.ts'
import type { FindingRecord, RecordedFigure } from './finding-record.ts'
import { calendarOf } from './recorded-calendar.ts'

/** Why a record cannot be computed again. */
export type ReplayProblem = 'unknown-rule' | 'unknown-calendar' | 'no-finding'

/** One field of the finding that came out otherwise; a field that is not there is undefined. */
export interface Difference {
  readonly field: string
  readonly recorded: unknown
  readonly replayed: unknown
}

/** A figure that reads otherwise in this version of the product than in the record. */
export interface ChangedFigure {
  readonly rule: string
  readonly from: string
  readonly recorded: unknown
  /** undefined: no value is in force from that day any more. */
  readonly now: unknown
}

export interface Replayed {
  /** The finding is, field by field, the recorded one. */
  readonly same: boolean
  readonly problem?: ReplayProblem
  readonly finding?: Finding
  readonly differences: readonly Difference[]
  /** Told for the reader's sake: the replay takes the record's own figures. */
  readonly changedFigures: readonly ChangedFigure[]
}

/** Computes a finding again from its record alone: its facts, its figures, its calendar, its settings, its day. */
export function replay(record: FindingRecord): Replayed {
  const changedFigures = [record.parameter, ...record.figures].flatMap(changeOf)
  const rule = ruleById(record.rule)
  if (rule === undefined) return { same: false, problem: 'unknown-rule', differences: [], changedFigures }
  const calendar = calendarOf(record.calendar, BUILT_IN)
  if (calendar === undefined) return { same: false, problem: 'unknown-calendar', differences: [], changedFigures }
  const procurement = record.facts as unknown as Procurement
  const scope = scopeOf(procurement, { today: record.today, calendar, settings: settingsOf(record.settings) })
  const judged = withFigures(from(record), () => judgeBy(rule, procurement, scope)) ?? []
  const findings = Array.isArray(judged) ? (judged as readonly Finding[]) : [judged as Finding]
  const finding = findings.find(
    ({ part, matter }) => (part ?? null) === record.part && (matter ?? null) === record.matter,
  )
  if (finding === undefined) return { same: false, problem: 'no-finding', differences: [], changedFigures }
  const differences = differencesOf(record.finding, finding)
  return { same: differences.length === 0, finding, differences, changedFigures }
}

/** Look-ups answered by the record: what it does not hold was not in force. */
function from(record: FindingRecord): FigureSource {
  const all = [record.parameter, ...record.figures]
  return <V>(parameter: { readonly rule: string }, on: string) =>
    all.find(
      (figure) => figure.rule === parameter.rule && figure.from <= on && (figure.to === undefined || on <= figure.to),
    ) as DatedValue<V> | undefined
}

function differencesOf(recorded: Finding, replayed: Finding): Difference[] {
  const fields = [...new Set([...Object.keys(recorded), ...Object.keys(replayed)])].toSorted()
  return fields.flatMap((field) => {
    const before: unknown = Reflect.get(recorded, field)
    const now: unknown = Reflect.get(replayed, field)
    return canonicalJson(before) === canonicalJson(now) ? [] : [{ field, recorded: before, replayed: now }]
  })
}

function changeOf({ rule, from: day, value, to, citation }: RecordedFigure): ChangedFigure[] {
  const parameter = ruleById(rule)?.parameter
  if (parameter === undefined) return []
  const now = valueOn(parameter, day)
  const isSame =
    now?.from === day && canonicalJson([now.value, now.to, now.citation]) === canonicalJson([value, to, citation])
  return isSame ? [] : [{ rule, from: day, recorded: value, now: now?.value }]
}
