/** Why a page is loaded: somebody comes to it, or it is there and its address changed, or they may come to it soon. */
export type Cause = 'enter' | 'stay' | 'preload'

/**
 * Asks while the page is still being fetched. Whoever comes to it gets it with its answers, where they come soon
 * (`defaultPendingMs`): React leaves a skeleton that it once showed for 300 ms, however soon they came. A page that is there stays
 * until they come. What went wrong is the page's to show.
 */
export function askAhead(cause: Cause, ...answers: readonly Promise<unknown>[]): Promise<unknown> | undefined {
  const come = Promise.allSettled(answers)
  return cause === 'stay' ? undefined : come
}
