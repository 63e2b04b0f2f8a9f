import { withFigures, valueOn } from '@tenderlight/law/dated-parameter'
import type { FigureSource } from '@tenderlight/law/dated-parameter'
import { judgeBy, rulesIn, scopeOf } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { conflictsOf } from '../rules/disputed.ts'
import type { Rule } from '../rules/rule.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { noteAnswers } from './answered-settings.ts'
import { RECORD_SCHEMA } from './finding-record.ts'
import type { FindingRecord, RecordedFigure } from './finding-record.ts'
import { noteReads } from './note-reads.ts'
import { BUILT_IN } from './built-in-calendars.ts'
import { recordedCalendar } from './recorded-calendar.ts'
import type { RecordedCalendar } from './recorded-calendar.ts'

/** A record of every finding of `procurement`, in the order of `evaluate`. */
export function recordsOf(procurement: Procurement, context: Context): FindingRecord[] {
  const calendar = recordedCalendar(context.calendar, BUILT_IN)
  return rulesIn(context.rulebook, context.jurisdiction).flatMap((rule) =>
    recordsBy(rule, procurement, context, calendar),
  )
}

/** The record of one finding; undefined when its rule says no such thing of the procurement (any more). */
export function recordOf(
  finding: Pick<Finding, 'rule' | 'part' | 'matter'>,
  procurement: Procurement,
  context: Context,
): FindingRecord | undefined {
  const rule = rulesIn(context.rulebook, context.jurisdiction).find(({ id }) => id === finding.rule)
  if (rule === undefined) return undefined
  const calendar = recordedCalendar(context.calendar, BUILT_IN)
  return recordsBy(rule, procurement, context, calendar).find(
    ({ part, matter }) => part === (finding.part ?? null) && matter === (finding.matter ?? null),
  )
}

/** Judges again, noting what the rule looks at. */
function recordsBy(
  rule: Rule,
  procurement: Procurement,
  context: Context,
  calendar: RecordedCalendar,
): FindingRecord[] {
  const reads = noteReads(procurement)
  const { id, heldBy, regime } = reads.object
  const asked = noteAnswers(context.settings ?? NO_SETTINGS)
  const figures = new Map<string, RecordedFigure>()
  const scope = scopeOf(procurement, { ...context, settings: asked.settings })
  const judged = withFigures(noting(figures), () => judgeBy(rule, reads.object, scope)) ?? []
  const findings = Array.isArray(judged) ? (judged as readonly Finding[]) : [judged as Finding]
  // Which dates contradict each other is told by the dates themselves; where none do, no part of them does either.
  if (scope.disputed.size > 0) conflictsOf(reads.object)
  const facts = { id, heldBy, ...(regime === undefined ? {} : { regime }), ...reads.read() }
  return findings.map((finding) => {
    const parameter = ownFigure(finding, rule, figures)
    return {
      schema: RECORD_SCHEMA,
      rule: rule.id,
      part: finding.part ?? null,
      matter: finding.matter ?? null,
      jurisdiction: context.jurisdiction,
      today: context.today,
      facts,
      parameter,
      figures: [...figures.values()].filter((one) => one !== parameter),
      calendar,
      settings: { version: scope.settings.version, answers: asked.answers() },
      finding,
    }
  })
}

function noting(figures: Map<string, RecordedFigure>): FigureSource {
  return (parameter, on) => {
    const dated = valueOn(parameter, on)
    if (dated !== undefined) figures.set(`${parameter.rule} ${dated.from}`, recorded(parameter, dated))
    return dated
  }
}

function recorded(
  { rule, unit }: Pick<RecordedFigure, 'rule' | 'unit'>,
  { from, to, value, citation }: Omit<RecordedFigure, 'rule' | 'unit'>,
): RecordedFigure {
  return { rule, unit, from, ...(to === undefined ? {} : { to }), value, citation }
}

/** The rule's figure that the finding names; every finding names one that is in the rule's history. */
function ownFigure(
  { versions, citation }: Finding,
  { id, parameter }: Rule,
  figures: ReadonlyMap<string, RecordedFigure>,
): RecordedFigure {
  const looked = figures.get(`${id} ${versions.parameterFrom}`)
  if (looked !== undefined) return looked
  const dated = parameter.values.find(({ from }) => from === versions.parameterFrom)
  return recorded(parameter, dated ?? { from: versions.parameterFrom, value: null, citation })
}
