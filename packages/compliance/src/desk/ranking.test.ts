import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ENOUGH_TO_RANK, rank } from './ranking.ts'

const unit = (name: string, onTime: number, judged: number) => ({ name, onTime, judged })

test.each`
  because                                             | units                                                      | ranked                               | tooFew
  ${'the greater share comes first'}                  | ${[unit('甲', 3, 6), unit('乙', 5, 6)]}                    | ${[[1, '乙'], [2, '甲']]}            | ${[]}
  ${'four deadlines are too few, all of them kept'}   | ${[unit('甲', 4, 4), unit('乙', 1, 5)]}                    | ${[[1, '乙']]}                       | ${['甲']}
  ${'the same share has the same rank, whatever of'}  | ${[unit('甲', 4, 8), unit('乙', 5, 10), unit('丙', 0, 5)]} | ${[[1, '乙'], [1, '甲'], [3, '丙']]} | ${[]}
  ${'thirds are told apart from what rounds to them'} | ${[unit('甲', 333, 1000), unit('乙', 2, 6)]}               | ${[[1, '乙'], [2, '甲']]}            | ${[]}
  ${'nothing to judge is too few'}                    | ${[unit('甲', 0, 0)]}                                      | ${[]}                                | ${['甲']}
`('$because', ({ units, ranked, tooFew }) => {
  const found = rank<ReturnType<typeof unit>>(units)
  expect(found.ranked.map((one) => [one.rank, one.of.name])).toEqual(ranked)
  expect(found.tooFew.map(({ name }) => name)).toEqual(tooFew)
})

test('everyone stands in one of the two lists once, nobody under five is ranked, and no rank goes against a share', () => {
  const kept = fc.nat(40).chain((judged) => fc.record({ judged: fc.constant(judged), onTime: fc.nat(judged) }))
  fc.assert(
    fc.property(fc.array(kept, { maxLength: 40 }), (all) => {
      const { ranked, tooFew } = rank(all)
      expect(new Set([...ranked.map(({ of }) => of), ...tooFew])).toEqual(new Set(all))
      expect(ranked.length + tooFew.length).toBe(all.length)
      expect(ranked.every(({ of }) => of.judged >= ENOUGH_TO_RANK)).toBe(true)
      for (const [index, { rank: place, of }] of ranked.entries()) {
        const before = ranked[index - 1]
        if (before === undefined) expect(place).toBe(1)
        else {
          const less = of.onTime / of.judged < before.of.onTime / before.of.judged - 1e-12
          expect(place).toBe(less ? index + 1 : before.rank)
        }
      }
    }),
  )
})
