import { dated } from '@tenderlight/law/dated-parameter'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../evaluate.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext } from '../../testing/findings.ts'
import type { Rule } from '../rule.ts'
import { leadTime } from './lead-time.ts'

const cite = { instrument: 'product', clause: '试' } as const
const TEXT = { zh: '提前公开', en: 'disclosed ahead' }
const declared = {
  level: 'law',
  regime: 'both',
  stage: 'intention',
  title: TEXT,
  requires: TEXT,
  clock: { from: 'intention', to: 'announcement', counting: 'gap' },
  figure: dated({
    rule: 'test.lead-time',
    jurisdiction: 'cn',
    unit: 'days',
    verified: 'own rule',
    values: [
      { from: '2020-01-01', to: '2025-12-31', value: 30, cite },
      { from: '2026-01-01', value: 20, cite },
    ],
  }),
} as const

const judged = (rule: Rule, overrides: Parameters<typeof aProcurement>[0]) =>
  evaluate(aProcurement(overrides), { ...aContext(), rulebook: { rules: [rule] } })[0]

/** A disclosure and the announcement that followed; a later step is on record, so that neither stands alone. */
const dates = (intentionOn?: string, announcementOn?: string) =>
  ({ intentionOn, announcementOn, bidDeadlineOn: '2026-08-31', evaluationEndedOn: undefined }) as Parameters<
    typeof aProcurement
  >[0]

describe('a least distance that a plan is made for', () => {
  test.each`
    because                                          | from            | to              | verdict          | required     | actual       | due
    ${'exactly thirty days'}                         | ${'2025-11-01'} | ${'2025-12-01'} | ${'compliant'}   | ${30}        | ${30}        | ${'2025-12-01'}
    ${'one day early'}                               | ${'2025-11-01'} | ${'2025-11-30'} | ${'breach'}      | ${30}        | ${29}        | ${'2025-12-01'}
    ${'the law of the disclosure governs'}           | ${'2025-12-20'} | ${'2026-01-15'} | ${'breach'}      | ${30}        | ${26}        | ${'2026-01-19'}
    ${'it runs'}                                     | ${'2026-01-02'} | ${undefined}    | ${'pending'}     | ${20}        | ${undefined} | ${'2026-01-22'}
    ${'announced, with nothing disclosed'}           | ${undefined}    | ${'2026-01-15'} | ${'cannot-tell'} | ${undefined} | ${undefined} | ${null}
    ${'announced before the law, nothing on record'} | ${undefined}    | ${'2019-12-31'} | ${undefined}     | ${undefined} | ${undefined} | ${undefined}
    ${'neither'}                                     | ${undefined}    | ${undefined}    | ${'pending'}     | ${undefined} | ${undefined} | ${null}
  `('$because', ({ from, to, verdict, required, actual, due }) => {
    const finding = judged(leadTime(declared), dates(from, to))
    expect([finding?.verdict, finding?.required, finding?.actual, finding?.due]).toEqual([
      verdict,
      required,
      actual,
      due,
    ])
    expect(finding?.met ?? undefined).toBe(finding === undefined ? undefined : to)
    expect(finding?.unit).toBe(required === undefined ? undefined : 'days')
  })

  test.each`
    because                                          | governing       | from            | to              | required
    ${'a day between the two laws, older than both'} | ${'2025-12-31'} | ${'2026-01-02'} | ${'2026-01-25'} | ${30}
    ${'the same while nothing is announced'}         | ${'2025-12-31'} | ${'2026-01-02'} | ${undefined}    | ${30}
    ${'a day of the new law, after the disclosure'}  | ${'2026-01-05'} | ${'2025-12-20'} | ${undefined}    | ${20}
    ${'the day of the announcement'}                 | ${'2026-01-15'} | ${'2025-12-20'} | ${'2026-01-15'} | ${20}
    ${'the day of the disclosure'}                   | ${'2025-12-20'} | ${'2025-12-20'} | ${'2026-01-15'} | ${30}
    ${'unknown: the disclosure after all'}           | ${undefined}    | ${'2025-12-20'} | ${'2026-01-15'} | ${30}
  `('governed by $because', ({ governing, from, to, required }) => {
    const rule = leadTime({ ...declared, governedBy: () => governing })
    expect(judged(rule, dates(from, to))?.required).toBe(required)
  })

  test('counted from another day than the disclosure, or from none', () => {
    const later = leadTime({ ...declared, countedFrom: () => '2026-01-10' })
    expect(judged(later, dates('2026-01-02', '2026-01-29'))).toMatchObject({ verdict: 'breach', actual: 19 })
    const never = leadTime({ ...declared, countedFrom: () => undefined })
    expect(judged(never, dates('2026-01-02', '2026-01-29'))).toMatchObject({ missing: ['intentionOn'], trigger: null })
  })

  test('the announcement without a disclosure is a breach where the disclosure is a duty', () => {
    const duty = leadTime({ ...declared, triggerIsDuty: true })
    expect(judged(duty, dates(undefined, '2026-01-15'))).toMatchObject({
      verdict: 'breach',
      unit: 'days',
      required: 20,
      missing: ['intentionOn'],
    })
  })

  test('one that ends on a rest day is sure only on the next working day', () => {
    const moved = leadTime({ ...declared, moved: true })
    // 2026-03-02 + 20 days is Sunday the 22nd.
    expect(judged(moved, dates('2026-03-02', '2026-03-22'))).toMatchObject({ verdict: 'compliant', light: 'yellow' })
    expect(judged(moved, dates('2026-03-02', '2026-03-23'))).toMatchObject({ light: 'green', due: '2026-03-23' })
    expect(judged(moved, dates('2026-03-02', '2026-03-21'))).toMatchObject({ verdict: 'breach', aimFor: '2026-03-22' })
    const plain = judged(leadTime(declared), dates('2026-03-02', '2026-03-22'))
    expect(plain).toMatchObject({ verdict: 'compliant', light: 'green', due: '2026-03-22' })
  })
})

