import { dated } from '@tenderlight/law/dated-parameter'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../evaluate.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext } from '../../testing/findings.ts'
import type { Rule } from '../rule.ts'
import { minimumGap } from './minimum-gap.ts'

const cite = { instrument: 'product', clause: '试' } as const
const figure = dated({
  rule: 'test.gap',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'own rule',
  values: [{ from: '2015-03-01', value: 5, cite }],
})
const years = dated({
  ...figure,
  unit: 'years',
  verified: 'own rule',
  values: [{ from: '2003-01-01', value: 15, cite }],
})
const TEXT = { zh: '最短期限', en: 'a least distance' }
const declared = { level: 'law', regime: 'both', stage: 'tender', title: TEXT, requires: TEXT, figure } as const
const SUPPLY = { from: 'documents-issued', to: 'documents-ended', counting: 'gap', unit: 'working-days' } as const

const judged = (rule: Rule, overrides: Parameters<typeof aProcurement>[0]) =>
  evaluate(aProcurement(overrides), { ...aContext(), rulebook: { rules: [rule] } })[0]

describe('a least distance in working days', () => {
  const rule = minimumGap({ ...declared, gaps: [SUPPLY] })
  test.each`
    because                                         | from            | to              | verdict          | due             | actual
    ${'the fifth working day'}                      | ${'2026-11-09'} | ${'2026-11-16'} | ${'compliant'}   | ${'2026-11-16'} | ${5}
    ${'the Sunday before it'}                       | ${'2026-11-09'} | ${'2026-11-15'} | ${'breach'}      | ${'2026-11-16'} | ${4}
    ${'a make-up Saturday is the fifth'}            | ${'2026-09-28'} | ${'2026-10-10'} | ${'compliant'}   | ${'2026-10-10'} | ${5}
    ${'the day before the make-up Saturday is not'} | ${'2026-09-28'} | ${'2026-10-09'} | ${'breach'}      | ${'2026-10-10'} | ${4}
    ${'a rest day after the fifth is late enough'}  | ${'2026-11-06'} | ${'2026-11-14'} | ${'compliant'}   | ${'2026-11-13'} | ${5}
    ${'still running'}                              | ${'2026-11-09'} | ${undefined}    | ${'pending'}     | ${'2026-11-16'} | ${undefined}
    ${'the end without the start'}                  | ${undefined}    | ${'2026-11-16'} | ${'cannot-tell'} | ${null}         | ${undefined}
    ${'neither'}                                    | ${undefined}    | ${undefined}    | ${'pending'}     | ${null}         | ${undefined}
    ${'before the law'}                             | ${'2015-02-28'} | ${'2015-03-02'} | ${undefined}     | ${undefined}    | ${undefined}
    ${'on the first day of the law'}                | ${'2015-03-01'} | ${'2015-03-02'} | ${'breach'}      | ${'2015-03-06'} | ${1}
  `('$because', ({ from, to, verdict, due, actual }) => {
    const finding = judged(rule, { documentsIssuedOn: from, documentsEndedOn: to })
    expect([finding?.verdict, finding?.due, finding?.actual]).toEqual([verdict, due, actual])
  })

  test('says what is lacking, in working days', () => {
    expect(judged(rule, { documentsIssuedOn: '2026-11-09', documentsEndedOn: '2026-11-12' })).toMatchObject({
      light: 'red',
      unit: 'working-days',
      required: 5,
      actual: 3,
      shortfall: 2,
      late: null,
    })
  })
})

test('another event may start it instead, and a gap nobody spoke of is not asked for', () => {
  const rule = minimumGap({
    ...declared,
    gaps: [
      { ...SUPPLY, from: 'announcement', rather: 'documents-issued', asked: ['documentsIssuedOn', 'documentsEndedOn'] },
    ],
  })
  expect(judged(rule, {})).toBeUndefined()
  expect(judged(rule, { announcementOn: '2026-01-22', documentsEndedOn: '2026-01-29' })).toMatchObject({
    verdict: 'compliant',
    trigger: { event: 'announcement', on: '2026-01-22' },
  })
  expect(
    judged(rule, { announcementOn: '2026-01-22', documentsIssuedOn: '2026-01-23', documentsEndedOn: '2026-01-29' }),
  ).toMatchObject({ verdict: 'breach', trigger: { event: 'documents-issued', on: '2026-01-23' } })
})

