import { clauseAt } from './clauses.ts'
import type { ClauseMark } from './mark-document.ts'

/** 已修改, 不适用 (with a reason), 保留 (with its ground). */
export const ANSWER_KINDS = ['changed', 'not-applicable', 'kept'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/**
 * open: not answered. awaited: said to be changed, while the document on record still says it, so that the changed one has to be
 * uploaded. settled: answered for good.
 */
export type MarkState = 'open' | 'awaited' | 'settled'

/** Where a mark of the document on record stands by its newest answer. */
export function markState(answer: AnswerKind | undefined): MarkState {
  if (answer === undefined) return 'open'
  return answer === 'changed' ? 'awaited' : 'settled'
}

/** What makes two marks the same question: the rule, and the clause without its blanks. */
type Asked = Pick<ClauseMark, 'rule' | 'clause' | 'words'>
const nameOf = ({ rule, clause, words }: Asked): string => [rule, plain(words), plain(clause)].join('\n')
const plain = (text: string): string => text.replaceAll(/\s/gu, '')

/**
 * For each mark of a new version the mark of the version before that asks the same of the same clause, each taken once and in
 * order; undefined for what is new. Whether its answer holds on is another question: 'changed' does not, where nothing was changed.
 */
export function sameAsBefore<Before extends Asked>(
  before: readonly Before[],
  after: readonly Asked[],
): readonly (Before | undefined)[] {
  const known = Map.groupBy(before, nameOf)
  return after.map((mark) => known.get(nameOf(mark))?.shift())
}

/** A mark as far as the record needs it. */
export type Standing = Pick<ClauseMark, 'paragraph' | 'start'> & { readonly answer: AnswerKind | undefined }

/** So much text ahead of a clause may decide what its words mean. */
const AHEAD = 60

/**
 * What a procurement's record keeps of its document: a line for each paragraph, empty but for those whose marks stand (all that is
 * not said to be not applicable) and what stands closely ahead of them. A clause none of whose marks stands is left out.
 * The rules find in it what still has to be looked at, under the number of its paragraph.
 */
export function standingText(paragraphs: readonly string[], marks: readonly Standing[]): string {
  const byParagraph = Map.groupBy(marks, ({ paragraph }) => paragraph)
  const lines = paragraphs.map(() => '')
  const shown = (index: number) => withoutDismissed(paragraphs[index] ?? '', byParagraph.get(index + 1) ?? [])
  for (const [paragraph, own] of byParagraph) {
    if (own.every(({ answer }) => answer === 'not-applicable')) continue
    let ahead = 0
    for (let index = paragraph - 1; index >= 0 && (index === paragraph - 1 || ahead < AHEAD); index -= 1) {
      lines[index] = shown(index)
      if (index < paragraph - 1) ahead += lines[index]?.length ?? 0
    }
  }
  return lines.join('\n')
}

function withoutDismissed(text: string, marks: readonly Standing[]): string {
  const clauses = Map.groupBy(marks, ({ start }) => clauseAt(text, start).start)
  const dropped = [...clauses].filter(([, own]) => own.every(({ answer }) => answer === 'not-applicable'))
  return dropped
    .toSorted(([a], [b]) => b - a)
    .reduce((left, [start]) => left.slice(0, start) + left.slice(clauseAt(left, start).end), text)
}
