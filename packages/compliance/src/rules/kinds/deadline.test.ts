import { dated } from '@tenderlight/law/dated-parameter'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../evaluate.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext } from '../../testing/findings.ts'
import { NOTHING_AFTER_AWARD } from '../../testing/stages.ts'
import type { Rule } from '../rule.ts'
import { deadline } from './deadline.ts'

const cite = { instrument: 'product', clause: '试' } as const
const TEXT = { zh: '期限', en: 'a deadline' }
const declared = {
  level: 'law',
  regime: 'both',
  stage: 'contract',
  title: TEXT,
  requires: TEXT,
  figure: dated({
    rule: 'test.deadline',
    jurisdiction: 'cn',
    unit: 'working-days',
    verified: 'own rule',
    values: [
      { from: '2025-01-01', to: '2026-02-12', value: 10, cite },
      { from: '2026-02-13', value: 7, cite },
    ],
  }),
} as const
const SIGNING = { from: 'award-notice', to: 'contract-signed', counting: 'working-days' } as const

const allOf = (rule: Rule, overrides: Parameters<typeof aProcurement>[0]) =>
  evaluate(aProcurement({ ...NOTHING_AFTER_AWARD, ...overrides }), {
    ...aContext('2026-03-02'),
    rulebook: { rules: [rule] },
  })
const judged = (rule: Rule, overrides: Parameters<typeof aProcurement>[0]) => allOf(rule, overrides)[0]

