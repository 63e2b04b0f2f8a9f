import { expect, test } from 'vitest'
import { binName } from '../../ui/charts/histogram-data.ts'
import { dayBins } from './day-bins.ts'

const told = (...days: readonly (readonly [number, number])[]) =>
  dayBins(days.map(([n, count]) => ({ days: n, count }))).map((bin) => [binName(bin), bin.count])

test('days near each other stand each for itself, those between them too', () => {
  expect(told([5, 2], [7, 3])).toEqual([
    ['5', 2],
    ['6', 0],
    ['7', 3],
  ])
})

test('the wrong way round and longer than a year stand at the ends', () => {
  expect(told([-1, 4], [3, 1], [366, 2])).toEqual([
    ['≤ -1', 4],
    ['3', 1],
    ['366+', 2],
  ])
  expect(told([-1, 4])).toEqual([['≤ -1', 4]])
  expect(told()).toEqual([])
})

test('days far from each other are put into spans, and none is lost', () => {
  const bins = told([0, 1], [33, 5], [34, 2], [300, 1])
  expect(bins.length).toBeLessThanOrEqual(33)
  expect(bins[3]).toEqual(['30–39', 7])
  expect(bins.at(-1)).toEqual(['300–309', 1])
  expect(bins.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(9)
})
