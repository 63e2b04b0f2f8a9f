/** The text without what no database keeps: NUL becomes a blank, half of a pair of surrogates U+FFFD. Its length stays. */
export function soundText(text: string): string {
  return text.replaceAll('\0', ' ').toWellFormed()
}

/** The first `length` units of a text, or one less where that would cut a pair of surrogates in two. */
export function beginningOf(text: string, length: number): string {
  const cut = text.slice(0, length)
  return cut.length < text.length && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}
