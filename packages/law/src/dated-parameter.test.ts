import { expect, test } from 'vitest'
import { civilDate } from './civil-date.ts'
import { dated, lookUp, valueOn, withFigures } from './dated-parameter.ts'
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
