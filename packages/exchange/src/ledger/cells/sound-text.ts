/** The text without what no database keeps: NUL becomes a blank, half of a pair of surrogates U+FFFD. Its length stays. */
export function soundText(text: string): string {
  return text.replaceAll('\0', ' ').toWellFormed()
}

/** The first `length` units of a text, or one less where that would cut a pair of surrogates in two. */
export function beginningOf(text: string, length: number): string {
  const cut = text.slice(0, length)
  return cut.length < text.length && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}

const LONGEST_SHOWN = 200

/** What stands in a refused cell, as it is reported: a very long text is cut. */
export function reportedText(text: string): string {
  return text.length > LONGEST_SHOWN ? `${beginningOf(text, LONGEST_SHOWN)}…` : text
}
