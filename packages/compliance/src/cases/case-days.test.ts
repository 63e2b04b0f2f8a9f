import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import type { CivilDate } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeArrearsCase } from '../payment/arrears-case.ts'
import type { CaseStage, CaseStep, CaseStepKind } from './case.ts'
import { caseClock, dueWithin, warnFromOfTerm } from './case-clock.ts'
import { caseTitle } from './case-title.ts'
import { asArrearsCase, loopOf } from './loop.ts'
import { escalatesToday, opensToday, policyFor } from './policy.ts'
import { isUnsettled } from './unsettled.ts'

const calendar = CALENDAR_CN
// Monday to the Monday after it: five working days.
const term = { from: '2026-11-02', due: '2026-11-09' } as const
const standing = { due: term.due, warnFrom: warnFromOfTerm(calendar, term) }

test.each`
  because                                 | stage           | today           | what         | light       | late
  ${'the term has begun'}                 | ${'to-answer'}  | ${'2026-11-02'} | ${'answer'}  | ${'green'}  | ${null}
  ${'its last two working days'}          | ${'to-answer'}  | ${'2026-11-06'} | ${'answer'}  | ${'yellow'} | ${null}
  ${'the last day is still in time'}      | ${'rectifying'} | ${'2026-11-09'} | ${'rectify'} | ${'yellow'} | ${null}
  ${'the day after it is not'}            | ${'rectifying'} | ${'2026-11-10'} | ${'rectify'} | ${'red'}    | ${{ workingDays: 1, calendarDays: 1 }}
  ${'rest days are no working days late'} | ${'to-review'}  | ${'2026-11-15'} | ${'review'}  | ${'red'}    | ${{ workingDays: 4, calendarDays: 6 }}
  ${'the bureau has a clock of its own'}  | ${'to-issue'}   | ${'2026-11-03'} | ${'issue'}   | ${'green'}  | ${null}
`('$because', ({ stage, today, what, light, late }: Row) => {
  expect(caseClock({ stage, ...standing }, { today, calendar })).toMatchObject({ what, light, late, due: term.due })
})
interface Row {
  stage: CaseStage
  today: CivilDate
  what: string
  light: string
  late: object | null
}

test.each(['to-feed-back', 'to-strike-off', 'closed'] as const)('%s has no clock', (stage) => {
  expect(caseClock({ stage, ...standing }, { today: '2026-11-20', calendar })).toBeNull()
})

test('without a day nothing is yellow or red', () => {
  expect(caseClock({ stage: 'to-answer', due: null, warnFrom: null }, { today: '2026-12-31', calendar })).toBeNull()
  expect(dueWithin(calendar, '2026-11-02', null)).toBeNull()
  expect(dueWithin(calendar, '2026-11-06', 2)).toBe('2026-11-10')
})

test('the first yellow day lies within the term, or is its last day where it has none', () => {
  const day = fc.integer({ min: 0, max: 300 }).map((n) => dueWithin(calendar, '2026-01-05', n) ?? '2026-01-05')
  fc.assert(
    fc.property(day, day, (from, due) => {
      const first = warnFromOfTerm(calendar, { from, due })
      expect(first <= due).toBe(true)
      if (due > from) expect(first > from).toBe(true)
    }),
  )
})

const POLICY = { afterWorkingDays: 3, answerWithin: 5, reviewWithin: null, escalateAfter: 5 }
test('a rule’s own policy goes before its level’s', () => {
  const own = { ...POLICY, answerWithin: 2 }
  const policies = new Map([
    ['law', POLICY],
    ['cn.gp.contract.sign', own],
  ])
  expect(policyFor(policies, { rule: 'cn.gp.contract.sign', level: 'law' })).toBe(own)
  expect(policyFor(policies, { rule: 'cn.gp.contract.publish', level: 'law' })).toBe(POLICY)
  expect(policyFor(policies, { rule: 'jiujiang.contract.sign', level: 'commitment' })).toBeUndefined()
})

