import type { CivilDate } from '@tenderlight/law/civil-date'
import { evaluate } from '../../evaluate.ts'
import type { Context } from '../../evaluate.ts'
import type { Finding } from '../../finding.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import type { Rule, Text } from '../../rules/rule.ts'
import { clockCases } from './clock-cases.ts'
import { clockExample } from './clock-example.ts'
import type { ClockExample } from './clock-example.ts'
import { exampleAttributes, wholeCourse } from './example-life.ts'
import { exampleTrigger } from './example-trigger.ts'
import { measuredCases } from './measured-cases.ts'
import { WRITTEN_CASES } from './written-cases.ts'
import type { WrittenCase } from './written-cases.ts'

/** A worked case as it is shown: everything in it but the reason is computed. */
export interface ShownCase {
  readonly because: Text | null
  readonly record: Procurement
  readonly today: CivilDate
  readonly finding: Finding
}

/** The example of each clock of a rule, in their order; clocks that no example starts are left out. */
export function clockExamples(rule: Rule, calendar: Context['calendar']): readonly ClockExample[] {
  return rule.clocks.flatMap((clock) => clockExample(rule, clock, calendar) ?? [])
}

/** The cases of a rule: the boundaries of its clocks, or else those written down, or else those found by trying. */
export function casesOf(rule: Rule, calendar: Context['calendar']): readonly ShownCase[] {
  const written = (WRITTEN_CASES[rule.id] ?? []).flatMap((own) => writtenCase(rule, own, calendar) ?? [])
  if (rule.clocks.length > 0) {
    const bounds = rule.clocks.flatMap((clock) => {
      const example = clockExample(rule, clock, calendar)
      return example === undefined ? [] : clockCases(rule, clock, example, calendar)
    })
    return [...bounds, ...written]
  }
  if (written.length > 0) return written
  return measuredCases(rule, calendar).map((own) => ({ because: null, ...own }))
}

/** A written case, judged; undefined where the rule says nothing of it. */
export function writtenCase(
  rule: Rule,
  { because, change }: WrittenCase,
  calendar: Context['calendar'],
): ShownCase | undefined {
  const today = exampleTrigger(rule.parameter)
  const whole = { ...exampleAttributes(rule.regime), ...wholeCourse(today), ...change }
  const record = Object.fromEntries(
    Object.entries(whole).filter(([, value]) => value !== undefined),
  ) as unknown as Procurement
  const context = { today, calendar, rulebook: { rules: [rule] }, jurisdiction: rule.jurisdiction }
  const [finding] = evaluate(record, context)
  return finding && { because, record, today, finding }
}
