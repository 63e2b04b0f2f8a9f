/** What a tender document may be. */
export type DocumentKind = 'docx' | 'pdf' | 'text'

/** A paragraph, or the row of a table, on one line. */
export interface Paragraph {
  readonly text: string
  /** The page it begins on; null where the file does not say. */
  readonly page: number | null
}

/** A tender document as it reads. */
export interface DocumentReading {
  readonly kind: DocumentKind
  readonly paragraphs: readonly Paragraph[]
  /** How many pages; null where the file does not say. */
  readonly pages: number | null
  /** Pages on which no words were found: pictures, or nothing. */
  readonly silentPages: readonly number[]
}

/** What is read of a document; above it is refused before it costs memory. 200 pages have about 200,000 characters. */
export const MOST_PAGES = 2_000
export const MOST_CHARACTERS = 3_000_000
export const MOST_PARAGRAPHS = 60_000
