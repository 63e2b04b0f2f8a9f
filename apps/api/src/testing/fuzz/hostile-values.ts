import type { Chance } from './random.ts'

/** Texts that break what does not expect them. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff\ud800',
  '\u202e反',
  '\ufeff',
  '\u2028\u2029',
  '𠮷'.repeat(50),
  '=1+1',
  '@SUM(A1)',
  '\t-1',
  "'; drop table facts; --",
  '%00%ff',
  '%',
  '../../../etc/passwd',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  '__proto__',
  'constructor',
  'toString',
  '0000-00-00',
  '2026-02-30',
  '9999-12-31',
  '10000-01-01',
  '0001-01-01',
  '-000001-01-01',
  '1899-12-31',
  '2026-13',
  '2026-05-01T00:00:00Z',
  'NaN',
  '1e400',
  '-0',
  '９９９９９９９９９９９９９９９９９９',
  '99999999999999999999999999',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'null',
  'a'.repeat(10_000),
]

export const HOSTILE_NUMBERS: readonly number[] = [
  0,
  -0,
  -1,
  0.5,
  1e21,
  -1e308,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 1,
  Number.MIN_SAFE_INTEGER,
  2_147_483_648,
  4_294_967_296,
  9.3e18,
]

/** Any value at all: wrong types, texts and numbers at the edges, deep nests, names of prototypes. */
export function hostileValue(chance: Chance): unknown {
  switch (chance.below(9)) {
    case 0:
      return null
    case 1:
      return chance.once(2)
    case 2:
      return chance.pick(HOSTILE_NUMBERS)
    case 3:
      return chance.once(20) ? 'x'.repeat(200_000) : chance.pick(HOSTILE_TEXTS)
    case 4:
      return []
    case 5:
      return Array.from({ length: 1 + chance.below(chance.once(20) ? 3_000 : 4) }, () => chance.pick(HOSTILE_TEXTS))
    case 6:
      return deep(chance.once(5) ? 3_000 : 20)
    case 7:
      return JSON.parse(
        '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"role":"administrator"}},"length":-1}',
      )
    default:
      return { [chance.pick(HOSTILE_TEXTS)]: chance.pick(HOSTILE_TEXTS) }
  }
}

function deep(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}
