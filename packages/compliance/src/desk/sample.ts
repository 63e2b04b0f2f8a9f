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
/** Candidates beyond the sample after which the greatest are put aside: a whole population need not be sorted. */
const AT_ONCE = 256

/**
 * Draws `n` of the keys (all, where there are fewer) by a seed: whoever draws again with the same seed from the same keys, in whichever
 * order they come, gets the same ones in the same order, and the first ones of a larger sample are the smaller one. Nobody who does not
 * know the keys can choose a seed for what it draws.
 */
export function drawSample(keys: readonly string[], n: number, seed: string, sha256: Sha256): Sample {
  const all = keys.toSorted()
  let candidates: Drawn[] = []
  let greatest: string | undefined
  for (const key of all) {
    const value = sha256(`${seed}${BETWEEN}${key}`)
    if (greatest !== undefined && value > greatest) continue
    candidates.push({ key, value })
    if (candidates.length < AT_ONCE + n) continue
    candidates = smallest(candidates, n)
    greatest = candidates.at(-1)?.value
  }
  return { drawn: smallest(candidates, n), population: all.length, digest: sha256(all.join('\n')) }
}

const smallest = (among: readonly Drawn[], n: number): Drawn[] =>
  among.toSorted((a, b) => (a.value < b.value ? -1 : 1)).slice(0, n)
