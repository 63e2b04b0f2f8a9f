import type { CivilDate } from '@tenderlight/law/civil-date'
import { evaluate } from '../../evaluate.ts'
import type { Context } from '../../evaluate.ts'
import type { Finding, Verdict } from '../../finding.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { CATEGORIES, MEASURES, METHODS, SCALES, SPECIAL_MATTERS } from '../../procurement/vocabulary.ts'
import type { Rule } from '../../rules/rule.ts'
import { fieldKind } from '../field-kinds.ts'
import type { FieldKind } from '../field-kinds.ts'
import { attributesToTry } from './circumstances.ts'
import { exampleAttributes, wholeCourse } from './example-life.ts'
import { exampleTrigger } from './example-trigger.ts'
import { SEEDS } from './seeds.ts'

/** A record and what a rule without clocks says of it. */
export interface MeasuredCase {
  readonly record: Procurement
  readonly today: CivilDate
  readonly finding: Finding
}

/** The verdicts that are shown, the ordinary first. */
const SHOWN: readonly Verdict[] = ['compliant', 'exempt', 'breach', 'suggestion', 'cannot-tell']

const WORDS: Readonly<Record<string, readonly unknown[]>> = {
  category: CATEGORIES,
  method: METHODS,
  measure: MEASURES,
  winnerScale: SCALES,
  specialMatter: SPECIAL_MATTERS,
  regime: ['government-procurement', 'tendering'],
}
/** What is tried for a fact that the ordinary example does not hold. */
const TRIED: Readonly<Record<FieldKind, readonly unknown[]>> = {
  amount: [0, 1_000_000, 50_000_000, 500_000_000],
  share: [0, 500, 1000, 1500, 4000],
  count: [2, 3, 1, 0, 30],
  day: [],
  other: [true, false, '示例'],
}

/** One record for each verdict that the rule can give, found by changing one needed fact of an ordinary example. */
export function measuredCases(rule: Rule, calendar: Context['calendar']): readonly MeasuredCase[] {
  const today = exampleTrigger(rule.parameter)
  const context = { today, calendar, rulebook: { rules: [rule] }, jurisdiction: rule.jurisdiction }
  const found = new Map<Verdict, MeasuredCase>()
  for (const record of recordsToTry(rule, today)) {
    const [finding] = saidOf(record, context)
    if (finding !== undefined && !found.has(finding.verdict)) found.set(finding.verdict, { record, today, finding })
    if (found.size === SHOWN.length) break
  }
  return SHOWN.flatMap((verdict) => found.get(verdict) ?? [])
}

/** A fact of a shape that the rule does not expect is no example. */
function saidOf(record: Procurement, context: Context): readonly Finding[] {
  try {
    return evaluate(record, context)
  } catch {
    return []
  }
}

function* recordsToTry(rule: Rule, today: CivilDate): Generator<Procurement> {
  const seed = SEEDS[rule.id]?.record
  const ordinary = { ...exampleAttributes(rule.regime), ...wholeCourse(today), ...seed }
  yield ordinary
  yield* changed(ordinary, rule.needs)
  for (const tried of attributesToTry(ordinary)) {
    yield tried
    yield* changed(tried, rule.needs)
  }
}

function* changed(record: Procurement, needs: readonly string[]): Generator<Procurement> {
  for (const field of needs) {
    const value: unknown = Reflect.get(record, field)
    const others =
      WORDS[field] ??
      (typeof value === 'number' ? [0, Math.round(value / 2), value * 2, value * 20] : TRIED[fieldKind(field)])
    for (const other of others) yield { ...record, [field]: other }
    if (value !== undefined) {
      const { [field as keyof Procurement]: _, ...without } = record
      yield without as Procurement
    }
  }
}
