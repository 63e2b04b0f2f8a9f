import { withFigures, valueOn } from '@tenderlight/law/dated-parameter'
import type { FigureSource } from '@tenderlight/law/dated-parameter'
import { judgeBy, rulesIn, scopeOf } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import { judgeAlone, matterRulesIn, standingAlone } from '../matters/judge-matter.ts'
import type { Matter } from '../procurement/matter.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { conflictsOf } from '../rules/disputed.ts'
import type { MatterRule } from '../rules/matters/matter-rule.ts'
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
  const settings = { version: scope.settings.version, answers: asked.answers() }
  const { jurisdiction, today } = context
  return findings.map((finding) => recorded(rule, finding, figures, { jurisdiction, today, facts, calendar, settings }))
}

/**
 * A record of every finding of a matter that was judged by itself, in the order of `judgeMatter`; `others` as there. Its
 * facts are the matter, the law that it runs under where that is known, and the others.
 */
export function recordsOfMatter(
  matter: Matter,
  context: Omit<Context, 'rulebook'>,
  others: readonly Matter[] = [],
): FindingRecord[] {
  const { jurisdiction, today } = context
  const calendar = recordedCalendar(context.calendar, BUILT_IN)
  const alone = standingAlone(matter, others)
  return matterRulesIn(jurisdiction).flatMap((rule) => {
    const asked = noteAnswers(context.settings ?? NO_SETTINGS)
    const figures = new Map<string, RecordedFigure>()
    const judging = { ...context, settings: asked.settings }
    const findings = withFigures(noting(figures), () => judgeAlone(rule, alone, judging))
    const settings = { version: asked.settings.version, answers: asked.answers() }
    const around = { alone: true, jurisdiction, today, facts: { ...alone }, calendar, settings } as const
    return findings.map((finding) => recorded(rule, finding, figures, around))
  })
}

type Around = Pick<FindingRecord, 'alone' | 'jurisdiction' | 'today' | 'facts' | 'calendar' | 'settings'>

function recorded(
  rule: MatterRule,
  finding: Finding,
  figures: ReadonlyMap<string, RecordedFigure>,
  { alone, jurisdiction, today, facts, calendar, settings }: Around,
): FindingRecord {
  const parameter = ownFigure(finding, rule, figures)
  return {
    schema: RECORD_SCHEMA,
    rule: rule.id,
    part: finding.part ?? null,
    matter: finding.matter ?? null,
    ...(alone === undefined ? {} : { alone }),
    jurisdiction,
    today,
    facts,
    parameter,
    figures: [...figures.values()].filter((one) => one !== parameter),
    calendar,
    settings,
    finding,
  }
}

function noting(figures: Map<string, RecordedFigure>): FigureSource {
  return (parameter, on) => {
    const dated = valueOn(parameter, on)
    if (dated !== undefined) figures.set(`${parameter.rule} ${dated.from}`, figureOf(parameter, dated))
    return dated
  }
}

function figureOf(
  { rule, unit }: Pick<RecordedFigure, 'rule' | 'unit'>,
  { from, to, value, citation }: Omit<RecordedFigure, 'rule' | 'unit'>,
): RecordedFigure {
  return { rule, unit, from, ...(to === undefined ? {} : { to }), value, citation }
}

/** The rule's figure that the finding names; every finding names one that is in the rule's history. */
function ownFigure(
  { versions, citation }: Finding,
  { id, parameter }: MatterRule,
  figures: ReadonlyMap<string, RecordedFigure>,
): RecordedFigure {
  const looked = figures.get(`${id} ${versions.parameterFrom}`)
  if (looked !== undefined) return looked
  const dated = parameter.values.find(({ from }) => from === versions.parameterFrom)
  return figureOf(parameter, dated ?? { from: versions.parameterFrom, value: null, citation })
}
