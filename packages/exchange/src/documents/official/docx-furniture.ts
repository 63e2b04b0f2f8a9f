import { AlignmentType, BorderStyle, Footer, Header, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx'
import type { IBorderOptions, ISectionPropertiesOptions } from 'docx'
import { FONTS } from './docx-fonts.ts'
import type { OfficialDocument, OfficialForm } from './official-document.ts'
import {
  BOTTOM_MM,
  BULLETIN,
  CHARACTER,
  halfPoints,
  LETTER,
  LINE,
  markSize,
  NUMBER_BELOW_TEXT,
  PAGE,
  points,
  RED,
  RIGHT_MM,
  SIZE,
  TEXT_AREA,
  twips,
} from './official-layout.ts'

const mm = (length: number): number => twips(points(length))
const COLOUR = RED.slice(1)
/** A line of next to no height: only its border is seen. */
const FLAT = { line: twips(1), lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const
/** So much the lines of a letter stand out on either side. */
const OUT_LEFT = mm((PAGE.width - LETTER.lineWidth) / 2 - TEXT_AREA.left)
const OUT_RIGHT = mm((PAGE.width - LETTER.lineWidth) / 2 - RIGHT_MM)
const EIGHTHS = 8
/** From the bottom of the page to the foot of its number. */
const NUMBER_ABOVE_BOTTOM = mm(BOTTOM_MM - NUMBER_BELOW_TEXT) - twips(SIZE.four)

/** Page and margins. Of a letter the head of the first page stands higher than the text, its red line lower than the page's number. */
export function pageOf(form: OfficialForm): ISectionPropertiesOptions {
  return {
    ...(form === 'letter' ? { titlePage: true } : {}),
    page: {
      size: { width: mm(PAGE.width), height: mm(PAGE.height) },
      margin: {
        top: mm(TEXT_AREA.top),
        left: mm(TEXT_AREA.left),
        right: mm(RIGHT_MM),
        bottom: mm(BOTTOM_MM),
        header: mm(LETTER.nameTop),
        footer: form === 'letter' ? mm(LETTER.lineAboveBottom) : NUMBER_ABOVE_BOTTOM,
      },
    },
  }
}

function mark(name: string, width: number, before = 0): Paragraph {
  const size = markSize(name, width)
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after: 0, line: twips(size * 1.2), lineRule: LineRuleType.EXACT },
    indent: { left: OUT_LEFT, right: OUT_RIGHT },
    children: [new TextRun({ text: name, font: FONTS.title, size: halfPoints(size), color: COLOUR })],
  })
}

const redLine = (style: IBorderOptions['style'], width: number): IBorderOptions => ({
  style,
  size: width * EIGHTHS,
  color: COLOUR,
  space: 0,
})

/** A line across the letter: a double one, whichever of the two is thick. */
function doubleLine(style: IBorderOptions['style'], before: number): Paragraph {
  return new Paragraph({
    spacing: { ...FLAT, before },
    indent: { left: OUT_LEFT, right: OUT_RIGHT },
    border: { bottom: redLine(style, 3) },
    children: [],
  })
}

/** A letter bears its issuer's name above the first page; Word moves the text below it. */
export function headersOf({ form, issuer }: OfficialDocument): { first?: Header; default: Header; even: Header } {
  const empty = () => new Header({ children: [new Paragraph({ spacing: FLAT, children: [] })] })
  if (form !== 'letter') return { default: empty(), even: empty() }
  const head = new Header({
    children: [
      mark(issuer, points(LETTER.lineWidth)),
      doubleLine(BorderStyle.THICK_THIN_SMALL_GAP, mm(LETTER.lineBelowName)),
    ],
  })
  return { first: head, default: empty(), even: empty() }
}

/** The page's number outside, and of a letter none on the first page, but the second red line. */
export function footersOf(form: OfficialForm): { first?: Footer; default: Footer; even: Footer } {
  const first = new Footer({ children: [doubleLine(BorderStyle.THIN_THICK_SMALL_GAP, 0)] })
  // Word has one place for the feet of all pages, and the red line's is lower: what is below a number lifts it.
  const below = form === 'letter' ? NUMBER_ABOVE_BOTTOM - mm(LETTER.lineAboveBottom) : 0
  return {
    ...(form === 'letter' ? { first } : {}),
    default: new Footer({ children: [pageNumber(AlignmentType.RIGHT, below)] }),
    even: new Footer({ children: [pageNumber(AlignmentType.LEFT, below)] }),
  }
}

function pageNumber(alignment: (typeof AlignmentType)[keyof typeof AlignmentType], after: number): Paragraph {
  const outside = twips(CHARACTER)
  return new Paragraph({
    alignment,
    spacing: { after },
    indent: alignment === AlignmentType.RIGHT ? { right: outside } : { left: outside },
    children: [
      new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: FONTS.number, size: halfPoints(SIZE.four) }),
    ],
  })
}

/** What stands above the title: the number of a letter at the right; mark, number and red line of a bulletin. */
export function redHead({ form, issuer, number }: OfficialDocument): Paragraph[] {
  const numbered = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType], text = number ?? '') =>
    new Paragraph({
      alignment,
      spacing: { line: twips(LINE), lineRule: LineRuleType.EXACT },
      children: [new TextRun({ text, font: FONTS.body, size: halfPoints(SIZE.three) })],
    })
  if (form === 'notice') return number === null ? [] : [numbered(AlignmentType.RIGHT)]
  if (form === 'letter') return [numbered(AlignmentType.RIGHT)]
  return [
    mark(issuer, points(TEXT_AREA.width), mm(BULLETIN.markBelowTop)),
    numbered(AlignmentType.CENTER, ''),
    numbered(AlignmentType.CENTER),
    new Paragraph({
      spacing: { ...FLAT, before: mm(BULLETIN.lineBelowNumber) },
      border: { bottom: redLine(BorderStyle.SINGLE, 1.5) },
      children: [],
    }),
  ]
}
