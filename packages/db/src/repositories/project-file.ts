import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { LogEntry } from '../audit-log/entry.ts'
import type { Schema } from '../schema.ts'
import { entryOf } from './audit-row.ts'

/** A row as it stands in its table, and the names of the people whose keys stand in it. */
export type FileRow = Readonly<Record<string, unknown>>

/** A project of a district. */
interface Which {
  readonly district: RawBuilder<unknown>
  readonly project: RawBuilder<unknown>
}

/** A table of a project's file. */
interface Part {
  readonly file: string
  readonly table: keyof Schema
  /** Which of its rows belong to the project; of the table itself where nothing is said. */
  readonly of?: (which: Which) => RawBuilder<unknown>
  readonly order: readonly string[]
  /** What follows from the other columns, or is kept for the workings of the product alone. */
  readonly without?: readonly string[]
}

const within =
  (column: string, table: string, parent = 'id') =>
  ({ district, project }: Which) =>
    sql`t.${sql.ref(column)} in (select ${sql.ref(parent)} from ${sql.table(table)}
      where district_id = ${district} and procurement_id = ${project})`

/** The submissions that became a notice of the project or the project itself, that announce it, or that correct a notice of it. */
const ofSubmissions =
  (column: string) =>
  ({ district, project }: Which) =>
    sql`t.${sql.ref(column)} in (
    select s.id from submissions s left join submission_steps x on x.district_id = s.district_id and x.submission_id = s.id
    where s.district_id = ${district} and (s.announces = ${project} or x.procurement_id = ${project}
      or s.corrects in (select id from notices where district_id = ${district} and procurement_id = ${project})
      or x.notice_id in (select id from notices where district_id = ${district} and procurement_id = ${project})))`

/** The cases that are about a finding of the project, or that were opened from something that was raised about it. */
const ofCases =
  (column: string) =>
  ({ district, project }: Which) =>
    sql`t.${sql.ref(column)} in (
    select case_id from case_subjects where district_id = ${district} and procurement_id = ${project}
    union select k.id from cases k join matters m on m.district_id = k.district_id and m.id = k.request_id
      where k.district_id = ${district} and m.procurement_id = ${project})`

const inCases = ofCases('case_id')

/**
 * Everything that is on record about a project, table by table. What is not in it: drafts, internal notes, messages that were sent, and
 * what is reckoned anew from the rest.
 */
