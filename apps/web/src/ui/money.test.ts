import { expect, test } from 'vitest'
import { overwriteGetLocale } from '../paraglide/runtime.js'
import { parseYuan, percent, roundYuan, shortYuan } from './money.ts'

test.each`
  because                                  | text               | fen
  ${'plain yuan'}                          | ${'2800000'}       | ${280_000_000}
  ${'grouped, with fen'}                   | ${'2,800,000.01'}  | ${280_000_001}
  ${'grouped with the full-width comma'}   | ${'2,800,000'}     | ${280_000_000}
  ${'ten thousands'}                       | ${'280万'}         | ${280_000_000}
  ${'with the unit and spaces'}            | ${' 280.5 万元 '}  | ${280_500_000}
  ${'hundred millions'}                    | ${'1.2亿'}         | ${12_000_000_000}
  ${'nothing is an amount of nothing'}     | ${'0'}             | ${0}
  ${'less than a fen is not rounded away'} | ${'0.001'}         | ${undefined}
  ${'a word is no amount'}                 | ${'约三十万'}      | ${undefined}
  ${'an empty field is no amount'}         | ${''}              | ${undefined}
  ${'negative amounts do not exist here'}  | ${'-5'}            | ${undefined}
  ${'beyond what can be computed exactly'} | ${'99999999999亿'} | ${undefined}
`('$because: $text', ({ text, fen }) => {
  expect(parseYuan(text)).toBe(fen)
})

test('an amount keeps its fen, and only says them where there are some', () => {
  expect(shortYuan(280_000_000)).toBe('2,800,000')
  expect(shortYuan(280_000_001)).toBe('2,800,000.01')
})

test('a share is never shown above what it is', () => {
  expect(percent(3999)).toBe('39.9%')
  expect(percent(4000)).toBe('40%')
})

test.each`
  because                                | fen                | zh               | en
  ${'a round amount'}                    | ${168_000_000}     | ${'168 万元'}    | ${'CNY 1.68 m'}
  ${'1.16 x 100 is not 116 in a double'} | ${116_000_000}     | ${'116 万元'}    | ${'CNY 1.16 m'}
  ${'nor is 4.35 x 100'}                 | ${4_350_000}       | ${'4.35 万元'}   | ${'CNY 43,500'}
  ${'rounded down'}                      | ${199_999_999}     | ${'199.99 万元'} | ${'CNY 1.99 m'}
  ${'hundred millions'}                  | ${19_400_000_000}  | ${'1.94 亿元'}   | ${'CNY 194 m'}
  ${'a thousand millions'}               | ${194_000_000_000} | ${'19.4 亿元'}   | ${'CNY 1.94 bn'}
  ${'under ten thousand'}                | ${950_050}         | ${'9500.5 元'}   | ${'CNY 9,500'}
`('a glance at $fen fen: $because', ({ fen, zh, en }) => {
  overwriteGetLocale(() => 'zh-CN')
  expect(roundYuan(fen)).toBe(zh)
  overwriteGetLocale(() => 'en')
  expect(roundYuan(fen)).toBe(en)
  overwriteGetLocale(() => 'zh-CN')
})
