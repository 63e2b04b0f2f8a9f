import type { Sha256 } from '../records/seal.ts'

/** One of a population, with what it was drawn by. */
export interface Drawn {
  readonly key: string
  /** SHA-256 of seed and key: the smallest are drawn. */
  readonly value: string
}

/** A sample, and what it was drawn from. */
export interface Sample {
  /** In the order of drawing. */
  readonly drawn: readonly Drawn[]
  readonly population: number
  /** SHA-256 of all keys in order, one a line: another population has another one. */
  readonly digest: string
}

/** Between seed and key, where neither has it. */
const BETWEEN = '\u001F'

/**
 * Draws `n` of the keys (all, where there are fewer) by a seed: whoever draws again with the same seed from the same keys, in whichever
 * order they come, gets the same ones in the same order, and the first ones of a larger sample are the smaller one. Nobody who does not
 * know the keys can choose a seed for what it draws.
 */
export function drawSample(keys: readonly string[], n: number, seed: string, sha256: Sha256): Sample {
  const all = keys.toSorted()
  const drawn = all
    .map((key): Drawn => ({ key, value: sha256(`${seed}${BETWEEN}${key}`) }))
    .toSorted((a, b) => (a.value < b.value ? -1 : 1))
    .slice(0, n)
  return { drawn, population: all.length, digest: sha256(all.join('\n')) }
}
