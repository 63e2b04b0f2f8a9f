import { describe, expect, test } from 'vitest'
import { evaluate } from '../../evaluate.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { NOTHING_AFTER_EVALUATION } from '../../testing/stages.ts'

const works = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({
    ...NOTHING_AFTER_EVALUATION,
    regime: 'tendering',
    category: 'works',
    announcementOn: undefined,
    bidDeadlineOn: undefined,
    ...overrides,
  })

test('a ledger row is asked for nothing that no column holds', () => {
  const row = works({ heldBy: 'ledger', announcementOn: '2026-11-02', bidDeadlineOn: '2026-11-23' })
  const rules = evaluate(row, aContext()).map(({ rule }) => rule)
  for (const rule of ['cn.tender.doc-sale', 'cn.tender.prequal', 'cn.tender.clarify']) expect(rules).not.toContain(rule)
})

describe('cn.tender.doc-sale', () => {
  test.each`
    because                           | overrides                                                                               | part                  | verdict
    ${'five days'}                    | ${{ documentsIssuedOn: '2026-11-02', documentsEndedOn: '2026-11-07' }}                  | ${'documents'}        | ${'compliant'}
    ${'four, the first day excluded'} | ${{ documentsIssuedOn: '2026-11-02', documentsEndedOn: '2026-11-06' }}                  | ${'documents'}        | ${'breach'}
    ${'the announcement stands in'}   | ${{ announcementOn: '2026-11-02', documentsEndedOn: '2026-11-06' }}                     | ${'documents'}        | ${'breach'}
    ${'the end alone'}                | ${{ documentsEndedOn: '2026-11-06' }}                                                   | ${'documents'}        | ${'cannot-tell'}
    ${'prequalification documents'}   | ${{ prequalificationOn: '2026-11-02', prequalificationDocumentsEndedOn: '2026-11-06' }} | ${'prequalification'} | ${'breach'}
    ${'before the regulation'}        | ${{ documentsIssuedOn: '2012-01-31', documentsEndedOn: '2012-02-01' }}                  | ${'documents'}        | ${undefined}
  `('$because', ({ overrides, part, verdict }) => {
    expect(findingOf(works(overrides), 'cn.tender.doc-sale', aContext(), part)?.verdict).toBe(verdict)
  })
})

describe('cn.tender.prequal', () => {
  test.each`
    because                       | ended           | closes          | verdict
    ${'five days after the sale'} | ${'2026-11-06'} | ${'2026-11-11'} | ${'compliant'}
    ${'four'}                     | ${'2026-11-06'} | ${'2026-11-10'} | ${'breach'}
    ${'the close alone'}          | ${undefined}    | ${'2026-11-10'} | ${'cannot-tell'}
    ${'before the regulation'}    | ${'2012-01-31'} | ${'2012-02-01'} | ${undefined}
  `('$because', ({ ended, closes, verdict }) => {
    const record = works({ prequalificationDocumentsEndedOn: ended, prequalificationDeadlineOn: closes })
    expect(findingOf(record, 'cn.tender.prequal')?.verdict).toBe(verdict)
  })
})

describe('cn.tender.clarify', () => {
  test.each`
    because                             | overrides                                                                                      | part                  | verdict
    ${'15 days'}                        | ${{ clarifiedOn: '2026-11-15', bidDeadlineOn: '2026-11-30' }}                                  | ${'bids'}             | ${'compliant'}
    ${'14: the deadline has to move'}   | ${{ clarifiedOn: '2026-11-16', bidDeadlineOn: '2026-11-30' }}                                  | ${'bids'}             | ${'breach'}
    ${'it cannot affect the bids'}      | ${{ clarifiedOn: '2026-11-16', bidDeadlineOn: '2026-11-30', clarificationAffectsBids: false }} | ${'bids'}             | ${undefined}
    ${'three days before applications'} | ${{ prequalificationClarifiedOn: '2026-11-13', prequalificationDeadlineOn: '2026-11-16' }}     | ${'prequalification'} | ${'compliant'}
    ${'two days before applications'}   | ${{ prequalificationClarifiedOn: '2026-11-14', prequalificationDeadlineOn: '2026-11-16' }}     | ${'prequalification'} | ${'breach'}
    ${'before the regulation'}          | ${{ clarifiedOn: '2012-01-31', bidDeadlineOn: '2012-02-01' }}                                  | ${'bids'}             | ${undefined}
  `('$because', ({ overrides, part, verdict }) => {
    expect(findingOf(works(overrides), 'cn.tender.clarify', aContext(), part)?.verdict).toBe(verdict)
  })

  test('a disputed deadline cannot tell', () => {
    const record = works({ announcementOn: '2026-12-01', clarifiedOn: '2026-11-16', bidDeadlineOn: '2026-11-30' })
    expect(findingOf(record, 'cn.tender.clarify', aContext(), 'bids')).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['bidDeadlineOn'],
    })
  })
})
