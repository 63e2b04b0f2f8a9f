/** How often the loop is looked at, and how late a look must come to be a sign of more work than can be done. */
const EVERY_MS = 100
const LATE_MS = 1_000
/** So many late looks in a row, none in time between them. One is a large ledger being confirmed: that is work. */
const IN_A_ROW = 3

export interface LoopWatch {
  /** Whether the process has been busy without a pause for some seconds, so that whoever asks now would wait as long. */
  isBusy(): boolean
  stop(): void
}

/** Watches how late this process gets to what is due. */
export function watchLoop(): LoopWatch {
  let late = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    late = now - last - EVERY_MS > LATE_MS ? late + 1 : 0
    last = now
  }, EVERY_MS).unref()
  return { isBusy: () => late >= IN_A_ROW, stop: () => clearInterval(timer) }
}
