import type { ReportDocument } from '@tenderlight/contracts/reports'
import { textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'

/** What people write into a report before it is issued. */
export interface IssueDraft {
  readonly title: string
  /** By the section's id. */
  readonly words: Readonly<Record<string, string>>
}

/** The report as the product drafted it, ready to be typed over. */
export function draftOf({ sections, title }: Pick<ReportDocument, 'sections' | 'title'>): IssueDraft {
  return {
    title: title.zh,
    words: Object.fromEntries(sections.flatMap(({ id, words }) => (words === undefined ? [] : [[id, words.text]]))),
  }
}

/** What is kept of one in the browser. */
export function readIssueDraft(kept: Kept): IssueDraft {
  const { words } = kept
  const said = typeof words === 'object' && words !== null ? Object.entries(words) : []
  return {
    title: textIn(kept, 'title'),
    words: Object.fromEntries(said.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
  }
}

/** The ids of the sections that nobody wrote into, though somebody has to. */
export function unwritten({ sections }: Pick<ReportDocument, 'sections'>, { words }: IssueDraft): readonly string[] {
  return sections.flatMap(({ id, words: asked }) =>
    asked?.required === true && (words[id] ?? '').trim() === '' ? [id] : [],
  )
}

/** The words as they are sent: of the sections that the report has, and of no others. */
export function wordsOf({ sections }: Pick<ReportDocument, 'sections'>, { words }: IssueDraft) {
  return sections.flatMap(({ id, words: asked }) =>
    asked === undefined ? [] : [{ section: id, text: (words[id] ?? asked.text).trim() }],
  )
}
