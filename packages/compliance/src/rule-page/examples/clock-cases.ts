import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { addWorkingDaysTo } from '@tenderlight/law/working-days'
import type { Context } from '../../evaluate.ts'
import type { Finding, Verdict } from '../../finding.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import type { Clock, Rule, Text } from '../../rules/rule.ts'
import { judged, withEvent } from './clock-example.ts'
import type { ClockExample } from './clock-example.ts'

/** A worked case: a record, what the law makes of it in words, and what the rule says. */
export interface WorkedCase {
  readonly because: Text
  readonly record: Procurement
  readonly today: CivilDate
  readonly finding: Finding
  /** What has to come out; the tests hold the rule to it. */
  readonly expected: 'compliant' | 'pending' | 'not-compliant'
}

const said = (zh: string, en: string): Text => ({ zh, en })

/** True when a verdict is what a case expects. */
export function asExpected(verdict: Verdict, expected: WorkedCase['expected']): boolean {
  return expected === 'not-compliant' ? verdict !== 'compliant' && verdict !== 'pending' : verdict === expected
}

/** The boundary cases of a clock: it runs, the last day that is in time, the first that is not. Computed by the rule. */
export function clockCases(
  rule: Rule,
  clock: Clock,
  example: ClockExample,
  calendar: Context['calendar'],
): readonly WorkedCase[] {
  const { aimFor, due } = example.finding
  if (due === null || aimFor === null) return []
  const met = isWait(clock) ? gapCases(aimFor, due) : deadlineCases(due, calendar)
  const cases = example.finding.met === null ? [isWait(clock) ? WAITS : RUNS, ...met] : met
  return cases.flatMap(({ because, met, expected }) => {
    const record = withEvent(example.record, clock.to, met)
    const today = met ?? example.today
    const finding = judged(rule, record, clock, { today, calendar })
    return finding === undefined ? [] : [{ because, record, today, finding, expected }]
  })
}

interface Boundary {
  readonly because: Text
  readonly met: CivilDate | null
  readonly expected: WorkedCase['expected']
}

/** A least distance that is waited out; a right that ends (an objection before the deadline) is used in time or not. */
const isWait = ({ counting, right }: Clock): boolean => counting === 'gap' && right !== true

const RUNS: Boundary = { because: said('计时中', 'it runs'), met: null, expected: 'pending' }
const WAITS: Boundary = { because: said('间隔未满', 'it is being waited out'), met: null, expected: 'pending' }

function deadlineCases(due: CivilDate, calendar: Context['calendar']): readonly Boundary[] {
  const next = civilDateOf(addWorkingDaysTo(calendar, dayNumber(due), 1))
  return [
    { because: said('最后一日完成,在期限内', 'done on the last day, in time'), met: due, expected: 'compliant' },
    {
      because: said('下一个工作日完成,晚了', 'done on the next working day, late'),
      met: next,
      expected: 'not-compliant',
    },
  ]
}

function gapCases(aimFor: CivilDate, earliest: CivilDate): readonly Boundary[] {
  const before = civilDateOf(dayNumber(aimFor) - 1)
  return [
    { because: said('恰好满间隔,符合', 'exactly the distance, kept'), met: earliest, expected: 'compliant' },
    { because: said('早一日,间隔不足', 'one day early, not kept'), met: before, expected: 'not-compliant' },
  ]
}
