import { expect, test } from 'vitest'
import { claimOf, exemptionIn, NO_CLAIM, readClaim } from './claim.ts'

const URGENT = { ground: 'urgent', reason: '停机', approvedBy: '分管领导', on: '2026-03-04', time: '08:00' }

test.each`
  because                                          | kept                                      | exemption
  ${'nothing is no claim'}                         | ${{}}                                     | ${undefined}
  ${'a ground that the rules do not know is none'} | ${{ ground: 'e-mall', small: true }}      | ${undefined}
  ${'a batch needs nothing else'}                  | ${{ ground: 'batch' }}                    | ${{ ground: 'batch' }}
  ${'a channel has to be for small purchases'}     | ${{ ground: 'fixed-point' }}              | ${undefined}
  ${'said to be small'}                            | ${{ ground: 'fixed-point', small: true }} | ${{ ground: 'fixed-point', small: true }}
  ${'urgency with all that it has to say'}         | ${URGENT}                                 | ${{ ground: 'urgent', urgency: { reason: '停机', approvedBy: '分管领导' }, on: '2026-03-04', time: '08:00' }}
  ${'urgency that nobody approved'}                | ${{ ...URGENT, approvedBy: ' ' }}         | ${undefined}
  ${'urgency of a day that does not exist'}        | ${{ ...URGENT, on: '2026-02-30' }}        | ${undefined}
`('$because', ({ kept, exemption }) => {
  expect(exemptionIn(readClaim(kept))).toEqual(exemption)
  // What was sent and came back is shown as it was, and can be sent again.
  if (exemption !== undefined) expect(exemptionIn(claimOf(exemption))).toEqual(exemption)
})

test('an empty claim stays one', () => {
  expect(readClaim({ ...NO_CLAIM })).toEqual(NO_CLAIM)
})
