import type { Citation } from '@tenderlight/law/dated-parameter'
import type { Text } from '../rules/rule.ts'
import { checksIn } from './check-document.ts'
import type { Applied, DocumentContext } from './check-document.ts'
import { signsOn } from './checks.ts'
import { clauseAt } from './clauses.ts'
import { spansIn } from './find-places.ts'
import type { Span } from './find-places.ts'

/** A clause of a document that somebody has to look at, where it stands, and what could stand there instead. */
export interface ClauseMark {
  readonly rule: string
  readonly citation: Citation
  /** From 1. */
  readonly paragraph: number
  /** Characters from the start of the paragraph to the words that were found. */
  readonly start: number
  /** What was found, in the words of the document. */
  readonly words: string
  /** The clause around them. */
  readonly clause: string
  readonly said: Text
  readonly instead: Text
}

export interface MarkingContext extends DocumentContext {
  /** Whether the district looks at a rule. */
  readonly isOn: (rule: string) => boolean
}

const LOOK_AT_RULE: Text = {
  zh: '请对照所列条款改写。',
  en: 'Write it anew by the article that is cited.',
}

/**
 * The clauses of a document, given as its paragraphs (none holds a line's end), whose words suggest something that a rule
 * in force forbids, in the order of the text. Only words are looked at: a mark is a question, no finding.
 */
export function markDocument(paragraphs: readonly string[], context: MarkingContext): readonly ClauseMark[] {
  const text = paragraphs.join('\n')
  const starts = startsOf(paragraphs)
  return checksIn(context)
    .filter(({ check }) => context.isOn(check.figure.rule))
    .flatMap((applied) => marksOf(text, starts, applied, context))
    .toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start)
}

function startsOf(paragraphs: readonly string[]): readonly number[] {
  let at = 0
  return paragraphs.map(({ length }) => {
    const start = at
    at += length + 1
    return start
  })
}

function marksOf(
  text: string,
  starts: readonly number[],
  { check, citation }: Applied,
  { on }: MarkingContext,
): readonly ClauseMark[] {
  const found = new Map<number, { readonly span: Span; readonly instead: Text }>()
  for (const sign of signsOn(check, on)) {
    for (const span of spansIn(text, sign)) {
      if (!found.has(span[0])) found.set(span[0], { span, instead: sign.instead ?? LOOK_AT_RULE })
    }
  }
  return [...found.values()].map(({ span: [start, end], instead }) => {
    const paragraph = indexOfLast(starts, start)
    return {
      rule: check.figure.rule,
      citation,
      paragraph: paragraph + 1,
      start: start - (starts[paragraph] ?? 0),
      words: text.slice(start, end).toWellFormed(),
      clause: clauseAt(text, start).text.trim().toWellFormed(),
      said: check.words,
      instead,
    }
  })
}

/** The index of the last of the ascending `starts` that is not above `offset`. */
function indexOfLast(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