const PARTS: readonly Part[] = [
  { file: 'attributes.jsonl', table: 'attribute_versions', order: ['version'] },
  { file: 'facts.jsonl', table: 'facts', order: ['recorded_at', 'on_date', 'id'] },
  { file: 'notices.jsonl', table: 'notices', order: ['published_at', 'number'], without: ['search_text'] },
  { file: 'submissions.jsonl', table: 'submissions', of: ofSubmissions('id'), order: ['created_at', 'id'] },
  {
    file: 'submission-steps.jsonl',
    table: 'submission_steps',
    of: ofSubmissions('submission_id'),
    order: ['submission_id', 'step'],
  },
  { file: 'overrides.jsonl', table: 'overrides', order: ['asked_at', 'id'] },
  { file: 'objections.jsonl', table: 'finding_objections', order: ['said_at', 'id'] },
  { file: 'deposits.jsonl', table: 'deposits', order: ['id'] },
  {
    file: 'deposit-versions.jsonl',
    table: 'deposit_versions',
    of: within('deposit_id', 'deposits'),
    order: ['deposit_id', 'version'],
  },
  { file: 'evidence.jsonl', table: 'evidence', order: ['recorded_at', 'id'] },
  {
    file: 'evidence-withdrawals.jsonl',
    table: 'evidence_withdrawals',
    of: within('evidence_id', 'evidence'),
    order: ['withdrawn_at', 'evidence_id'],
  },
  { file: 'tender-documents.jsonl', table: 'tender_documents', order: ['version'] },
  { file: 'document-marks.jsonl', table: 'document_marks', order: ['document_id', 'number'] },
  { file: 'document-answers.jsonl', table: 'document_answers', order: ['document_id', 'mark', 'step'] },
  { file: 'fairness-reviews.jsonl', table: 'fairness_reviews', order: ['recorded_at', 'id'] },
  { file: 'disclosures.jsonl', table: 'disclosures', order: ['published_at', 'number'], without: ['search_text'] },
  { file: 'certificates.jsonl', table: 'certificates', order: ['issued_at', 'id'] },
  {
    file: 'certificate-withdrawals.jsonl',
    table: 'certificate_withdrawals',
    order: ['withdrawn_at', 'certificate_id'],
  },
  { file: 'financing-applications.jsonl', table: 'financing_applications', order: ['id', 'version'] },
  { file: 'handovers.jsonl', table: 'handovers', order: ['created_at', 'id'] },
  {
    file: 'handover-steps.jsonl',
    table: 'handover_steps',
    of: within('handover_id', 'handovers'),
    order: ['handover_id', 'step'],
  },
  { file: 'alerts.jsonl', table: 'alerts', order: ['raised_at', 'id'] },
  { file: 'cases.jsonl', table: 'cases', of: ofCases('id'), order: ['opened_at', 'id'] },
  { file: 'case-subjects.jsonl', table: 'case_subjects', order: ['case_id', 'n'] },
  { file: 'case-steps.jsonl', table: 'case_steps', of: inCases, order: ['case_id', 'step'] },
  { file: 'case-letters.jsonl', table: 'case_letters', of: inCases, order: ['drafted_at', 'id'] },
  {
    file: 'case-files.jsonl',
    table: 'case_files',
    of: ofCases('procurement_id'),
    order: ['recorded_at', 'id'],
  },
  { file: 'matters.jsonl', table: 'matters', order: ['created_at', 'id'] },
  {
    // None for whoever may not read the names.
    file: 'matter-parties.jsonl',
    table: 'matter_parties',
    of: within('matter_id', 'matters'),
    order: ['matter_id', 'version'],
  },
  {
    file: 'matter-steps.jsonl',
    table: 'matter_steps',
    of: within('matter_id', 'matters'),
    order: ['matter_id', 'step'],
  },
  {
    // Those that the reader may see: files name people.
    file: 'matter-files.jsonl',
    table: 'matter_files',
    of: within('procurement_id', 'matters'),
    order: ['recorded_at', 'id'],
  },
  {
    file: 'matter-file-withdrawals.jsonl',
    table: 'matter_file_withdrawals',
    of: ({ district, project }) => sql`t.file_id in (select f.id from matter_files f
      join matters m on m.district_id = f.district_id and m.id = f.procurement_id
      where f.district_id = ${district} and m.procurement_id = ${project})`,
    order: ['withdrawn_at', 'file_id'],
  },
]

/** What is on record about a project within the reader's reach, by the name of its file, in order; files without a row are left out. */
export async function rowsOfProject(
  db: Kysely<Schema>,
  districtId: string,
  procurementId: string,
): Promise<ReadonlyMap<string, readonly FileRow[]>> {
  const files = new Map<string, readonly FileRow[]>()
  const which = { district: sql`${districtId}::uuid`, project: sql`${procurementId}::uuid` }
  for (const { file, table, of, order, without = [] } of PARTS) {
    const { rows } = await sql<{ row: FileRow }>`
      select to_jsonb(t) - ${[...without]}::text[] as row from ${sql.table(table)} t
      where t.district_id = ${which.district} and ${of?.(which) ?? sql`t.procurement_id = ${which.project}`}
      order by ${sql.join(order.map((column) => sql`t.${sql.ref(column)}`))}`.execute(db)
    if (rows.length > 0) {
      files.set(
        file,
        rows.map(({ row }) => row),
      )
    }
  }
  return files
}

/** The names of these people, by key. */
export async function namesOfPeople(
  db: Kysely<Schema>,
  districtId: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string | null }>`
    select id::text, tenderlight.name_of(${districtId}::uuid, id) as name from unnest(${[...people]}::uuid[]) id`.execute(
    db,
  )
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])))
}

/** The entries of a district's log that speak of one of these records, in order. */
export async function entriesOfRecords(
  db: Kysely<Schema>,
  districtId: string,
  records: readonly string[],
): Promise<LogEntry[]> {
  const rows = await db
    .selectFrom('audit_entries')
    .selectAll()
    .where('district_id', '=', districtId)
    .where(sql<boolean>`record_id = any (${[...records]}::text[])`)
    .orderBy('number')
    .execute()
  return rows.map(entryOf)
}
