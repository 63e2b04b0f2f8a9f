/** What a receiving server made of one sending: its answer in its own words, or why it did not take it. */
export type Outcome =
  | { readonly ok: true; readonly answer: string }
  | {
      readonly ok: false
      readonly error: string
      /** Another try can not help. */
      readonly final?: true
    }

const LONGEST = 300

/** One line of at most 300 characters, as it is kept with the delivery and shown to the administrator. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}

/** The reason of a failed sending, with the cause that network errors carry inside. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return oneLine(String(error))
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return oneLine(`${error.message}${cause}`)
}
