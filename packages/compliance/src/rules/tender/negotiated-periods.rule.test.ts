import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { NOTHING_AFTER_EVALUATION } from '../../testing/stages.ts'

const bought = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({ ...NOTHING_AFTER_EVALUATION, announcementOn: undefined, ...overrides })

describe.each`
  rule                   | method
  ${'cn.gp.negotiation'} | ${'competitive-negotiation'}
  ${'cn.gp.inquiry'}     | ${'inquiry'}
`('$rule', ({ rule, method }) => {
  test.each`
    because                        | issued          | closes          | verdict          | due
    ${'three working days'}        | ${'2026-11-05'} | ${'2026-11-10'} | ${'compliant'}   | ${'2026-11-10'}
    ${'two'}                       | ${'2026-11-05'} | ${'2026-11-09'} | ${'breach'}      | ${'2026-11-10'}
    ${'over National Day'}         | ${'2026-09-29'} | ${'2026-10-09'} | ${'compliant'}   | ${'2026-10-09'}
    ${'a day too early there'}     | ${'2026-09-29'} | ${'2026-10-08'} | ${'breach'}      | ${'2026-10-09'}
    ${'still open'}                | ${'2026-11-05'} | ${undefined}    | ${'pending'}     | ${'2026-11-10'}
    ${'a close without the issue'} | ${undefined}    | ${'2026-11-10'} | ${'cannot-tell'} | ${null}
    ${'before order 74'}           | ${'2014-01-31'} | ${'2014-02-01'} | ${undefined}     | ${undefined}
  `('$because', ({ issued, closes, verdict, due }) => {
    const finding = findingOf(bought({ method, documentsIssuedOn: issued, bidDeadlineOn: closes }), rule)
    expect([finding?.verdict, finding?.due]).toEqual([verdict, due])
  })

  test('the announcement stands for the issue; other methods are outside', () => {
    const dates = { announcementOn: '2026-11-05', bidDeadlineOn: '2026-11-09' } as const
    expect(findingOf(bought({ method, ...dates }), rule)?.verdict).toBe('breach')
    expect(findingOf(bought({ method: 'open-tender', ...dates }), rule)).toBeUndefined()
    expect(findingOf(bought({ method: undefined, ...dates }), rule)).toBeUndefined()
  })
})

describe('cn.gp.consultation', () => {
  const RULE = 'cn.gp.consultation'
  const consulted = (overrides: Parameters<typeof aProcurement>[0]) =>
    bought({ method: 'competitive-consultation', bidDeadlineOn: undefined, ...overrides })

  test.each`
    because                                | overrides                                                           | part               | verdict          | actual
    ${'11 days to respond'}                | ${{ documentsIssuedOn: '2026-11-05', bidDeadlineOn: '2026-11-16' }} | ${'response'}      | ${'compliant'}   | ${11}
    ${'9 days'}                            | ${{ documentsIssuedOn: '2026-11-05', bidDeadlineOn: '2026-11-14' }} | ${'response'}      | ${'breach'}      | ${9}
    ${'10 days exactly, a Sunday unmoved'} | ${{ documentsIssuedOn: '2026-11-05', bidDeadlineOn: '2026-11-15' }} | ${'response'}      | ${'compliant'}   | ${10}
    ${'a close without the issue'}         | ${{ bidDeadlineOn: '2026-11-15' }}                                  | ${'response'}      | ${'cannot-tell'} | ${undefined}
    ${'supplied for five working days'}    | ${{ announcementOn: '2026-11-09', documentsEndedOn: '2026-11-16' }} | ${'supply'}        | ${'compliant'}   | ${5}
    ${'supplied for four'}                 | ${{ announcementOn: '2026-11-09', documentsEndedOn: '2026-11-13' }} | ${'supply'}        | ${'breach'}      | ${4}
    ${'supply that nobody spoke of'}       | ${{ announcementOn: '2026-11-09' }}                                 | ${'supply'}        | ${undefined}     | ${undefined}
    ${'clarified five days before'}        | ${{ clarifiedOn: '2026-11-10', bidDeadlineOn: '2026-11-15' }}       | ${'clarification'} | ${'compliant'}   | ${5}
    ${'clarified four days before'}        | ${{ clarifiedOn: '2026-11-11', bidDeadlineOn: '2026-11-15' }}       | ${'clarification'} | ${'breach'}      | ${4}
    ${'before the measures'}               | ${{ announcementOn: '2014-12-30', bidDeadlineOn: '2014-12-31' }}    | ${'response'}      | ${undefined}     | ${undefined}
    ${'on their first day'}                | ${{ announcementOn: '2014-12-31', bidDeadlineOn: '2015-01-01' }}    | ${'response'}      | ${'breach'}      | ${1}
  `('$because', ({ overrides, part, verdict, actual }) => {
    const finding = findingOf(consulted(overrides), RULE, aContext(), part)
    expect([finding?.verdict, finding?.actual]).toEqual([verdict, actual])
  })
})
