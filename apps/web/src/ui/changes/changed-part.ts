/** Where two texts differ: what both begin with, what stands between in each, and what both end with. */
export interface ChangedPart {
  readonly before: string
  readonly from: string
  readonly to: string
  readonly after: string
}

/** The smallest stretch outside of which two texts are the same. No sign is cut in two. */
export function changedPart(from: string, to: string): ChangedPart {
  const [old, now] = [Array.from(from), Array.from(to)]
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && old[start] === now[start]) start += 1
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  return {
    before: old.slice(0, start).join(''),
    from: old.slice(start, old.length - end).join(''),
    to: now.slice(start, now.length - end).join(''),
    after: end === 0 ? '' : old.slice(-end).join(''),
  }
}