test('a gap of years ends on the corresponding day and presumes no calendar', () => {
  const rule = minimumGap({
    ...declared,
    figure: years,
    gaps: [{ from: 'completion', to: 'files-destroyed', counting: 'gap', unit: 'years' }],
  })
  const closed = judged(rule, { completedOn: '2026-11-21' })
  expect(closed).toMatchObject({ verdict: 'pending', due: '2041-11-21', provisional: false })
  expect(closed?.unit).toBeUndefined()
  expect(judged(rule, { completedOn: '2026-11-21', filesDestroyedOn: '2041-11-20' })?.verdict).toBe('breach')
  expect(judged(rule, { completedOn: '2026-11-21', filesDestroyedOn: '2041-11-21' })?.verdict).toBe('compliant')
})

interface Periods {
  readonly supply: number
  readonly clarification?: number
}

test('several gaps, each with its part, one later in force and cited elsewhere', () => {
  const rule = minimumGap<Periods>({
    ...declared,
    figure: dated<Periods>({
      ...figure,
      verified: 'own rule',
      values: [
        { from: '2015-03-01', to: '2019-12-31', value: { supply: 5 }, cite },
        { from: '2020-01-01', value: { supply: 5, clarification: 3 }, cite },
      ],
    }),
    gaps: [
      { ...SUPPLY, part: 'supply', least: ({ supply }) => supply },
      {
        part: 'clarification',
        from: 'clarification',
        to: 'bid-deadline',
        counting: 'gap',
        least: ({ clarification }) => clarification,
        cited: { instrument: '另一办法', clause: '第二十七条', verification: 'public text' },
      },
    ],
  })
  const judgedBy = (overrides: Parameters<typeof aProcurement>[0]) =>
    evaluate(aProcurement(overrides), { ...aContext(), rulebook: { rules: [rule] } })
  const findings = judgedBy({
    documentsIssuedOn: '2026-01-22',
    documentsEndedOn: '2026-01-28',
    clarifiedOn: '2026-02-09',
    bidDeadlineOn: '2026-02-11',
  })
  expect(findings.map(({ part, verdict, required }) => [part, verdict, required])).toEqual([
    ['supply', 'breach', 5],
    ['clarification', 'breach', 3],
  ])
  expect(findings.map(({ citation }) => citation.clause)).toEqual(['试', '第二十七条'])
  const early = judgedBy({ clarifiedOn: '2019-12-30', bidDeadlineOn: '2019-12-31', announcementOn: undefined })
  expect(early.map(({ part }) => part)).toEqual(['supply'])
})

test('names what it needs to know, waits for disputed dates, and warns in yellow where it only warns', () => {
  const asking = minimumGap({ ...declared, appliesTo: () => ['method'], gaps: [SUPPLY] })
  expect(judged(asking, { documentsEndedOn: '2026-11-16' })).toMatchObject({ missing: ['method'] })
  expect(judged(minimumGap({ ...declared, appliesTo: () => false, gaps: [SUPPLY] }), {})).toBeUndefined()
  const parted = minimumGap({ ...declared, gaps: [{ ...SUPPLY, appliesTo: () => false }] })
  expect(judged(parted, { documentsEndedOn: '2026-11-16' })).toBeUndefined()
  const bids = minimumGap({
    ...declared,
    light: 'yellow',
    gaps: [{ ...SUPPLY, from: 'announcement', to: 'bid-deadline' }],
  })
  expect(judged(bids, { announcementOn: '2026-02-10', bidDeadlineOn: '2026-02-09' })).toMatchObject({
    verdict: 'cannot-tell',
    missing: ['announcementOn', 'bidDeadlineOn'],
  })
  expect(judged(bids, { announcementOn: '2026-02-09', bidDeadlineOn: '2026-02-11' })).toMatchObject({
    verdict: 'breach',
    light: 'yellow',
  })
})

