import { expect, test } from 'vitest'
import { civilDate, civilDateOf, dayNumber } from './civil-date.ts'
import type { CivilDate } from './civil-date.ts'
import { dated, lookUp, valueByDay, valueOn, withFigures } from './dated-parameter.ts'
import type { FigureSource, Parameter } from './dated-parameter.ts'
import { INSTRUMENTS } from './instruments.ts'

const days = dated({
  rule: 'test.days',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'own rule',
  values: [{ from: civilDate('2020-01-01'), value: 30, cite: { instrument: 'product', clause: '—' } }],
})
const DAY = civilDate('2026-02-10')

interface Period {
  readonly from: CivilDate
  readonly to?: CivilDate
  readonly value: number
}

/** A figure that was in force in `periods`. */
const historyOf = (...periods: Period[]): Parameter<number> =>
  dated({
    rule: 'test.history',
    jurisdiction: 'cn',
    unit: 'days',
    verified: 'own rule',
    values: periods.map((period) => ({ ...period, cite: { instrument: 'product', clause: '—' } })),
  })

test('a figure is told with its history, each value with where it stands and how far it is checked', () => {
  const cite = { instrument: 'product', clause: '3.1' } as const
  const draft = {
    rule: 'test.told',
    jurisdiction: 'xialu',
    unit: 'working-days',
    verified: 'public text',
    planEnds: '2027-12-31',
    values: [
      { from: '2020-01-01', to: '2020-12-31', value: 7, cite, verified: 'unverified' },
      { from: '2021-01-01', value: 5, cite },
    ],
  } as const
  const instrument = INSTRUMENTS.product
  const told = [
    { ...draft.values[0], citation: { instrument, clause: '3.1', verification: 'unverified' } },
    { ...draft.values[1], citation: { instrument, clause: '3.1', verification: 'public text' } },
  ].map(({ cite: _cite, verified: _verified, ...value }: Record<string, unknown>) => value)
  const { verified: _verified, ...rest } = draft
  expect(dated(draft)).toStrictEqual({ ...rest, values: told })
  const { planEnds: _planEnds, ...unplanned } = rest
  expect(dated({ ...unplanned, verified: 'public text' })).toStrictEqual({ ...unplanned, values: told })
})

test.each<[because: string, periods: Period[], at: CivilDate]>([
  [
    'the one before was until further notice',
    [
      { from: '2020-01-01', value: 1 },
      { from: '2021-01-01', value: 2 },
    ],
    '2021-01-01',
  ],
  [
    'both on the day of the change',
    [
      { from: '2020-01-01', to: '2021-01-01', value: 1 },
      { from: '2021-01-01', value: 2 },
    ],
    '2021-01-01',
  ],
  [
    'the newer one stands first',
    [
      { from: '2021-01-01', to: '2021-12-31', value: 2 },
      { from: '2020-01-01', to: '2020-12-31', value: 1 },
    ],
    '2020-01-01',
  ],
  [
    'the third within the second',
    [
      { from: '2019-01-01', to: '2019-12-31', value: 1 },
      { from: '2020-01-01', to: '2021-12-31', value: 2 },
      { from: '2021-06-01', value: 3 },
    ],
    '2021-06-01',
  ],
  ['it ends the day before it begins', [{ from: '2020-01-02', to: '2020-01-01', value: 1 }], '2020-01-02'],
])('refused: %s', (_because, periods, at) => {
  expect(() => historyOf(...periods)).toThrow(
    new RangeError(`test.history: the values in force from ${at} overlap or run backwards`),
  )
})

test('one value may follow the other on the next day, and be in force for a single one', () => {
  const history = historyOf(
    { from: '2020-01-01', to: '2020-12-31', value: 1 },
    { from: '2021-01-01', to: '2021-01-01', value: 2 },
    { from: '2021-01-02', value: 3 },
  )
  const on = (date: CivilDate) => valueOn(history, date)?.value
  expect([on('2020-12-31'), on('2021-01-01'), on('2021-01-02')]).toStrictEqual([1, 2, 3])
})

