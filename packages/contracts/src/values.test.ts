import { expect, test } from 'vitest'
import { basisPoints, civilDate, civilMonth, fen } from './values.contract.ts'

test.each`
  because                          | text                      | valid
  ${'a day'}                       | ${'2026-02-28'}           | ${true}
  ${'a leap day'}                  | ${'2024-02-29'}           | ${true}
  ${'no leap year'}                | ${'2026-02-29'}           | ${false}
  ${'no such month'}               | ${'2026-13-01'}           | ${false}
  ${'a slip of the pen'}           | ${'2026-2-3'}             | ${false}
  ${'an instant is no civil date'} | ${'2026-02-03T00:00:00Z'} | ${false}
  ${'words'}                       | ${'明天'}                 | ${false}
`('a civil date: $because', ({ text, valid }) => {
  expect(civilDate.safeParse(text).success).toBe(valid)
})

test.each`
  because      | text            | valid
  ${'a month'} | ${'2026-05'}    | ${true}
  ${'month 0'} | ${'2026-00'}    | ${false}
  ${'a day'}   | ${'2026-05-01'} | ${false}
`('a month: $because', ({ text, valid }) => {
  expect(civilMonth.safeParse(text).success).toBe(valid)
})

test.each`
  because                                      | schema         | value                          | valid
  ${'whole fen'}                               | ${fen}         | ${280_000_000_01}              | ${true}
  ${'half a fen is no money'}                  | ${fen}         | ${0.5}                         | ${false}
  ${'nobody owes through a budget'}            | ${fen}         | ${-1}                          | ${false}
  ${'beyond exact integers'}                   | ${fen}         | ${Number.MAX_SAFE_INTEGER + 1} | ${false}
  ${'yuan in words are read before, not here'} | ${fen}         | ${'280'}                       | ${false}
  ${'the whole'}                               | ${basisPoints} | ${10_000}                      | ${true}
  ${'more than the whole'}                     | ${basisPoints} | ${10_001}                      | ${false}
`('$value: $because', ({ schema, value, valid }) => {
  expect(schema.safeParse(value).success).toBe(valid)
})
