import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pointsOf, sparkRuns } from './spark-path.ts'

test.each`
  because                                      | values          | runs
  ${'the least is at the bottom'}              | ${[1, 3, 2]}    | ${['0,20 50,0 100,10']}
  ${'where there is no value it is broken'}    | ${[1, null, 2]} | ${['0,20', '100,0']}
  ${'values that are alike are in the middle'} | ${[4, 4]}       | ${['0,10 100,10']}
  ${'one value is a point'}                    | ${[4]}          | ${['0,10']}
  ${'there are none'}                          | ${[null, null]} | ${[]}
`('$because', ({ values, runs }: { values: (number | null)[]; runs: string[] }) => {
  expect(sparkRuns(values, 100, 20).map(pointsOf)).toEqual(runs)
})

test('every value is one point, within the box', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer()), { maxLength: 30 }), (values) => {
      const points = sparkRuns(values, 96, 24).flat()
      expect(points).toHaveLength(values.filter((value) => value !== null).length)
      for (const { x, y } of points) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(96)
        expect(y).toBeLessThanOrEqual(24)
      }
    }),
  )
})
