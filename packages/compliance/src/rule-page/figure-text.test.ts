import type { Unit } from '@tenderlight/law/dated-parameter'
import { expect, test } from 'vitest'
import { STATEMENTS } from '../statements/statements.ts'
import { FIGURE_PARTS } from './figure-parts.ts'
import { figureText } from './figure-text.ts'

test.each`
  value                                               | unit              | zh                                          | en
  ${7}                                                | ${'working-days'} | ${'7 个工作日'}                             | ${'7 working days'}
  ${1}                                                | ${'days'}         | ${'1 日'}                                   | ${'1 day'}
  ${3}                                                | ${'months'}       | ${'3 个月'}                                 | ${'3 months'}
  ${15}                                               | ${'years'}        | ${'15 年'}                                  | ${'15 years'}
  ${250}                                              | ${'basis-points'} | ${'2.5%'}                                   | ${'2.5%'}
  ${80_000_000}                                       | ${'fen'}          | ${'800,000.00 元'}                          | ${'800,000.00 yuan'}
  ${3}                                                | ${'count'}        | ${'3 项'}                                   | ${'3'}
  ${{ least: 1000, most: 2000 }}                      | ${'basis-points'} | ${'10%–20%'}                                | ${'10%–20%'}
  ${{ share: 200, amount: 80_000_000 }}               | ${'basis-points'} | ${'2%、且不超过 800,000.00 元'}             | ${'2%, and at most 800,000.00 yuan'}
  ${{ days: 30, longest: 60 }}                        | ${'days'}         | ${'30 日、最长 60 日'}                      | ${'30 days, at longest 60 days'}
  ${{ gate: 3000, works: { least: 100, most: 200 } }} | ${'basis-points'} | ${'联合体或分包占比不低于 30%、工程 1%–2%'} | ${'consortium or subcontract share from 30%, works 1%–2%'}
  ${{ complaints: 3, months: 12 }}                    | ${'count'}        | ${'查无实据的投诉 3 项、12 个月'}           | ${'unproven complaints 3, within 12 months'}
  ${{ month: 3, day: 31 }}                            | ${'date'}         | ${'每年 3 月 31 日'}                        | ${'31/3 each year'}
  ${{ by: '2024-12-31' }}                             | ${'date'}         | ${'2024-12-31 前'}                          | ${'by 2024-12-31'}
  ${{ perDay: 500 }}                                  | ${'none'}         | ${'每日 0.05%'}                             | ${'a day 0.05%'}
  ${['e-mall', 'batch']}                              | ${'list'}         | ${'电子商城、批量集中采购'}                 | ${'e-mall, batch purchase'}
  ${null}                                             | ${'none'}         | ${''}                                       | ${''}
  ${true}                                             | ${'none'}         | ${'是'}                                     | ${'yes'}
`('$value $unit', ({ value, unit, zh, en }: { value: unknown; unit: Unit; zh: string; en: string }) => {
  expect(figureText(value, unit, 'zh-CN')).toBe(zh)
  expect(figureText(value, unit, 'en')).toBe(en)
})

const thirteen = Array.from({ length: 13 }, (_, index) => `甲${index}`)
const inParts = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 1]))

test.each`
  because                                      | value                                    | unit              | zh                                 | en
  ${'a long list is told by its length'}       | ${thirteen}                              | ${'list'}         | ${'13 项'}                         | ${'13 entries'}
  ${'one of twelve is not long'}               | ${thirteen.slice(1)}                     | ${'list'}         | ${thirteen.slice(1).join('、')}    | ${thirteen.slice(1).join(', ')}
  ${'a table of many classes by their number'} | ${inParts(thirteen)}                     | ${'fen'}          | ${'13 类'}                         | ${'13 classes'}
  ${'one of twelve is spelt out'} | ${inParts(thirteen.slice(1))} | ${'days'} | ${thirteen
  .slice(1)
  .map((name) => `${name} 1 日`)
  .join('、')} | ${thirteen
  .slice(1)
  .map((name) => `${name} 1 day`)
  .join(', ')}
  ${'a part without a word keeps its name'}    | ${{ other: 2 }}                          | ${'days'}         | ${'other 2 日'}                    | ${'other 2 days'}
  ${'a least without a most is no range'}      | ${{ least: 1000 }}                       | ${'basis-points'} | ${'不低于 10%'}                    | ${'at least 10%'}
  ${'nor is a least beside another part'}      | ${{ least: 1000, works: 2000 }}          | ${'basis-points'} | ${'不低于 10%、工程 20%'}          | ${'at least 10%, works 20%'}
  ${'nor a most beside another part'}          | ${{ most: 1000, works: 2000 }}           | ${'basis-points'} | ${'不高于 10%、工程 20%'}          | ${'at most 10%, works 20%'}
  ${'nor both beside a third'}                 | ${{ least: 100, most: 200, works: 300 }} | ${'basis-points'} | ${'不低于 1%、不高于 2%、工程 3%'} | ${'at least 1%, at most 2%, works 3%'}
  ${'a month without a day is no day'}         | ${{ month: 3 }}                          | ${'count'}        | ${'month 3 项'}                    | ${'month 3'}
  ${'nor a day without a month'}               | ${{ day: 3 }}                            | ${'count'}        | ${'day 3 项'}                      | ${'day 3'}
  ${'a rate a day that is a word'}             | ${{ perDay: '2024-12-31' }}              | ${'none'}         | ${'每日 2024-12-31'}               | ${'a day 2024-12-31'}
  ${'a number of no unit'}                     | ${5}                                     | ${'none'}         | ${'5'}                             | ${'5'}
  ${'a number in a list'}                      | ${[5, 6]}                                | ${'list'}         | ${'5、6'}                          | ${'5, 6'}
  ${'a number of a date'}                      | ${5}                                     | ${'date'}         | ${'5'}                             | ${'5'}
  ${'what is nothing'}                         | ${undefined}                             | ${'days'}         | ${''}                              | ${''}
`('$because', ({ value, unit, zh, en }: { value: unknown; unit: Unit; zh: string; en: string }) => {
  expect(figureText(value, unit, 'zh-CN')).toBe(zh)
  expect(figureText(value, unit, 'en')).toBe(en)
})

test('every part of every figure has a word (else add it to figure-parts.ts)', () => {
  const unnamed = STATEMENTS.flatMap(({ id, parameter }) =>
    parameter.values.flatMap(({ value }) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
      // A table of classes is told by its length.
      const names = Object.keys(value)
      if (names.length > 12) return []
      return names
        .filter((name) => FIGURE_PARTS[name] === undefined && !['month', 'day'].includes(name))
        .map((name) => `${id}: ${name}`)
    }),
  )
  expect(unnamed).toEqual([])
})
