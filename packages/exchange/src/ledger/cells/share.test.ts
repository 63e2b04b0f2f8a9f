import { expect, test } from 'vitest'
import { numberCell } from './cell.ts'
import { readShare } from './share.ts'
import { EXPECTED } from './unreadable.ts'

test.each`
  because                                | written      | inPercent | share
  ${'a percentage'}                      | ${'40%'}     | ${false}  | ${4000}
  ${'a full-width percentage'}           | ${'４０％'}  | ${false}  | ${4000}
  ${'decimals'}                          | ${'40.5 %'}  | ${false}  | ${4050}
  ${'a fraction'}                        | ${'0.4'}     | ${false}  | ${4000}
  ${'above 1 it is a percentage'}        | ${'40'}      | ${false}  | ${4000}
  ${'all of it'}                         | ${'100'}     | ${false}  | ${10_000}
  ${'nothing of it'}                     | ${'0'}       | ${false}  | ${0}
  ${'1 is 1 % to one, 100 % to another'} | ${'1'}       | ${false}  | ${EXPECTED.shareOfOne}
  ${'the header says per cent'}          | ${'1'}       | ${true}   | ${100}
  ${'the header says per cent'}          | ${'0.4'}     | ${true}   | ${40}
  ${'more than all'}                     | ${'140%'}    | ${false}  | ${EXPECTED.share}
  ${'finer than a basis point'}          | ${'33.333%'} | ${false}  | ${EXPECTED.share}
  ${'words'}                             | ${'四成'}    | ${false}  | ${EXPECTED.share}
  ${'negative'}                          | ${'-40%'}    | ${false}  | ${EXPECTED.share}
  ${'blank'}                             | ${'/'}       | ${false}  | ${undefined}
`('$written: $because', ({ written, inPercent, share }) => {
  expect(readShare({ kind: 'text', text: written }, inPercent)).toBe(share)
})

test.each`
  because                                         | number     | format       | share
  ${'a percentage as spreadsheets hold it'}       | ${0.4}     | ${'0%'}      | ${4000}
  ${'in percent format 1 is all of it'}           | ${1}       | ${'0.00%'}   | ${10_000}
  ${'in percent format 40 is 4000 %'}             | ${40}      | ${'0%'}      | ${EXPECTED.share}
  ${'a fraction'}                                 | ${0.4}     | ${undefined} | ${4000}
  ${'a percentage without its sign'}              | ${40}      | ${undefined} | ${4000}
  ${'1 without a sign'}                           | ${1}       | ${undefined} | ${EXPECTED.shareOfOne}
  ${'noise of a calculation'}                     | ${1.2 / 3} | ${undefined} | ${4000}
  ${'a third is no whole number of basis points'} | ${1 / 3}   | ${'0%'}      | ${EXPECTED.share}
`('the number $number: $because', ({ number, format, share }) => {
  expect(readShare(numberCell(number, format, false), false)).toBe(share)
})
