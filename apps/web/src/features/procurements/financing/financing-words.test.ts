import { expect, test } from 'vitest'
import { readRate, sayApplication } from './financing-words.ts'

test.each`
  text       | rate
  ${'3.85'}  | ${385}
  ${'4'}     | ${400}
  ${'3.5%'}  | ${350}
  ${'3.855'} | ${undefined}
  ${'-1'}    | ${undefined}
  ${'免息'}  | ${undefined}
  ${''}      | ${undefined}
`('$text is read as $rate basis points', ({ text, rate }) => {
  expect(readRate(text)).toBe(rate)
})

const ASKED = {
  bank: '甲',
  appliedOn: '2026-03-03',
  amount: 200_000_000,
  decidedOn: null,
  granted: null,
  rate: null,
} as const
test.each`
  more                                                                                | said
  ${{ outcome: 'pending' }}                                                           | ${/^2026-03-03 申请 2,000,000 元$/u}
  ${{ outcome: 'declined', decidedOn: '2026-03-05' }}                                 | ${/;2026-03-05 未批准$/u}
  ${{ outcome: 'granted', decidedOn: '2026-03-05', granted: 150_000_000, rate: 385 }} | ${/;2026-03-05 已放款 1,500,000 元,年利率 3\.85%$/u}
`('$said', ({ more, said }) => {
  expect(sayApplication({ ...ASKED, ...more })).toMatch(said)
})
