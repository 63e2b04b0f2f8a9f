import type { Place } from '../finding.ts'
import { clauseAt, isNegated } from './clauses.ts'
import type { Sign } from './signs.ts'

const NEAR = 60
const EXCERPT_AROUND = 16
/** The letters that the policy itself knows; what follows their names is not what is asked for. */
const LETTERS = /《[^》]{0,20}声明函》/gu

/** Where `signs` are found in `text`, in order and without repeats. Takes time in proportion to the length of the text. */
export function findPlaces(text: string, signs: readonly Sign[]): readonly Place[] {
  const spans = new Map<number, number>()
  for (const sign of signs) {
    for (const [start, end] of spansIn(text, sign)) if (!spans.has(start)) spans.set(start, end)
  }
  const ordered = [...spans].toSorted(([a], [b]) => a - b)
  let line = 1
  let counted = 0
  return ordered.map(([offset, end]) => {
    for (; counted < offset; counted += 1) if (text.charCodeAt(counted) === 0x0a) line += 1
    return { offset, line, excerpt: excerptOf(text, offset, end) }
  })
}

export type Span = readonly [start: number, end: number]

/** Where one sign is found, in order. */
export function spansIn(text: string, sign: Sign): readonly Span[] {
  const anchor = new RegExp(sign.anchor)
  const words = new RegExp(sign.words, 'gu')
  const spans: Span[] = []
  for (let hit = anchor.exec(text); hit !== null; hit = anchor.exec(text)) {
    const clause = clauseAt(text, hit.index)
    const plain = withoutLetters(clause.text)
    const within = matchesIn(plain, words)
    if (within.length > 0 && holds(sign, plain, text.slice(Math.max(0, clause.start - NEAR), clause.end))) {
      for (const [start, end] of within) {
        if (isNegated(plain, start) || sign.holds?.(plain.slice(start, end)) === false) continue
        spans.push([clause.start + start, clause.start + end])
      }
    }
    anchor.lastIndex = Math.max(clause.end, hit.index + hit[0].length)
  }
  return spans
}

function matchesIn(clause: string, words: RegExp): readonly Span[] {
  const found: Span[] = []
  words.lastIndex = 0
  for (let match = words.exec(clause); match !== null; match = words.exec(clause)) {
    found.push([match.index, words.lastIndex])
  }
  return found
}

/** Commas for the names of the letters: nothing is looked for across them, and every place stays where it is. */
const withoutLetters = (clause: string): string => clause.replace(LETTERS, (letter) => ','.repeat(letter.length))

const holds = ({ unless, also, near }: Sign, clause: string, around: string): boolean =>
  (also === undefined || also.test(clause)) &&
  (near === undefined || near.test(around)) &&
  (unless === undefined || !unless.test(clause))

/** The words with a little of what stands around them, on one line. */
function excerptOf(text: string, start: number, end: number): string {
  const from = Math.max(0, start - EXCERPT_AROUND)
  const until = Math.min(text.length, end + EXCERPT_AROUND)
  const before = text.slice(from, start)
  const after = text.slice(end, until)
  const stop = after.indexOf('\n')
  return `${before.slice(before.lastIndexOf('\n') + 1)}${text.slice(start, end)}${stop < 0 ? after : after.slice(0, stop)}`.trim()
}
