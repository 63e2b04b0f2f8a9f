import { addDays, civilDate } from '@tenderlight/law/civil-date'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { isWorkingDay, workingDaysBetween } from '@tenderlight/law/working-days'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY, overdueFor, previewOf, tellingsOf, toldSteps } from './alert-policy.ts'
import type { AlertLevel, ReachedStep } from './alert-policy.ts'
import type { AlertPolicy, AlertPolicyStep } from './kinds.ts'
import { readContent } from './read-content.ts'

const entry = (step: AlertPolicyStep['step'], change: Partial<AlertPolicyStep> = {}): AlertPolicyStep => ({
  step,
  afterWorkingDays: null,
  levels: ['law', 'commitment'],
  to: ['unit-clerks'],
  channels: ['in-app'],
  how: 'at-once',
  ...change,
})
const reminder = (afterWorkingDays: number, change: Partial<AlertPolicyStep> = {}) =>
  entry('reminder', { afterWorkingDays, to: ['office'], ...change })

/** Warned by mail each day, told at once, the office after two working days and the head after five, by law alone. */
const POLICY: AlertPolicy = {
  steps: [
    entry('warning', { channels: ['in-app', 'e-mail'], how: 'daily' }),
    entry('breach', { to: ['unit-clerks', 'unit-reviewers'], channels: ['e-mail'] }),
    reminder(2, { channels: ['webhook'] }),
    reminder(5, { levels: ['law'], to: ['head', 'agency'] }),
  ],
}

const tellings = (policy: AlertPolicy, reached: Partial<ReachedStep>) =>
  tellingsOf(policy, { step: 'breach', afterWorkingDays: 0, level: 'law', bound: 'buyer', ...reached }).map(
    ({ to, channel, how }) => `${to} ${channel} ${how}`,
  )

describe('whom a policy tells', () => {
  test.each`
    reached                                                           | told                                                                                         | because
    ${{ step: 'warning' }}                                            | ${['unit-clerks in-app at-once', 'unit-clerks e-mail daily']}                                | ${'the list in the product is never bundled'}
    ${{ step: 'breach' }}                                             | ${['unit-clerks e-mail at-once', 'unit-reviewers e-mail at-once']}                           | ${'as it is written'}
    ${{ step: 'reminder', afterWorkingDays: 2 }}                      | ${['office webhook at-once']}                                                                | ${'that reminder alone'}
    ${{ step: 'reminder', afterWorkingDays: 5 }}                      | ${['head in-app at-once', 'agency in-app at-once']}                                          | ${'the next one goes to others'}
    ${{ step: 'reminder', afterWorkingDays: 5, level: 'commitment' }} | ${[]}                                                                                        | ${'that one is of law alone'}
    ${{ step: 'reminder', afterWorkingDays: 3 }}                      | ${[]}                                                                                        | ${'the policy changed since'}
    ${{ step: 'cleared' }}                                            | ${['unit-clerks e-mail at-once', 'unit-reviewers e-mail at-once']}                           | ${'who heard of the breach hears of its end'}
    ${{ step: 'cleared', afterWorkingDays: 2 }}                       | ${['unit-clerks e-mail at-once', 'unit-reviewers e-mail at-once', 'office webhook at-once']} | ${'and who was reminded of it'}
    ${{ step: 'breach', bound: 'supervisor' }}                        | ${['bureau e-mail at-once']}                                                                 | ${'the duty is the bureau’s own'}
    ${{ step: 'reminder', afterWorkingDays: 2, bound: 'supervisor' }} | ${['office webhook at-once']}                                                                | ${'the office looks after the bureau, too'}
    ${{ step: 'reminder', afterWorkingDays: 5, bound: 'supervisor' }} | ${['head in-app at-once']}                                                                   | ${'no agency has to do with it'}
    ${{ step: 'breach', bound: 'supplier' }}                          | ${[]}                                                                                        | ${'a right need not be used'}
    ${{ step: 'breach', bound: 'other' }}                             | ${[]}                                                                                        | ${'nobody here can do it'}
  `('$reached: $because', ({ reached, told }: { reached: Partial<ReachedStep>; told: readonly string[] }) => {
    expect(tellings(POLICY, reached)).toEqual(told)
  })

  test('two entries that speak of the same: once over each channel, and at once before daily', () => {
    const twice: AlertPolicy = {
      steps: [
        entry('breach', { channels: ['e-mail', 'webhook'], how: 'daily' }),
        entry('breach', { levels: ['law'], channels: ['e-mail'] }),
      ],
    }
    expect(tellings(twice, {})).toEqual(['unit-clerks e-mail at-once', 'unit-clerks webhook daily'])
    expect(tellings(twice, { level: 'commitment' })).toEqual(['unit-clerks e-mail daily', 'unit-clerks webhook daily'])
  })

  test('as by default: unit and bureau, at once, over everything that they have set', () => {
    const of = (to: string) => ['in-app', 'e-mail', 'webhook'].map((channel) => `${to} ${channel} at-once`)
    const everybody = ['unit-clerks', 'unit-reviewers', 'bureau'].flatMap(of)
    for (const step of ['warning', 'breach', 'cleared'] as const)
      expect(tellings(DEFAULT_POLICY, { step })).toEqual(everybody)
    expect(tellings(DEFAULT_POLICY, { bound: 'supervisor' })).toEqual(of('bureau'))
    expect(readContent('alert-policy', DEFAULT_POLICY)).toEqual({ content: DEFAULT_POLICY, problems: [] })
  })
})