describe('what lifts or softens it', () => {
  const short = dates('2026-01-02', '2026-01-12')
  const long = dates('2026-01-02', '2026-03-12')
  const exempt = { kind: 'exempt', ground: '第七条' } as const
  const reason = { kind: 'reason', reason: '抢险' } as const
  const untold = { kind: 'cannot-tell', missing: ['specialMark'] } as const

  test.each`
    because                                          | declaration                      | record   | found
    ${'an exemption lifts it whatever the dates'}    | ${{ exemptWhen: () => exempt }}  | ${long}  | ${{ verdict: 'exempt', light: 'green', ground: '第七条', met: '2026-03-12' }}
    ${'a reason counts only where it was not kept'}  | ${{ exemptWhen: () => reason }}  | ${long}  | ${{ verdict: 'compliant', light: 'green' }}
    ${'a written reason makes a breach yellow'}      | ${{ exemptWhen: () => reason }}  | ${short} | ${{ verdict: 'breach', light: 'yellow', reason: '抢险' }}
    ${'an excuse of a breach exempts it'}            | ${{ excusedWhen: () => exempt }} | ${short} | ${{ verdict: 'exempt', light: 'green', ground: '第七条', actual: 10 }}
    ${'an excuse is not asked for where it is kept'} | ${{ excusedWhen: () => exempt }} | ${long}  | ${{ verdict: 'compliant' }}
    ${'an excuse that cannot be told'}               | ${{ excusedWhen: () => untold }} | ${short} | ${{ verdict: 'cannot-tell', light: 'grey', missing: ['specialMark'] }}
  `('$because', ({ declaration, record, found }) => {
    expect(judged(leadTime({ ...declared, ...declaration }), record)).toMatchObject(found)
  })

  test.each`
    because                                        | from            | to              | verdict          | missing
    ${'disclosed: it is asked whether it applies'} | ${'2026-01-02'} | ${undefined}    | ${'cannot-tell'} | ${['category']}
    ${'announced: it is asked too'}                | ${undefined}    | ${'2026-01-15'} | ${'cannot-tell'} | ${['category']}
    ${'nothing has happened: nothing is asked'}    | ${undefined}    | ${undefined}    | ${'pending'}     | ${undefined}
  `('$because', ({ from, to, verdict, missing }) => {
    const asking = leadTime({ ...declared, appliesTo: () => ['category'] })
    expect([judged(asking, dates(from, to))].map((finding) => [finding?.verdict, finding?.missing])).toEqual([
      [verdict, missing],
    ])
  })

  test.each`
    because                                       | record                                                                                          | missing
    ${'the announcement stands against the bids'} | ${{ intentionOn: '2025-11-01', announcementOn: '2026-02-12' }}                                  | ${['announcementOn']}
    ${'dates that do not concern it contradict'}  | ${{ contractSignedOn: '2026-02-26', contractFiledOn: '2026-02-25', intentionOn: '2025-11-01' }} | ${undefined}
  `('disputed: $because', ({ record, missing }) => {
    expect(judged(leadTime(declared), record)?.missing).toEqual(missing)
  })

  test('it reads its two dates and what else it is said to need', () => {
    expect(leadTime({ ...declared, alsoNeeds: ['category'] }).needs).toEqual([
      'intentionOn',
      'announcementOn',
      'category',
    ])
    expect(leadTime(declared)).toMatchObject({
      kind: 'lead-time',
      clocks: [declared.clock],
      needs: ['intentionOn', 'announcementOn'],
    })
    expect(judged(leadTime({ ...declared, appliesTo: () => false }), {})).toBeUndefined()
  })
})
