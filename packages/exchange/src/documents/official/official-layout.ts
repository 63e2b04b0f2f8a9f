/*
 * Every measure of an official paper, in one place: GB/T 9704-2012, as we know it; not compared with the printed standard yet (待核).
 * Millimetres where the standard has millimetres, points for sizes of type.
 */

const POINTS_PER_MM = 72 / 25.4

/** Millimetres in points. */
export const points = (mm: number): number => mm * POINTS_PER_MM
/** Points in twentieths of a point, as Word counts lengths. */
export const twips = (length: number): number => Math.round(length * 20)
/** Points in half points, as Word counts sizes of type. */
export const halfPoints = (size: number): number => Math.round(size * 2)

/** A4, in millimetres. */
export const PAGE = { width: 210, height: 297 } as const
/** 版心: 156 × 225, 37 below the top, 28 from the left. */
export const TEXT_AREA = { top: 37, left: 28, width: 156, height: 225 } as const
/** What is left to the right of the text and below it. */
export const RIGHT_MM = PAGE.width - TEXT_AREA.left - TEXT_AREA.width
export const BOTTOM_MM = PAGE.height - TEXT_AREA.top - TEXT_AREA.height

/** Sizes of type by their Chinese names, in points. */
export const SIZE = { two: 22, three: 16, four: 14, table: 12 } as const
/** 22 lines fill the text area. */
export const LINE = points(TEXT_AREA.height) / 22
/** A line of the title. */
export const TITLE_LINE = 35
/** 28 characters fill a line: each a little closer to the next than its size. */
export const CHARACTER_SPACING = points(TEXT_AREA.width) / 28 - SIZE.three
/** The width of a character of the text, with what is between two. */
export const CHARACTER = SIZE.three + CHARACTER_SPACING

/** 信函格式, in millimetres. */
export const LETTER = {
  /** From the top of the page to the issuer's name. */
  nameTop: 30,
  /** From the name to the first red line. */
  lineBelowName: 4,
  /** From the bottom of the page to the second red line. */
  lineAboveBottom: 20,
  /** Both lines, in the middle of the page. */
  lineWidth: 170,
} as const

/** 文件格式, in millimetres: the mark below the top of the text area, the line below the number. */
export const BULLETIN = { markBelowTop: 35, lineBelowNumber: 4 } as const

/** Red lines, in points: the thick and the thin one of a double line, and what is between them. */
export const RED_LINE = { thick: 1.5, thin: 0.5, gap: 1.2 } as const
export const RED = '#d7000f'
/** The largest type of the issuer's name. */
const MARK_SIZE = 36
const SMALLEST_MARK = 18

/** How large the issuer's name is written, in points, so that it stands on one line of `width` points. */
export function markSize(name: string, width: number): number {
  return Math.max(SMALLEST_MARK, Math.min(MARK_SIZE, Math.floor(width / Math.max(1, name.length))))
}

/** The page's number, `— 1 —`: this far below the text, in millimetres. */
export const NUMBER_BELOW_TEXT = 7

/** How many characters wide a text is: figures and Latin letters count half. */
export function widthInCharacters(text: string): number {
  let width = 0
  for (const character of text) width += character.charCodeAt(0) < 0x80 ? 0.5 : 1
  return width
}

/** How many characters the day stands from the right: room for the seal. */
const DAY_FROM_RIGHT = 4

/**
 * How far issuer and day stand from the right edge of the text, in characters: the issuer's middle above the day's. Of a name too long
 * for that the day moves to the left instead, so that neither leaves the text.
 */
export function signatureIndents(issuer: string, day: string): { readonly issuer: number; readonly day: number } {
  const [ofIssuer, ofDay] = [widthInCharacters(issuer), widthInCharacters(day)]
  const beyond = (ofIssuer - ofDay) / 2
  return { issuer: Math.max(0, DAY_FROM_RIGHT - beyond), day: Math.max(DAY_FROM_RIGHT, beyond) }
}

/** Widths of columns whose parts are given, together `whole`. */
export function columnWidths(parts: readonly number[], whole: number): readonly number[] {
  const sum = parts.reduce((total, part) => total + part, 0)
  return parts.map((part) => (sum > 0 ? (part / sum) * whole : whole / parts.length))
}
