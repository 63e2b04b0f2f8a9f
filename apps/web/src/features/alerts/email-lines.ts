/** Good enough to catch a slip of the finger; the mail server has the last word. */
const LOOKS_LIKE_AN_ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

export interface ReadEmails {
  readonly emails: readonly string[]
  /** The first line that is no address: its number from 1, and its text. */
  readonly bad: { readonly line: number; readonly text: string } | undefined
}

/** Reads addresses written one a line; commas and semicolons separate too, empty lines and repetitions are dropped. */
export function readEmails(text: string): ReadEmails {
  const entries = text
    .split('\n')
    .flatMap((line, index) => line.split(/[,,;;]/).map((entry) => ({ line: index + 1, text: entry.trim() })))
    .filter((entry) => entry.text !== '')
  return {
    emails: [...new Set(entries.map((entry) => entry.text))],
    bad: entries.find((entry) => !LOOKS_LIKE_AN_ADDRESS.test(entry.text)),
  }
}