// Working days of February 2026: the 13th, Saturday the 14th, the 24th to 27th, and Saturday the 28th.
describe('one clock', () => {
  test.each`
    because                                          | notice          | signed          | verdict          | required     | due             | missing
    ${'the seventh working day'}                     | ${'2026-03-02'} | ${'2026-03-11'} | ${'compliant'}   | ${7}         | ${'2026-03-11'} | ${undefined}
    ${'the day after it'}                            | ${'2026-03-02'} | ${'2026-03-12'} | ${'breach'}      | ${7}         | ${'2026-03-11'} | ${undefined}
    ${'the law of the notice governs'}               | ${'2026-02-12'} | ${'2026-02-13'} | ${'compliant'}   | ${10}        | ${'2026-03-04'} | ${undefined}
    ${'it runs'}                                     | ${'2026-02-27'} | ${undefined}    | ${'pending'}     | ${7}         | ${'2026-03-09'} | ${undefined}
    ${'neither has happened'}                        | ${undefined}    | ${undefined}    | ${'pending'}     | ${undefined} | ${null}         | ${undefined}
    ${'signed, and no notice on record'}             | ${undefined}    | ${'2026-02-26'} | ${'cannot-tell'} | ${undefined} | ${null}         | ${['awardNoticeOn']}
    ${'signed before the rule, no notice on record'} | ${undefined}    | ${'2024-12-31'} | ${undefined}     | ${undefined} | ${undefined}    | ${undefined}
  `('$because', ({ notice, signed, verdict, required, due, missing }) => {
    const rule = deadline({ ...declared, clocks: [SIGNING] })
    const alone = { bidDeadlineOn: undefined, evaluationEndedOn: undefined, resultDeterminedOn: undefined }
    const finding = judged(rule, {
      ...alone,
      announcementOn: undefined,
      awardNoticeOn: notice,
      contractSignedOn: signed,
    })
    expect([finding?.verdict, finding?.required, finding?.due, finding?.missing]).toEqual([
      verdict,
      required,
      due,
      missing,
    ])
    expect(finding?.met ?? undefined).toBe(finding === undefined ? undefined : signed)
  })

  test.each`
    because                                           | dates                                                                                             | missing
    ${'signed before the notice'}                     | ${{ contractSignedOn: '2026-02-12' }}                                                             | ${['awardNoticeOn', 'contractSignedOn']}
    ${'the notice stands before the decision'}        | ${{ awardNoticeOn: '2026-02-12', contractSignedOn: '2026-02-26' }}                                | ${['awardNoticeOn']}
    ${'dates that do not concern it contradict'}      | ${{ announcementOn: '2026-02-12', contractSignedOn: '2026-02-26' }}                               | ${undefined}
    ${'nothing stops this clock: no challenge asked'} | ${{ challengeOn: '2026-02-20', challengeClosedOn: '2026-02-19', contractSignedOn: '2026-02-26' }} | ${undefined}
  `('disputed: $because', ({ dates, missing }) => {
    const finding = judged(deadline({ ...declared, clocks: [SIGNING] }), dates)
    expect(finding?.missing).toEqual(missing)
    expect(finding?.met).toBe(dates.contractSignedOn)
  })

  test('one that a challenge stops is disputed by the dates of the challenge', () => {
    const rule = deadline({ ...declared, clocks: [{ ...SIGNING, suspendedBy: 'challenge' }] })
    const dates = { challengeOn: '2026-02-20', challengeClosedOn: '2026-02-19' } as const
    expect(judged(rule, dates)?.missing).toEqual(['challengeOn', 'challengeClosedOn'])
  })

  test('a challenge of two working days gives the one that it stops two more, and no other', () => {
    const dates = { awardNoticeOn: '2026-03-02', challengeOn: '2026-03-04', challengeClosedOn: '2026-03-05' } as const
    const stopped = deadline({ ...declared, clocks: [{ ...SIGNING, suspendedBy: 'challenge' }] })
    expect(judged(stopped, dates)?.due).toBe('2026-03-13')
    expect(judged(deadline({ ...declared, clocks: [SIGNING] }), dates)?.due).toBe('2026-03-11')
    expect(stopped.kind).toBe('deadline')
  })

  test.each`
    because                                             | heldBy        | filed           | verdict          | missing
    ${'a register would hold it: it runs'}              | ${'register'} | ${undefined}    | ${'pending'}     | ${undefined}
    ${'a ledger has no column for it: nobody can tell'} | ${'ledger'}   | ${undefined}    | ${'cannot-tell'} | ${['documentsEndedOn']}
    ${'a ledger that says it after all'}                | ${'ledger'}   | ${'2026-03-02'} | ${'compliant'}   | ${undefined}
  `('a target without a column: $because', ({ heldBy, filed, verdict, missing }) => {
    const rule = deadline({ ...declared, clocks: [{ ...SIGNING, to: 'documents-ended' }] })
    const finding = judged(rule, { heldBy, awardNoticeOn: '2026-02-27', documentsEndedOn: filed })
    expect([finding?.verdict, finding?.missing]).toEqual([verdict, missing])
  })

  test('a ledger has a column for the signing: nothing there, it runs', () => {
    const rule = deadline({ ...declared, clocks: [SIGNING] })
    expect(judged(rule, { heldBy: 'ledger', awardNoticeOn: '2026-02-27' })?.verdict).toBe('pending')
  })

  test('asks what it needs to know once its trigger is there, with the dates it has', () => {
    const rule = deadline({ ...declared, clocks: [SIGNING], appliesTo: () => ['category'] })
    expect(judged(rule, { contractSignedOn: '2026-02-26' })).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['category'],
      trigger: { event: 'award-notice', on: '2026-02-13' },
      met: '2026-02-26',
    })
    expect(judged(deadline({ ...declared, clocks: [SIGNING], appliesTo: () => false }), {})).toBeUndefined()
  })

  test('a figure that is no number has to say how long it is', () => {
    const figure = dated({
      ...declared.figure,
      verified: 'own rule',
      values: [{ from: '2025-01-01', value: { n: 7 }, cite }],
    })
    expect(() => judged(deadline({ ...declared, figure, clocks: [SIGNING] }), {})).toThrow(TypeError)
    const told = deadline({ ...declared, figure, clocks: [{ ...SIGNING, within: ({ n }) => n }] })
    expect(judged(told, {})?.required).toBe(7)
  })
})

describe('several clocks', () => {
  const clocks = [
    { ...SIGNING, part: 'winner', within: (value: number) => value + 1 },
    { ...SIGNING, part: 'losers', lateLight: 'yellow' },
  ] as const

  test('each is judged by itself, late in its own light', () => {
    const rule = deadline({ ...declared, clocks })
    const findings = allOf(rule, { contractSignedOn: '2026-06-01' })
    expect(findings.map(({ part, light, required }) => [part, light, required])).toEqual([
      ['winner', 'red', 8],
      ['losers', 'yellow', 7],
    ])
    expect(rule.needs).toEqual(['awardNoticeOn', 'contractSignedOn', 'awardNoticeOn', 'contractSignedOn'])
  })

  test('a simulation is told the length of each clock; undefined: the figure itself', () => {
    const record = aProcurement()
    const lengthsOf = (rule: Rule) =>
      ['winner', 'losers', 'nobody'].map((part) => rule.made?.term?.within?.(part, 7, record))
    expect(lengthsOf(deadline({ ...declared, clocks }))).toEqual([8, undefined, undefined])
    expect(deadline({ ...declared, clocks: [SIGNING] }).made?.term?.within).toBeUndefined()
  })
})
