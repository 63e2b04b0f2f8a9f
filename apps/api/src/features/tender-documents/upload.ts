import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { sameAsBefore } from '@tenderlight/compliance/documents/answers'
import { markDocument } from '@tenderlight/compliance/documents/mark-document'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { answered, uploadQuery } from '@tenderlight/contracts/tender-documents'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import {
  answersOfDocument,
  documentVersions,
  insertDocument,
  marksOfDocument,
} from '@tenderlight/db/repositories/tender-documents'
import type {
  DocumentAnswerRow,
  DocumentMarkRow,
  TenderDocumentRow,
} from '@tenderlight/db/repositories/tender-documents'
import type { Schema } from '@tenderlight/db/schema'
import { checkEvidence } from '@tenderlight/exchange/evidence/check-evidence'
import { UnreadableFile } from '@tenderlight/exchange/ledger/unreadable-file'
import type { DocumentKind, DocumentReading } from '@tenderlight/exchange/tender-document/reading'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import { appendLog, byActor, changeOf } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import type { Arriving } from '../../evidence/arriving.ts'
import { lookAtFile } from '../../evidence/file-source.ts'
import type { Draft } from '../../evidence/receive-draft.ts'
import { takeIn } from '../../evidence/take-in.ts'
import { readDocumentApart } from '../../reading/read-document-apart.ts'
import { contextFor } from '../../record/context.ts'
import { procurementHolder } from '../../record/holder.ts'
import type { Actor } from '../../session/actor.ts'
import { noDocumentKind, notRead, sameDocument } from './refusals.ts'
import { countStates, putOnRecord, standingAnswers } from './standing.ts'

type Asked = z.output<typeof uploadQuery>
const TEXT_ENDINGS: ReadonlySet<string> = new Set(['txt', 'md'])

/** A district and the law of a day. */
interface Marking {
  readonly context: Context
  readonly jurisdiction: Actor['jurisdiction']
}

/**
 * Takes in a version of a procurement's tender document: read apart, its clauses marked by the rules of the day, the answers of the version
 * before taken over where the clause is the same. Returns what is left to be answered. Throws `Refused`: `not-found`, `evidence-refused`.
 */
export async function upload(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  asked: Asked,
  arriving: Arriving,
): Promise<z.input<typeof answered>> {
  const context = await contextFor(deps, actor, today)
  return takeIn(deps, arriving, {
    holder: procurementHolder(actor, asked.key),
    name: asked.name,
    look: (draft, { name, extension }) => readIt(draft, name, kindOf(draft, extension)),
    refuse: async (trx, stored, { digest }) => {
      const [newest] = await documentVersions(trx, actor.districtId, stored.id)
      if (newest?.digest === digest) throw sameDocument(newest.version)
    },
    record: (trx, stored, reading, arrived) =>
      keepVersion(trx, deps, actor, { context, jurisdiction: actor.jurisdiction }, stored, arrived, {
        name: arrived.name,
        note: asked.note,
        reading,
      }),
  })
}

function kindOf({ path }: Draft, extension: string): DocumentKind {
  if (TEXT_ENDINGS.has(extension)) return 'text'
  const kind = lookAtFile(path, (source) => checkEvidence(source, extension))
  if (kind !== 'docx' && kind !== 'pdf') throw noDocumentKind()
  return kind
}

async function readIt({ path }: Draft, filename: string, kind: DocumentKind): Promise<DocumentReading> {
  try {
    return await readDocumentApart({ bytes: await readFile(path), filename, kind })
  } catch (error) {
    throw error instanceof UnreadableFile ? notRead(error) : error
  }
}

interface Read {
  readonly name: string
  readonly note: string | undefined
  readonly reading: DocumentReading
}

