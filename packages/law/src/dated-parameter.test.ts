import { expect, test } from 'vitest'
import { civilDate, civilDateOf, dayNumber } from './civil-date.ts'
import { dated, lookUp, valueByDay, valueOn, withFigures } from './dated-parameter.ts'
import type { FigureSource } from './dated-parameter.ts'

const days = dated({
  rule: 'test.days',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'own rule',
  values: [{ from: civilDate('2020-01-01'), value: 30, cite: { instrument: 'product', clause: '—' } }],
})
const DAY = civilDate('2026-02-10')

test('look-ups are answered by the figures that are given, while it runs and no longer', () => {
  const halved: FigureSource = (parameter, on) => {
    const found = valueOn(parameter, on)
    return found && { ...found, value: 15 as never }
  }
  expect(withFigures(halved, () => [valueOn(days, DAY)?.value, lookUp(days, DAY).status])).toEqual([15, 'in-force'])
  expect(valueOn(days, DAY)?.value).toBe(30)
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
  const history = dated({
    rule: 'test.history',
    jurisdiction: 'cn',
    unit: 'days',
    verified: 'own rule',
    values: [
      {
        from: civilDate('2020-03-01'),
        to: civilDate('2021-02-28'),
        value: 10,
        cite: { instrument: 'product', clause: '—' },
      },
      {
        from: civilDate('2021-06-01'),
        to: civilDate('2021-12-31'),
        value: 20,
        cite: { instrument: 'product', clause: '—' },
      },
      { from: civilDate('2022-01-01'), value: 30, cite: { instrument: 'product', clause: '—' } },
    ],
  })
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
