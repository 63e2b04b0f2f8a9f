import { expect, test } from 'vitest'
import { inRowOrder, nextOrder } from './row-order.ts'

const ROWS = [
  { id: 'a', cells: ['第10小学', 3] },
  { id: 'b', cells: ['第2小学', null] },
  { id: 'c', cells: ['第1小学', 12] },
]
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join('')

test.each`
  order                               | ids      | because
  ${undefined}                        | ${'abc'} | ${'without an order rows stand as they came'}
  ${{ column: 1, descending: false }} | ${'acb'} | ${'what has no value stands last'}
  ${{ column: 1, descending: true }}  | ${'cab'} | ${'last also the other way round'}
  ${{ column: 0, descending: false }} | ${'cba'} | ${'figures within names count as figures'}
`('$because', ({ order, ids }) => {
  expect(idsOf(inRowOrder(ROWS, order))).toBe(ids)
  expect(idsOf(ROWS)).toBe('abc')
})

test('a column goes one way, the other way, and back to how the rows came', () => {
  const first = nextOrder(undefined, 1, true)
  expect(first).toEqual({ column: 1, descending: true })
  const second = nextOrder(first, 1, true)
  expect(second).toEqual({ column: 1, descending: false })
  expect(nextOrder(second, 1, true)).toBeUndefined()
  expect(nextOrder(first, 0, false)).toEqual({ column: 0, descending: false })
})
