const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long to wait after the first, second, … failed sending; after the last of them the delivery has failed. */
const WAITS: readonly number[] = [1 * MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR]

/** When to try again after `attempts` failed sendings (1 or more); null when it has been tried often enough. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const wait = WAITS[attempts - 1]
  return wait === undefined ? null : new Date(now.getTime() + wait)
}
