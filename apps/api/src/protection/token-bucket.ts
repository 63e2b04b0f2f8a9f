/** How many are remembered before those that are full again are forgotten. */
const SWEEP_AT = 10_000

/** Allowances by name: each may spend `perMinute` at once, and gets as much back in a minute, evenly. */
export interface Buckets {
  /** Spends `cost`; returns 0, or the seconds to wait until it can be had, in which case nothing is spent. */
  spend(name: string, cost: number): number
}

/** `clock` gives milliseconds that never run backwards. */
export function tokenBuckets(perMinute: number, clock: () => number = () => performance.now()): Buckets {
  const perMs = perMinute / 60_000
  const buckets = new Map<string, { left: number; at: number }>()
  const leftNow = ({ left, at }: { left: number; at: number }, now: number) =>
    Math.min(perMinute, left + (now - at) * perMs)

  return {
    spend(name, cost) {
      const now = clock()
      if (buckets.size >= SWEEP_AT) {
        for (const [one, bucket] of buckets) if (leftNow(bucket, now) >= perMinute) buckets.delete(one)
      }
      const bucket = buckets.get(name)
      const left = bucket === undefined ? perMinute : leftNow(bucket, now)
      // What costs more than there can ever be is had when the bucket is full.
      const price = Math.min(cost, perMinute)
      const missing = price - left
      buckets.set(name, { left: missing > 0 ? left : left - price, at: now })
      return missing > 0 ? Math.max(1, Math.ceil(missing / perMs / 1000)) : 0
    },
  }
}
