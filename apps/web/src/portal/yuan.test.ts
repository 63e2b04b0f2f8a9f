import { expect, test } from 'vitest'
import { wanFromYuan, yuan, yuanFromWan } from './yuan.ts'

test.each`
  because                                   | typed         | address
  ${'the field is in ten thousands'}        | ${'200'}      | ${'2000000'}
  ${'half of ten thousand'}                 | ${'0.5'}      | ${'5000'}
  ${'the unit may be typed'}                | ${'200万'}    | ${'2000000'}
  ${'another unit holds'}                   | ${'1.2亿'}    | ${'120000000'}
  ${'plain yuan'}                           | ${'5000元'}   | ${'5000'}
  ${'nothing stays nothing'}                | ${' '}        | ${''}
  ${'what is no amount goes to the server'} | ${'约三十'}   | ${'约三十'}
  ${'fen are no whole yuan'}                | ${'0.000001'} | ${'0.000001'}
`('$because: $typed', ({ typed, address }: { typed: string; address: string }) => {
  expect(yuanFromWan(typed)).toBe(address)
})

test.each`
  address      | shown
  ${'2000000'} | ${'200'}
  ${'5000'}    | ${'0.5'}
  ${'viel'}    | ${'viel'}
  ${undefined} | ${''}
`('$address is shown as $shown', ({ address, shown }: { address: string | undefined; shown: string }) => {
  expect(wanFromYuan(address)).toBe(shown)
})

test('an exact amount keeps its fen', () => {
  expect(yuan(280_000_001)).toBe('2,800,000.01 元')
})
