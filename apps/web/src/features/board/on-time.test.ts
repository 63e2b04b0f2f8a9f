import { expect, test } from 'vitest'
import { onTimeRate } from './on-time.ts'

test.each`
  because                                    | numerator | denominator | percent
  ${'four cases are too few to tell'}        | ${4}      | ${4}        | ${null}
  ${'five cases are enough'}                 | ${4}      | ${5}        | ${80}
  ${'one late case is never shown as 100 %'} | ${299}    | ${300}      | ${99}
  ${'all in time'}                           | ${42}     | ${42}       | ${100}
  ${'none yet'}                              | ${0}      | ${0}        | ${null}
`('$because', ({ numerator, denominator, percent }) => {
  expect(onTimeRate({ numerator, denominator })).toEqual({ percent, numerator, denominator })
})
