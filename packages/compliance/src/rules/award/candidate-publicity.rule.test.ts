import { expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { NOTHING_AFTER_EVALUATION } from '../../testing/stages.ts'

const RULE = 'cn.tender.candidate-publicity'
const tendered = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({
    ...NOTHING_AFTER_EVALUATION,
    regime: 'tendering',
    category: 'works',
    announcementOn: undefined,
    bidDeadlineOn: undefined,
    ...overrides,
  })

test('starts within three days of the report', () => {
  const reported = tendered({ evaluationReportOn: '2026-11-16' })
  expect(findingOf(reported, RULE, aContext(), 'start')).toMatchObject({ due: '2026-11-19', verdict: 'breach' })
  const started = tendered({ evaluationReportOn: '2026-11-16', candidatePublicityOn: '2026-11-19' })
  expect(findingOf(started, RULE, aContext(), 'start')?.verdict).toBe('compliant')
})

test.each`
  because                                             | startedOn       | endedOn         | verdict        | light
  ${'three days after the start'}                     | ${'2026-11-17'} | ${'2026-11-20'} | ${'compliant'} | ${'green'}
  ${'a day short'}                                    | ${'2026-11-17'} | ${'2026-11-19'} | ${'breach'}    | ${'red'}
  ${'the third day is a Sunday: to be sure, Monday'}  | ${'2026-11-19'} | ${'2026-11-23'} | ${'compliant'} | ${'green'}
  ${'ended on that Sunday: between the two readings'} | ${'2026-11-19'} | ${'2026-11-22'} | ${'compliant'} | ${'yellow'}
  ${'still running'}                                  | ${'2026-11-19'} | ${undefined}    | ${'pending'}   | ${'green'}
`('$because', ({ startedOn, endedOn, verdict, light }) => {
  const published = tendered({ candidatePublicityOn: startedOn, candidatePublicityEndedOn: endedOn })
  expect(findingOf(published, RULE, aContext(), 'length')).toMatchObject({ verdict, light })
})

test('a ledger row has no column for either', () => {
  const row = tendered({ heldBy: 'ledger' })
  expect(findingOf(row, RULE, aContext(), 'start')).toMatchObject({ verdict: 'pending', light: 'grey' })
})

test('before the regulation of 2012 there was no publicity', () => {
  const old = { evaluationReportOn: '2012-01-30', candidatePublicityOn: '2012-01-31' } as const
  for (const part of ['start', 'length']) expect(findingOf(tendered(old), RULE, aContext(), part)).toBeUndefined()
})
