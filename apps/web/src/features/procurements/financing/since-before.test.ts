import { expect, test } from 'vitest'
import { sinceBefore } from './since-before.ts'

test.each`
  because                                   | granted        | before                                  | said
  ${'more than before'}                     | ${250_000_000} | ${{ applied: 0, granted: 200_000_000 }} | ${'+500,000 元 / +25%'}
  ${'less than before'}                     | ${150_000_000} | ${{ applied: 0, granted: 200_000_000 }} | ${'−500,000 元 / −25%'}
  ${'as much as before'}                    | ${200_000_000} | ${{ applied: 0, granted: 200_000_000 }} | ${'+0 元 / +0%'}
  ${'before there was nothing: no share'}   | ${200_000_000} | ${{ applied: 100, granted: 0 }}         | ${'+2,000,000 元'}
  ${'nothing on record of the year before'} | ${200_000_000} | ${null}                                 | ${undefined}
`('$because', ({ granted, before, said }) => {
  expect(sinceBefore(granted as number, before as { applied: number; granted: number } | null)).toBe(said)
})