async function keepVersion(
  trx: Transaction<Schema>,
  deps: Deps,
  actor: Actor,
  marking: Marking,
  stored: StoredProcurement,
  { bytes, digest }: Draft,
  { name, note, reading }: Read,
): Promise<z.input<typeof answered>> {
  const { districtId, personId } = actor
  const { context } = marking
  const lawOn = stored.record.announcementOn ?? context.today
  const at = deps.now()
  const [before] = await documentVersions(trx, districtId, stored.id)
  const of = { district_id: districtId, organisation_id: stored.organisationId, procurement_id: stored.id }
  const kept = { recorded_at: at, recorded_by: personId }
  const document: TenderDocumentRow = {
    ...of,
    ...kept,
    id: randomUUID(),
    version: (before?.version ?? 0) + 1,
    filename: name,
    kind: reading.kind,
    bytes,
    digest,
    reading: { paragraphs: reading.paragraphs, pages: reading.pages, silentPages: reading.silentPages },
    law_on: lawOn,
    note: note === undefined || note === '' ? null : note,
  }
  const known = before === undefined ? [] : await marksOfDocument(trx, districtId, before.id)
  const marks = marksIn(document, marking, stored, known)
  const answers =
    before === undefined ? [] : await carriedOver(trx, document, { id: before.id, version: before.version }, marks)
  await insertDocument(trx, document, marks, answers)
  const state = await putOnRecord(trx, actor, context, at, stored, { reading: document.reading, marks, answers })
  await deps.enqueueSweep(trx, { districtId, procurementId: stored.id })
  const after = { version: document.version, filename: name, digest, marks: marks.length }
  await appendLog(
    trx,
    byActor(actor),
    at,
    { kind: 'tender-document', id: document.id, label: stored.number, after },
    changeOf(stored, state),
  )
  return countStates(marks, answers)
}

/** The marks of a version by the law of its day and what the district settled. */
function marksIn(
  { id, law_on: on, reading, ...row }: TenderDocumentRow,
  { context: { settings }, jurisdiction }: Marking,
  { record: { regime } }: StoredProcurement,
  known: readonly DocumentMarkRow[],
): readonly DocumentMarkRow[] {
  const marks = markDocument(
    reading.paragraphs.map(({ text }) => text),
    {
      on,
      jurisdiction,
      ...(regime === undefined ? {} : { regime }),
      isOn: (rule) => settings?.isOn(rule, on) ?? true,
    },
  )
  const same = sameAsBefore(known, marks)
  return marks.map((mark, index): DocumentMarkRow => ({
    district_id: row.district_id,
    document_id: id,
    number: index + 1,
    organisation_id: row.organisation_id,
    procurement_id: row.procurement_id,
    rule: mark.rule,
    citation: mark.citation,
    paragraph: mark.paragraph,
    page: reading.paragraphs[mark.paragraph - 1]?.page ?? null,
    start: mark.start,
    words: mark.words,
    clause: mark.clause,
    advice: { said: mark.said, instead: mark.instead },
    same_as: same[index]?.number ?? null,
  }))
}

/**
 * The answers of the version before to clauses that are the same. That a clause was changed is not taken over: it stands there as it did, and
 * is asked about anew.
 */
async function carriedOver(
  trx: Transaction<Schema>,
  document: TenderDocumentRow,
  before: { readonly id: string; readonly version: number },
  marks: readonly DocumentMarkRow[],
): Promise<readonly DocumentAnswerRow[]> {
  const given = await answersOfDocument(trx, document.district_id, before.id)
  const standing = standingAnswers(given)
  return marks.flatMap(({ number, same_as: same }): DocumentAnswerRow[] => {
    const last =
      same === null || standing.get(same) === 'changed' ? undefined : given.findLast(({ mark }) => mark === same)
    if (last === undefined) return []
    return [
      {
        district_id: document.district_id,
        document_id: document.id,
        mark: number,
        step: 1,
        organisation_id: document.organisation_id,
        procurement_id: document.procurement_id,
        kind: last.kind,
        words: last.words,
        answered_at: last.answered_at,
        answered_by: last.answered_by,
        carried_from: last.carried_from ?? before.version,
        recorded_at: document.recorded_at,
        recorded_by: document.recorded_by,
      },
    ]
  })
}
