import { readFileSync } from 'node:fs'

/** How many checks passed, failed and were skipped. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 }

/** One gate that passed or failed as a whole. */
export const gate = (ok: boolean): Counts => ({ ...NONE, [ok ? 'passed' : 'failed']: 1 })

/** The sum of `all`. */
export function sum(all: Iterable<Counts>): Counts {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const one of all) {
    total.passed += one.passed
    total.failed += one.failed
    total.skipped += one.skipped
  }
  return total
}

/** "12 passed, 0 failed", and ", 1 skipped" when there are any. */
export function say({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * A suite that ended badly without naming a failed test (it crashed, or reported nothing) counts as one failure,
 * so that no broken run can look green.
 */
export function honest(counts: Counts | undefined, ok: boolean): Counts {
  if (counts === undefined) return gate(false)
  if (!ok && counts.failed === 0) return { ...counts, failed: 1 }
  return counts.passed + counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function read(file: string): Record<string, unknown> | undefined {
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof report === 'object' && report !== null ? { ...report } : undefined
  } catch {
    return undefined
  }
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** Counts of a vitest JSON report; undefined when there is none. */
export function vitestCounts(file: string): Counts | undefined {
  const report = read(file)
  if (report === undefined) return undefined
  return {
    passed: number(report['numPassedTests']),
    failed: number(report['numFailedTests']),
    skipped: number(report['numPendingTests']) + number(report['numTodoTests']),
  }
}

/** Counts of a Playwright JSON report; a journey that passed only when tried again counts as failed. */
export function playwrightCounts(file: string): Counts | undefined {
  const stats = read(file)?.['stats']
  if (typeof stats !== 'object' || stats === null) return undefined
  const all: Record<string, unknown> = { ...stats }
  return {
    // What passed when it was tried once more is named by Playwright as flaky.
    passed: number(all['expected']) + number(all['flaky']),
    failed: number(all['unexpected']),
    skipped: number(all['skipped']),
  }
}
