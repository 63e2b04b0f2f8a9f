import { expect, test } from 'vitest'
import { supplierBenefit } from './benefit.ts'

const small = { maker: 'small', ownBrand: true }
const large = { maker: 'large', ownBrand: true }

test.each`
  because                                              | offer                                                                   | benefits     | missing
  ${'a small dealer offers printers of a large maker'} | ${{ category: 'goods', goods: [large] }}                                | ${false}     | ${[]}
  ${'all made by small and medium ones'}               | ${{ category: 'goods', goods: [small, { ...small, maker: 'medium' }] }} | ${true}      | ${[]}
  ${'a large maker’s goods among them'}                | ${{ category: 'goods', goods: [small, large] }}                         | ${false}     | ${[]}
  ${'made by a small one under another’s mark'}        | ${{ category: 'goods', goods: [{ ...small, ownBrand: false }] }}        | ${false}     | ${[]}
  ${'the maker is not on record'}                      | ${{ category: 'goods', goods: [small, { ownBrand: true }] }}            | ${undefined} | ${['offer.goods.maker']}
  ${'the mark is not on record'}                       | ${{ category: 'goods', goods: [{ maker: 'small' }] }}                   | ${undefined} | ${['offer.goods.ownBrand']}
  ${'one large maker decides whatever is unknown'}     | ${{ category: 'goods', goods: [{}, large] }}                            | ${false}     | ${[]}
  ${'no goods on record'}                              | ${{ category: 'goods', goods: [] }}                                     | ${undefined} | ${['offer.goods']}
  ${'works built by a small firm'}                     | ${{ category: 'works', builder: 'micro' }}                              | ${true}      | ${[]}
  ${'works built by a large firm'}                     | ${{ category: 'works', builder: 'large' }}                              | ${false}     | ${[]}
  ${'an unknown builder'}                              | ${{ category: 'works' }}                                                | ${undefined} | ${['offer.builder']}
  ${'services by a small firm with its own staff'}     | ${{ category: 'services', provider: 'small', ownStaff: true }}          | ${true}      | ${[]}
  ${'services by a prison enterprise, deemed small'}   | ${{ category: 'services', provider: 'prison', ownStaff: true }}         | ${true}      | ${[]}
  ${'services with hired-out staff'}                   | ${{ category: 'services', provider: 'small', ownStaff: false }}         | ${false}     | ${[]}
  ${'services of a large firm'}                        | ${{ category: 'services', provider: 'large' }}                          | ${false}     | ${[]}
  ${'services, staff unknown'}                         | ${{ category: 'services', provider: 'small' }}                          | ${undefined} | ${['offer.ownStaff']}
`('$because', ({ offer, benefits, missing }) => {
  expect(supplierBenefit(offer)).toMatchObject({ benefits, missing })
})

test('each answer says by what an offer of its category goes', () => {
  expect(supplierBenefit({ category: 'goods', goods: [] }).why.en).toContain('maker')
  expect(supplierBenefit({ category: 'works' }).why.en).toContain('builder')
  expect(supplierBenefit({ category: 'services' }).why.en).toContain('staff')
})
