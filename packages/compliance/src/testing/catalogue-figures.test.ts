import { dated } from '@tenderlight/law/dated-parameter'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { describe, expect, test } from 'vitest'
import { figuresMissing, statedIn } from './catalogue-figures.ts'
import type { FigureRow } from './catalogue-figures.ts'

const cite = { instrument: 'product', clause: '试' } as const
const row = (parameter: string, rest: Partial<FigureRow> = {}): FigureRow => ({
  id: 'test.rule',
  applies: '',
  target: '',
  counting: '',
  consequence: 'BREACH-LAW',
  effective: '',
  cases: ['25 %'],
  ...rest,
  parameter,
})
const figure = (unit: 'days' | 'working-days' | 'basis-points' | 'fen' | 'list', ...values: readonly unknown[]) =>
  dated({
    rule: 'test.rule',
    jurisdiction: 'cn',
    unit,
    verified: 'own rule',
    values: values.map((value, index) => {
      const from: CivilDate = `${2020 + index}-01-01`
      const to: CivilDate = `${2020 + index}-12-31`
      return index === values.length - 1 ? { from, value, cite } : { from, to, value, cite }
    }),
  })

test.each`
  text                   | stated
  ${'≥30 days'}          | ${[[30, 'plain']]}
  ${'≥2.5 % of it'}      | ${[[250, 'share']]}
  ${'10 %–20 % off'}     | ${[[1000, 'share'], [2000, 'share']]}
  ${'before: 6–10 %'}    | ${[[600, 'share'], [1000, 'share']]}
  ${'≥400万元, 7.2亿元'} | ${[[400_000_000, 'money'], [72_000_000_000, 'money']]}
  ${'720,000,000'}       | ${[[720_000_000, 'plain']]}
  ${'no figure'}         | ${[]}
`('$text', ({ text, stated }) => {
  expect(statedIn(text).map(({ amount, of }) => [amount, of])).toEqual(stated)
})

describe('a figure that differs is found', () => {
  test.each`
    because                               | unit              | values                             | parameter                | missing
    ${'the same days'}                    | ${'days'}         | ${[30]}                            | ${'min 30 days'}         | ${[]}
    ${'other days'}                       | ${'days'}         | ${[31]}                            | ${'min 30 days'}         | ${['test.rule: 31']}
    ${'days that are working days'}       | ${'days'}         | ${[5]}                             | ${'≥5 working days'}     | ${['test.rule: 5 days']}
    ${'working days that are days'}       | ${'working-days'} | ${[5]}                             | ${'≥5 days'}             | ${['test.rule: 5 working-days']}
    ${'a share is no number of days'}     | ${'basis-points'} | ${[3000]}                          | ${'30 days'}             | ${['test.rule: 3000']}
    ${'a share'}                          | ${'basis-points'} | ${[3000]}                          | ${'≥30 %'}               | ${[]}
    ${'money in 万元'}                    | ${'fen'}          | ${[400_000_000]}                   | ${'≥400万元'}            | ${[]}
    ${'other money'}                      | ${'fen'}          | ${[400_000_001]}                   | ${'≥400万元'}            | ${['test.rule: 400000001']}
    ${'every part of a figure'}           | ${'days'}         | ${[{ bids: 15, applications: 4 }]} | ${'≥15 days / ≥3 days'}  | ${['test.rule: 4']}
    ${'millionths of a share'}            | ${'days'}         | ${[{ perDay: 500 }]}               | ${'0.05 %/day'}          | ${[]}
    ${'an earlier figure need not stand'} | ${'basis-points'} | ${[600, 1000]}                     | ${'10 %'}                | ${[]}
    ${'the figure in force does'}         | ${'basis-points'} | ${[1000, 600]}                     | ${'10 %'}                | ${['test.rule: 600']}
    ${'nought where nothing is stated'}   | ${'fen'}          | ${[0]}                             | ${'免收 encouraged'}     | ${[]}
    ${'nought where something is stated'} | ${'fen'}          | ${[0]}                             | ${'≤10万元'}             | ${['test.rule: 0']}
    ${'a list as long as said'}           | ${'list'}         | ${[['a', 'b']]}                    | ${'exemption list of 2'} | ${[]}
    ${'a list of another length'}         | ${'list'}         | ${[['a', 'b']]}                    | ${'exemption list of 4'} | ${['test.rule: a list of 2']}
    ${'a table by its length'}            | ${'list'}         | ${[[{ of: 7 }, { of: 8 }]]}        | ${'2 industries'}        | ${[]}
    ${'a table of another length'}        | ${'list'}         | ${[[{ of: 7 }, { of: 8 }]]}        | ${'3 industries'}        | ${['test.rule: 7', 'test.rule: 8']}
  `('$because', ({ unit, values, parameter, missing }) => {
    expect(figuresMissing(figure(unit, ...values), row(parameter))).toEqual(missing)
  })

  test('what a rule covers or how it counts may state its figure', () => {
    expect(figuresMissing(figure('fen', 10_000_000), row('免收 encouraged', { applies: '≤10万元' }))).toEqual([])
    expect(figuresMissing(figure('days', { month: 3, day: 31 }), row('yearly', { target: '31 March' }))).toEqual([])
    expect(figuresMissing(figure('days', 2), row('both notices', { counting: 'presence ×2' }))).toEqual([])
  })

  test('what a row says was before is part of the history', () => {
    const earlier = { effective: '2022-07-01; before: 6–10 %' }
    const history = figure('basis-points', { least: 600, most: 1000 }, { least: 1000, most: 2000 })
    expect(figuresMissing(history, row('10 %–20 %', earlier))).toEqual([])
    const forgotten = figure('basis-points', { least: 1000, most: 2000 })
    expect(figuresMissing(forgotten, row('10 %–20 %', earlier))).toEqual([
      'test.rule: 600 before',
      'test.rule: 1000 before',
    ])
  })

  test('what a district sets may stand in the cases, what law sets may not', () => {
    const share = figure('basis-points', 2500)
    expect(figuresMissing(share, row('no thresholds', { consequence: 'CONFIG' }))).toEqual([])
    expect(figuresMissing(share, row('no thresholds'))).toEqual(['test.rule: 2500'])
  })
})
