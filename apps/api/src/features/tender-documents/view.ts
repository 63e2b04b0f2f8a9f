import { markState } from '@tenderlight/compliance/documents/answers'
import type {
  documentInput,
  documentMark,
  documentOutput,
  documentSummary,
} from '@tenderlight/contracts/tender-documents'
import {
  answersOfDocument,
  documentVersions,
  findDocument,
  marksOfDocument,
  reviewsOf,
} from '@tenderlight/db/repositories/tender-documents'
import type { DocumentMarkRow, DocumentVersion, ListedAnswer } from '@tenderlight/db/repositories/tender-documents'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { shownReview } from './review.ts'
import { countStates, standingAnswers } from './standing.ts'

/** The document of a procurement: its versions, the words and marks of one of them, its reviews. Throws `Refused` `not-found`. */
export async function view(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { key, version }: z.output<typeof documentInput>,
): Promise<z.input<typeof documentOutput>> {
  const { districtId } = actor
  const stored = await reach(deps.db, actor, key)
  const versions = await documentVersions(deps.db, districtId, stored.id)
  const chosen = version === undefined ? versions[0] : versions.find((one) => one.version === version)
  if (version !== undefined && chosen === undefined) throw new Refused('not-found')
  const reviews = await reviewsOf(deps.db, districtId, stored.id)
  const context = await contextFor(deps, actor, today)
  const { title, announcementOn } = stored.record
  return {
    procurement: { key, number: stored.number, title: title ?? stored.number, announcedOn: announcementOn ?? null },
    versions: versions.map(shownVersion),
    shown: chosen === undefined ? null : await shown(deps, districtId, versions, chosen),
    reviews: reviews.map((review) => shownReview(review, context)),
    mostBytes: deps.evidence?.mostBytes ?? 0,
  }
}

async function shown(
  { db }: Deps,
  districtId: string,
  versions: readonly DocumentVersion[],
  { id, version }: DocumentVersion,
): Promise<z.input<typeof documentOutput>['shown']> {
  const document = await findDocument(db, districtId, id)
  if (document === undefined) throw new Refused('not-found')
  const marks = await marksOfDocument(db, districtId, id)
  const answers = await answersOfDocument(db, districtId, id)
  const before = versions.find((one) => one.version === version - 1)
  const known = before === undefined ? [] : await marksOfDocument(db, districtId, before.id)
  const changed = before === undefined ? new Map() : standingAnswers(await answersOfDocument(db, districtId, before.id))
  const stillThere = new Set(marks.map(({ same_as: same }) => same))
  const { pages, silentPages, paragraphs } = document.reading
  return {
    version,
    pages,
    silentPages: [...silentPages],
    paragraphs: paragraphs.map(({ text, page }) => ({ text, page })),
    marks: marks.map((mark) =>
      shownMark(mark, answers, mark.same_as !== null && changed.get(mark.same_as) === 'changed'),
    ),
    gone: known
      .filter(({ number }) => !stillThere.has(number))
      .map(({ rule, clause, words }) => ({ rule, clause, words })),
  }
}

function shownMark(
  mark: DocumentMarkRow,
  answers: readonly ListedAnswer[],
  saidChanged: boolean,
): z.input<typeof documentMark> {
  const own = answers.filter((one) => one.mark === mark.number)
  const { number, rule, citation, paragraph, page, start, words, clause, advice } = mark
  return {
    number,
    rule,
    citation: { ...citation },
    paragraph,
    page,
    start,
    words,
    clause,
    said: advice.said,
    instead: advice.instead,
    state: markState(own.at(-1)?.kind),
    answers: own.map((one) => ({
      at: one.answered_at.toISOString(),
      by: one.answerer,
      kind: one.kind,
      words: one.words,
      carriedFrom: one.carried_from,
    })),
    saidChanged,
  }
}

function shownVersion(row: DocumentVersion) {
  const { id, filename, bytes, digest, note, version, kind, law_on: lawOn, recorder, recorded_at: at } = row
  return { id, filename, bytes, digest, note, version, kind, lawOn, by: recorder, at: at.toISOString() }
}

/** What the page of a procurement tells of its document. Throws `Refused` `not-found`. */
export async function summary(deps: Deps, actor: Actor, key: string): Promise<z.input<typeof documentSummary>> {
  const { districtId } = actor
  const { id } = await reach(deps.db, actor, key)
  const [newest] = await documentVersions(deps.db, districtId, id)
  const reviews = await reviewsOf(deps.db, districtId, id)
  const standing = reviews.filter(({ replaced }) => !replaced).length
  if (newest === undefined) return { document: null, reviews: standing }
  const marks = await marksOfDocument(deps.db, districtId, newest.id)
  const { version, filename, recorder, recorded_at: at } = newest
  const states = countStates(marks, await answersOfDocument(deps.db, districtId, newest.id))
  return {
    document: { version, filename, by: recorder, at: at.toISOString(), marks: marks.length, ...states },
    reviews: standing,
  }
}
