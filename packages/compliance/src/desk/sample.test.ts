import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawSample } from './sample.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const keysOf = (drawn: ReturnType<typeof drawSample>) => drawn.drawn.map(({ key }) => key)
const population = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 40 })

test('a known draw: the keys by the SHA-256 of seed, separator and key', () => {
  const { drawn, population: size, digest } = drawSample(['c', 'a', 'b'], 2, '2026', sha256)
  const values = ['a', 'b', 'c'].map((key) => ({ key, value: sha256(`2026\u001F${key}`) }))
  expect(drawn).toEqual(values.toSorted((x, y) => (x.value < y.value ? -1 : 1)).slice(0, 2))
  expect([size, digest]).toEqual([3, sha256('a\nb\nc')])
})

describe('whatever the population, the number and the seed', () => {
  test('the order in which the keys come changes nothing', () => {
    fc.assert(
      fc.property(population, fc.nat({ max: 50 }), fc.string(), (keys, n, seed) => {
        const shuffled = keys.toSorted((a, b) => (sha256(a) < sha256(b) ? -1 : 1))
        expect(drawSample(shuffled, n, seed, sha256)).toEqual(drawSample(keys, n, seed, sha256))
      }),
    )
  })

  test('as many as asked for, or all; each once, and of the population', () => {
    fc.assert(
      fc.property(population, fc.nat({ max: 50 }), fc.string(), (keys, n, seed) => {
        const drawn = keysOf(drawSample(keys, n, seed, sha256))
        expect(drawn).toHaveLength(Math.min(n, keys.length))
        expect(new Set(drawn).size).toBe(drawn.length)
        expect(drawn.every((key) => keys.includes(key))).toBe(true)
      }),
    )
  })

  test('a larger sample begins with the smaller one', () => {
    fc.assert(
      fc.property(population, fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.string(), (keys, n, more, seed) => {
        const larger = keysOf(drawSample(keys, n + more, seed, sha256))
        expect(larger.slice(0, n)).toEqual(keysOf(drawSample(keys, n, seed, sha256)))
      }),
    )
  })

  test('what is not drawn does not matter: without it the sample is the same, and its digest is not', () => {
    fc.assert(
      fc.property(population, fc.nat({ max: 10 }), fc.string(), (keys, n, seed) => {
        const drawn = drawSample(keys, n, seed, sha256)
        const rest = keys.filter((key) => !keysOf(drawn).includes(key))
        const without = drawSample(
          keys.filter((key) => key !== rest[0]),
          n,
          seed,
          sha256,
        )
        expect(keysOf(without)).toEqual(keysOf(drawn))
        expect(without.digest === drawn.digest).toBe(rest.length === 0)
      }),
    )
  })
})

test('of a large population the same is drawn as by sorting all of it', () => {
  const keys = Array.from({ length: 3_000 }, (_, index) => `k-${index}`)
  const sorted = keys
    .map((key) => ({ key, value: sha256(`s\u001F${key}`) }))
    .toSorted((x, y) => (x.value < y.value ? -1 : 1))
  for (const n of [0, 1, 20, 400, 3_000]) expect(drawSample(keys, n, 's', sha256).drawn).toEqual(sorted.slice(0, n))
})

test('over many seeds each is drawn about as often as any other', () => {
  const keys = Array.from({ length: 10 }, (_, index) => `k-${index}`)
  const times = new Map(keys.map((key) => [key, 0]))
  for (let seed = 0; seed < 2_000; seed += 1) {
    for (const key of keysOf(drawSample(keys, 3, `${seed}`, sha256))) times.set(key, (times.get(key) ?? 0) + 1)
  }
  // 600 are expected of each, with a deviation of about 20.
  for (const often of times.values()) expect(Math.abs(often - 600)).toBeLessThan(100)
})