test('the steps that anybody is told of, reminders with the longest first', () => {
  expect(toldSteps(DEFAULT_POLICY)).toEqual({
    warning: ['law', 'commitment'],
    breach: ['law', 'commitment'],
    reminders: [],
  })
  const both: readonly AlertLevel[] = ['law', 'commitment']
  expect(toldSteps(POLICY)).toEqual({
    warning: both,
    breach: both,
    reminders: [
      { afterWorkingDays: 5, level: 'law' },
      { afterWorkingDays: 2, level: 'law' },
      { afterWorkingDays: 2, level: 'commitment' },
    ],
  })
  expect(toldSteps({ steps: [reminder(3, { levels: ['commitment'] })] })).toMatchObject({ warning: [], breach: [] })
})

describe('working days after the last day', () => {
  test.each`
    today           | n    | latest          | because
    ${'2026-03-03'} | ${1} | ${'2026-03-02'} | ${'today is the first day after it'}
    ${'2026-03-04'} | ${2} | ${'2026-03-02'} | ${'two days'}
    ${'2026-03-09'} | ${1} | ${'2026-03-08'} | ${'on Monday the Sunday before has one, too'}
    ${'2026-03-09'} | ${2} | ${'2026-03-05'} | ${'rest days do not count'}
    ${'2026-02-28'} | ${1} | ${'2026-02-27'} | ${'a make-up Saturday does'}
  `('$n on $today: $because', ({ today, n, latest }: { today: string; n: number; latest: string }) => {
    expect(overdueFor(CALENDAR_CN, civilDate(today), n)).toBe(latest)
  })

  test('is what the working days between say, of any day', () => {
    const day = fc.integer({ min: 0, max: 360 }).map((n) => addDays(civilDate('2026-01-01'), n))
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 30 }), (due, today, n) => {
        const passed = workingDaysBetween(CALENDAR_CN, due, today).days >= n
        expect(due <= overdueFor(CALENDAR_CN, today, n)).toBe(passed)
      }),
    )
  })
})

test('the preview names each telling with its working day, in order', () => {
  const days = previewOf(POLICY, CALENDAR_CN, { warnFrom: civilDate('2026-03-07'), due: civilDate('2026-03-11') })
  expect(days.map(({ on, step, afterWorkingDays }) => `${on} ${step} ${afterWorkingDays ?? ''}`.trim())).toEqual([
    '2026-03-09 warning',
    '2026-03-12 breach',
    '2026-03-13 reminder 2',
    '2026-03-18 reminder 5',
  ])
  expect(days.every(({ on }) => isWorkingDay(CALENDAR_CN, on))).toBe(true)
})