test.each`
  on              | found                                        | because
  ${'2019-12-31'} | ${{ status: 'not-yet', from: '2020-01-01' }} | ${'the day before the first value'}
  ${'2020-01-01'} | ${10}                                        | ${'its first day'}
  ${'2020-12-31'} | ${10}                                        | ${'its last day'}
  ${'2021-01-01'} | ${{ status: 'not-yet', from: '2021-06-01' }} | ${'repealed, and the next one named'}
  ${'2021-06-01'} | ${20}                                        | ${'the next one'}
  ${'2021-12-31'} | ${20}                                        | ${'to its end'}
  ${'2022-01-01'} | ${{ status: 'repealed', to: '2021-12-31' }}  | ${'repealed for good: the last day is that of the last value'}
`('looked up on $on: $because', ({ on, found }: { on: CivilDate; found: unknown }) => {
  const history = historyOf(
    { from: '2020-01-01', to: '2020-12-31', value: 10 },
    { from: '2021-06-01', to: '2021-12-31', value: 20 },
  )
  const inForce = history.values.find(({ value }) => value === found)
  expect(lookUp(history, on)).toStrictEqual(inForce === undefined ? found : { status: 'in-force', dated: inForce })
})

test('a figure that had a single value is repealed after it', () => {
  const short = historyOf({ from: '2020-01-01', to: '2020-12-31', value: 10 })
  expect(lookUp(short, DAY)).toStrictEqual({ status: 'repealed', to: '2020-12-31' })
})

test('a figure without values is not configured, and neither is one that the given figures do not have', () => {
  expect(lookUp(historyOf(), DAY)).toStrictEqual({ status: 'not-configured' })
  expect(
    withFigures(
      () => undefined,
      () => lookUp(days, '2020-01-01'),
    ),
  ).toStrictEqual({ status: 'not-configured' })
})

test('look-ups are answered by the figures that are given, while it runs and no longer', () => {
  const halved: FigureSource = (parameter, on) => {
    const found = valueOn(parameter, on)
    return found && { ...found, value: 15 as never }
  }
  expect(withFigures(halved, () => [valueOn(days, DAY)?.value, lookUp(days, DAY).status])).toEqual([15, 'in-force'])
  expect(valueOn(days, DAY)?.value).toBe(30)
})

test('every look-up of a run is answered by the given figures, not the first alone', () => {
  const none: FigureSource = () => undefined
  expect(withFigures(none, () => [valueOn(days, DAY), valueOn(days, DAY), lookUp(days, DAY)])).toStrictEqual([
    undefined,
    undefined,
    { status: 'not-configured' },
  ])
})

test('inside one another the inner figures count, and then the outer ones again', () => {
  const none: FigureSource = () => undefined
  const outer: FigureSource = (parameter, on) => valueOn(parameter, on)
  expect(withFigures(none, () => [withFigures(outer, () => valueOn(days, DAY)?.value), valueOn(days, DAY)])).toEqual([
    30,
    undefined,
  ])
})

test('an error in between leaves the plain figures behind it', () => {
  const broken: FigureSource = () => {
    throw new Error('no figures')
  }
  expect(() => withFigures(broken, () => valueOn(days, DAY))).toThrow('no figures')
  expect(valueOn(days, DAY)?.value).toBe(30)
})

test('by day number the answers are the same as by date, given figures and noted look-ups included', () => {
  const history = historyOf(
    { from: '2020-03-01', to: '2021-02-28', value: 10 },
    { from: '2021-06-01', to: '2021-12-31', value: 20 },
    { from: '2022-01-01', value: 30 },
  )
  const at = valueByDay(history)
  for (let day = dayNumber('2020-02-27'); day <= dayNumber('2022-01-03'); day += 1) {
    expect(at(day)).toBe(valueOn(history, civilDateOf(day)))
  }
  const asked: string[] = []
  const noting: FigureSource = (parameter, on) => {
    asked.push(on)
    return valueOn(parameter, on)
  }
  expect(withFigures(noting, () => at(dayNumber('2021-07-01'))?.value)).toBe(20)
  expect(asked).toEqual(['2021-07-01'])
})