test('beyond the published calendar the earliest day is provisional', () => {
  const rule = minimumGap({ ...declared, gaps: [SUPPLY] })
  expect(judged(rule, { documentsIssuedOn: '2026-12-30' })).toMatchObject({ verdict: 'pending', provisional: true })
})

describe('what a rule of gaps reads and when it is asked', () => {
  const asked = { ...SUPPLY, part: 'asked', asked: ['documentsIssuedOn'] } as const
  const rathered = { ...SUPPLY, part: 'rather', rather: 'announcement' } as const

  test.each`
    because                                             | gaps                 | needs                                                          | silentWithout
    ${'its two dates; always asked'}                    | ${[SUPPLY]}          | ${['documentsIssuedOn', 'documentsEndedOn']}                   | ${undefined}
    ${'the event that starts it instead'}               | ${[rathered]}        | ${['documentsIssuedOn', 'announcementOn', 'documentsEndedOn']} | ${undefined}
    ${'silent while nothing is there that it asks for'} | ${[asked]}           | ${['documentsIssuedOn', 'documentsEndedOn']}                   | ${['documentsIssuedOn']}
    ${'one gap is always asked, so the rule is'}        | ${[asked, rathered]} | ${['documentsIssuedOn', 'documentsEndedOn', 'announcementOn']} | ${undefined}
  `('$because', ({ gaps, needs, silentWithout }) => {
    const rule = minimumGap({ ...declared, gaps })
    expect(rule.kind).toBe('lead-time')
    expect(rule.needs.toSorted()).toEqual(needs.toSorted())
    expect(rule.silentWithout).toEqual(silentWithout)
  })

  test('what else it needs is read too', () => {
    expect(minimumGap({ ...declared, gaps: [SUPPLY], alsoNeeds: ['method'] }).needs).toContain('method')
  })
})

test('dates that do not concern it may contradict; of those that do it names the one', () => {
  const bids = minimumGap({ ...declared, gaps: [{ ...SUPPLY, from: 'announcement', to: 'bid-deadline' }] })
  expect(judged(bids, { contractFiledOn: '2026-02-25' })).toMatchObject({ verdict: 'compliant', met: '2026-02-11' })
  expect(judged(bids, { evaluationEndedOn: '2026-02-10' })).toMatchObject({
    missing: ['bidDeadlineOn'],
    met: '2026-02-11',
  })
})

test('the law of the first day governs, of the last where the first is not on record', () => {
  const rule = minimumGap({ ...declared, gaps: [SUPPLY] })
  expect(judged(rule, { documentsEndedOn: '2015-02-28' })).toBeUndefined()
  expect(judged(rule, { documentsEndedOn: '2015-03-01' })).toMatchObject({ verdict: 'cannot-tell', met: '2015-03-01' })
})

test('waits in grey for a start, in green for the day; late only by being early, in red', () => {
  const rule = minimumGap({ ...declared, gaps: [SUPPLY] })
  expect(judged(rule, {})).toMatchObject({ verdict: 'pending', light: 'grey' })
  expect(judged(rule, { documentsIssuedOn: '2026-11-20' })).toMatchObject({ verdict: 'pending', light: 'green' })
  const kept = minimumGap({
    ...declared,
    figure: years,
    gaps: [{ from: 'completion', to: 'files-destroyed', counting: 'gap', unit: 'years' }],
  })
  expect(judged(kept, { completedOn: '2026-11-21' })?.light).toBe('green')
  expect(judged(kept, { completedOn: '2026-11-21', filesDestroyedOn: '2041-11-20' })?.light).toBe('red')
})

test('a figure that is no number has to say how long the gap is', () => {
  const figureOfParts = dated({
    ...figure,
    verified: 'own rule',
    values: [{ from: '2015-03-01', value: { n: 5 }, cite }],
  })
  const rule = minimumGap({ ...declared, figure: figureOfParts, gaps: [SUPPLY] })
  expect(() => judged(rule, { documentsIssuedOn: '2026-11-09' })).toThrow(TypeError)
})
