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
  ${250}                                              | ${'basis-points'} | ${'2.5%'}                                   | ${'2.5 %'}
  ${80_000_000}                                       | ${'fen'}          | ${'800,000.00 元'}                          | ${'800,000.00 yuan'}
  ${3}                                                | ${'count'}        | ${'3 项'}                                   | ${'3'}
  ${{ least: 1000, most: 2000 }}                      | ${'basis-points'} | ${'10%–20%'}                                | ${'10 %–20 %'}
  ${{ share: 200, amount: 80_000_000 }}               | ${'basis-points'} | ${'2%、且不超过 800,000.00 元'}             | ${'2 %, and at most 800,000.00 yuan'}
  ${{ days: 30, longest: 60 }}                        | ${'days'}         | ${'30 日、最长 60 日'}                      | ${'30 days, at longest 60 days'}
  ${{ gate: 3000, works: { least: 100, most: 200 } }} | ${'basis-points'} | ${'联合体或分包占比不低于 30%、工程 1%–2%'} | ${'consortium or subcontract share from 30 %, works 1 %–2 %'}
  ${{ complaints: 3, months: 12 }}                    | ${'count'}        | ${'查无实据的投诉 3 项、12 个月'}           | ${'unproven complaints 3, within 12 months'}
  ${{ month: 3, day: 31 }}                            | ${'date'}         | ${'每年 3 月 31 日'}                        | ${'31/3 each year'}
  ${{ by: '2024-12-31' }}                             | ${'date'}         | ${'2024-12-31 前'}                          | ${'by 2024-12-31'}
  ${{ perDay: 500 }}                                  | ${'none'}         | ${'每日 0.05%'}                             | ${'a day 0.05 %'}
  ${['e-mall', 'batch']}                              | ${'list'}         | ${'电子商城、批量集中采购'}                 | ${'e-mall, batch purchase'}
  ${null}                                             | ${'none'}         | ${''}                                       | ${''}
  ${true}                                             | ${'none'}         | ${'是'}                                     | ${'yes'}
`('$value $unit', ({ value, unit, zh, en }: { value: unknown; unit: Unit; zh: string; en: string }) => {
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
