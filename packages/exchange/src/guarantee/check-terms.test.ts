import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { guaranteeMembers } from '../testing/guarantees.ts'
import { checkTerms } from './check-terms.ts'
import type { Demanded } from './check-terms.ts'
import type { Guarantee } from './guarantee.ts'

const DEMANDED: Demanded = {
  purpose: 'bid',
  beneficiary: '示范区教育局',
  project: 'JJ-2026-0042',
  amount: 2_000_000,
  from: civilDate('2026-02-11'),
  through: civilDate('2026-06-30'),
  used: false,
}
const given = (overrides = {}) => guaranteeMembers(overrides) as unknown as Guarantee

test.each`
  because                                       | guarantee                          | demanded                  | codes
  ${'everything fits, to the fen and the day'}  | ${{}}                              | ${{}}                     | ${[]}
  ${'a fen too little'}                         | ${{ amount: 1_999_999 }}           | ${{}}                     | ${['amount']}
  ${'more is as good'}                          | ${{ amount: 2_000_001 }}           | ${{}}                     | ${[]}
  ${'it ends a day before the bids do'}         | ${{ validUntil: '2026-06-29' }}    | ${{}}                     | ${['validity']}
  ${'it begins a day late'}                     | ${{ validFrom: '2026-02-12' }}     | ${{}}                     | ${['validity']}
  ${'without bids it has to be valid that day'} | ${{ validUntil: '2026-02-10' }}    | ${{ through: undefined }} | ${['validity']}
  ${'and then that is enough'}                  | ${{ validUntil: '2026-02-11' }}    | ${{ through: undefined }} | ${[]}
  ${'another unit'}                             | ${{ beneficiary: '示范区水务局' }} | ${{}}                     | ${['beneficiary']}
  ${'another project'}                          | ${{ project: 'JJ-2026-42' }}       | ${{}}                     | ${['project']}
  ${'for the performance of the contract'}      | ${{ purpose: 'performance' }}      | ${{}}                     | ${['purpose']}
  ${'a number that stands for another'}         | ${{}}                              | ${{ used: true }}         | ${['number-used']}
  ${'everything that is wrong is said'}         | ${{ project: 'x', amount: 1 }}     | ${{ used: true }}         | ${['project', 'amount', 'number-used']}
`('$because', ({ guarantee, demanded, codes }) => {
  const refusals = checkTerms(given(guarantee as object), { ...DEMANDED, ...(demanded as Partial<Demanded>) })
  expect(refusals.map(({ code }) => code)).toEqual(codes)
  for (const { what, remedy } of refusals) {
    for (const said of [what.zh, what.en, remedy.zh, remedy.en]) expect(said).toMatch(/[。.]$/u)
  }
})
