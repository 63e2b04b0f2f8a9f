import { expect, test } from 'vitest'
import { standingOf } from '../../suppliers/standing.ts'
import { sizedBy, sizedFixtures } from './sized-trios.ts'
import { SIZED } from './sizes.golden.ts'
import { STANDINGS } from './standings.golden.ts'

test.each(SIZED.map((one) => [one.industry, one] as const))('size of an enterprise: %s', (_, one) => {
  const fixtures = sizedFixtures(one)
  expect(fixtures.map(sizedBy)).toEqual(fixtures.map(({ expected }) => expected))
})

test.each(STANDINGS.map((one) => [one.rule, one] as const))('%s', (_, { fires, passes, cannotTell }) => {
  for (const { papers, on, ...expected } of [fires, ...passes, cannotTell]) {
    expect(standingOf(papers, on)).toEqual(expected)
  }
})
