import { valueOn, withFigures } from '@tenderlight/law/dated-parameter'
import type { DatedValue, FigureSource } from '@tenderlight/law/dated-parameter'
import { judgeBy, scopeOf } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { judgeAlone } from '../matters/judge-matter.ts'
import { ruleById } from '../rules/all.ts'
import { matterRuleById } from '../rules/matters/matter-rules.ts'
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
  const judge = judgeOf(record)
  if (judge === undefined) return { same: false, problem: 'unknown-rule', differences: [], changedFigures }
  const calendar = calendarOf(record.calendar, BUILT_IN)
  if (calendar === undefined) return { same: false, problem: 'unknown-calendar', differences: [], changedFigures }
  const context = { today: record.today, calendar, settings: settingsOf(record.settings) }
  const findings = withFigures(from(record), () => judge(record.facts as unknown as Procurement, context))
  const finding = findings.find(
    ({ part, matter }) => (part ?? null) === record.part && (matter ?? null) === record.matter,
  )
  if (finding === undefined) return { same: false, problem: 'no-finding', differences: [], changedFigures }
  const differences = differencesOf(record.finding, finding)
  return { same: differences.length === 0, finding, differences, changedFigures }
}

type Judge = (facts: Procurement, context: Parameters<typeof scopeOf>[1]) => readonly Finding[]

/** What the record's rule says: of a procurement, or of a matter by itself. undefined: there is no such rule any more. */
function judgeOf({ alone, rule: id }: FindingRecord): Judge | undefined {
  if (alone === true) {
    const rule = matterRuleById(id)
    return rule === undefined ? undefined : (facts, context) => judgeAlone(rule, facts, context)
  }
  const rule = ruleById(id)
  return rule === undefined
    ? undefined
    : (facts, context) => [judgeBy(rule, facts, scopeOf(facts, context)) ?? []].flat()
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
  const parameter = (ruleById(rule) ?? matterRuleById(rule))?.parameter
  if (parameter === undefined) return []
  const now = valueOn(parameter, day)
  const isSame =
    now?.from === day && canonicalJson([now.value, now.to, now.citation]) === canonicalJson([value, to, citation])
  return isSame ? [] : [{ rule, from: day, recorded: value, now: now?.value }]
}
