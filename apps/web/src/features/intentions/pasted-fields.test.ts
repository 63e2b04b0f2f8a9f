import { expect, test } from 'vitest'
import { pastedFields } from './pasted-fields.ts'

test('a share of the budget becomes the amount that it is, with the words it was read from', () => {
  const words = '本项目预留40%面向中小企业采购'
  expect(
    pastedFields({
      row: 1,
      fields: { title: '公祭堂扩建', budget: 2_800_000_000, measure: 'partial', reservedSmeShare: 4000 },
      readFrom: { reservedSmeShare: words },
    }),
  ).toEqual({
    title: '公祭堂扩建',
    budget: 2_800_000_000,
    measure: 'partial',
    reservedSme: 1_120_000_000,
    readFrom: { reservedSmeShare: words, reservedSme: words },
  })
})

test('an amount that the notice names is taken as it stands', () => {
  const { reservedSme } = pastedFields({
    row: 1,
    fields: { budget: 100_000, reservedSme: 40_001, reservedSmeShare: 4000 },
    readFrom: {},
  })
  expect(reservedSme).toBe(40_001)
})

test('a share without a budget stays a share', () => {
  expect(pastedFields({ row: 1, fields: { reservedSmeShare: 4000 }, readFrom: {} })).toEqual({
    reservedSmeShare: 4000,
    readFrom: {},
  })
})
