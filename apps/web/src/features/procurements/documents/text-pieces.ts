/** A piece of a paragraph: plain words, or those of a mark. */
export interface TextPiece {
  readonly text: string
  /** The number of the mark. */
  readonly mark: number | undefined
}

interface Placed {
  readonly number: number
  readonly start: number
  readonly words: string
}

/**
 * A paragraph cut where its marks begin and end. Of marks that overlap the first keeps its words, and the next begins behind it; one that lies
 * within another has no words of its own.
 */
export function textPieces(text: string, marks: readonly Placed[]): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  for (const { number, start, words } of marks.toSorted((a, b) => a.start - b.start)) {
    const [from, until] = [Math.max(at, start), start + words.length]
    if (until <= from) continue
    if (from > at) pieces.push({ text: text.slice(at, from), mark: undefined })
    pieces.push({ text: text.slice(from, until), mark: number })
    at = until
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: undefined })
  return pieces
}
