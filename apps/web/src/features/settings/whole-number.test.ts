import { expect, test } from 'vitest'
import { readShare, readWhole } from './whole-number.ts'

test.each`
  text       | share
  ${'25'}    | ${2500}
  ${' 25%'}  | ${2500}
  ${'12.5'}  | ${1250}
  ${'0.05'}  | ${5}
  ${'100'}   | ${10_000}
  ${'101'}   | ${10_100}
  ${''}      | ${undefined}
  ${'-1'}    | ${undefined}
  ${'1.234'} | ${undefined}
  ${'a lot'} | ${undefined}
`('$text is a share of $share', ({ text, share }: { text: string; share: number | undefined }) => {
  expect(readShare(text)).toBe(share)
})

test.each`
  text     | number
  ${'2'}   | ${2}
  ${' 10'} | ${10}
  ${'0'}   | ${0}
  ${'1.5'} | ${undefined}
  ${'-1'}  | ${undefined}
  ${''}    | ${undefined}
`('$text is the number $number', ({ text, number }: { text: string; number: number | undefined }) => {
  expect(readWhole(text)).toBe(number)
})