test.each`
  after | since           | today           | opens    | because
  ${0}  | ${'2026-11-06'} | ${'2026-11-06'} | ${true}  | ${'at once'}
  ${1}  | ${'2026-11-06'} | ${'2026-11-08'} | ${false} | ${'the weekend counts nothing'}
  ${1}  | ${'2026-11-06'} | ${'2026-11-09'} | ${true}  | ${'Monday is the first working day'}
  ${3}  | ${'2026-11-06'} | ${'2026-11-10'} | ${false} | ${'two of three'}
  ${3}  | ${'2026-11-06'} | ${'2026-11-20'} | ${true}  | ${'and it stays so'}
`('a case opens: $because', ({ after, since, today, opens }) => {
  expect(opensToday({ afterWorkingDays: after }, since, { today, calendar })).toBe(opens)
})

test.each`
  stage           | days    | today           | goes     | because
  ${'to-answer'}  | ${5}    | ${'2026-11-16'} | ${true}  | ${'five working days after the last day'}
  ${'to-answer'}  | ${5}    | ${'2026-11-13'} | ${false} | ${'four'}
  ${'rectifying'} | ${5}    | ${'2026-11-16'} | ${true}  | ${'what was planned is asked for as well'}
  ${'to-review'}  | ${5}    | ${'2026-11-30'} | ${false} | ${'the unit has done its part'}
  ${'to-answer'}  | ${null} | ${'2026-11-30'} | ${false} | ${'nothing is set'}
`('a case is escalated: $because', ({ stage, days, today, goes }) => {
  expect(escalatesToday({ stage, term }, days, { today, calendar })).toBe(goes)
})

test.each`
  verdict        | met             | unsettled | because
  ${'breach'}    | ${null}         | ${true}   | ${'nothing is on record that meets it'}
  ${'breach'}    | ${'2026-11-02'} | ${false}  | ${'late, and done'}
  ${'pending'}   | ${null}         | ${false}  | ${'a corrected date gave it time'}
  ${'compliant'} | ${'2026-11-02'} | ${false}  | ${'it was in time'}
`('unsettled is $unsettled: $because', ({ verdict, met, unsettled }) => {
  expect(isUnsettled({ verdict, met })).toBe(unsettled)
})
test('what no rule finds is settled', () => expect(isUnsettled(undefined)).toBe(false))

const one = (kind: CaseStepKind, on: CivilDate, day: CivilDate | null = null): CaseStep => ({
  kind,
  on,
  due: null,
  day,
})
const ROUND: readonly [CaseStep, ...CaseStep[]] = [
  one('opened', '2024-07-05'),
  one('rectified', '2024-07-09', '2024-07-08'),
  one('returned', '2024-07-12'),
  one('rectified', '2024-07-14', '2024-07-13'),
  one('passed', '2024-07-15'),
  one('fed-back', '2024-07-16'),
  one('struck-off', '2024-07-19'),
]

test('the loop has the day of each step that is reached, and of work the day on which it was done', () => {
  expect(loopOf(ROUND).map(({ on }) => on)).toEqual([
    '2024-07-05',
    '2024-07-13',
    '2024-07-15',
    '2024-07-16',
    '2024-07-19',
  ])
  expect(loopOf(ROUND.slice(0, 3)).map(({ on }) => on)).toEqual(['2024-07-05', null, null, null, null])
})

test('arrears that went round the loop in time keep the district’s goal, and those that did not show what is missing', () => {
  const context = { today: '2024-11-20', calendar } as const
  expect(judgeArrearsCase(asArrearsCase('C-1', ROUND), context)).toMatchObject({
    verdict: 'compliant',
    met: '2024-07-19',
  })
  const [found, ...others] = ROUND
  const short: readonly [CaseStep, ...CaseStep[]] = [found, ...others.filter(({ kind }) => kind !== 'fed-back')]
  expect(judgeArrearsCase(asArrearsCase('C-1', short), context)).toMatchObject({
    verdict: 'breach',
    missing: ['fedBackOn'],
  })
})

test('a case is named after its first subject', () => {
  const subject = { number: 'CG-1', title: '办公家具采购', rule: 'cn.gp.contract.sign' }
  expect(caseTitle(subject, 1)).toMatch(/^办公家具采购:/u)
  expect(caseTitle({ ...subject, title: null }, 3)).toMatch(/^CG-1:.+等 3 项$/u)
  expect(caseTitle({ ...subject, title: '长'.repeat(90) }, 1)).toMatch(/^长{39}…:/u)
})
