/** Asks while the page is still being fetched. The page asks again for itself, and shows what went wrong. */
export function askAhead(answer: Promise<unknown>): void {
  answer.catch(() => undefined)
}
