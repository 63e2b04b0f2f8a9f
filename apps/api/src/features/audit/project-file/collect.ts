import type { Context } from '@tenderlight/compliance/evaluate'
import { evaluate } from '@tenderlight/compliance/evaluate'
import { lightAt } from '@tenderlight/compliance/finding'
import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'
import { recordsOf } from '@tenderlight/compliance/records/record-of'
import { seal } from '@tenderlight/compliance/records/seal'
import type { SettingsEntry } from '@tenderlight/compliance/settings/entry'
import { stageOf } from '@tenderlight/compliance/stage'
import { exportLine } from '@tenderlight/db/audit-log/export-line'
import type { LogEntry } from '@tenderlight/db/audit-log/entry'
import { FINDINGS, LOG } from '@tenderlight/db/project-file/check-project-file'
import { recordDigest } from '@tenderlight/db/record-digest'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { FileRow } from '@tenderlight/db/repositories/project-file'
import { noticesOf } from '@tenderlight/law/calendars/cn'
import { asProcurement } from '../../../record/as-procurement.ts'

/** What is on record about a project, at one moment. */
export interface Collected {
  readonly stored: StoredProcurement
  readonly unit: string
  readonly rows: ReadonlyMap<string, readonly FileRow[]>
  /** The names of the people whose keys stand in the rows. */
  readonly names: ReadonlyMap<string, string>
  readonly settings: readonly SettingsEntry[]
  readonly log: readonly LogEntry[]
}

/** A file of the archive that is made of text. */
export interface TextFile {
  readonly name: string
  readonly content: Buffer
}

/** Columns with the key of a person. */
const OF_PEOPLE = /(?:_by|^person_id)$/u

/** The people whose keys stand in rows. */
export function peopleIn(rows: Collected['rows']): string[] {
  const people = new Set<string>()
  for (const row of [...rows.values()].flat()) {
    for (const [column, value] of Object.entries(row)) {
      if (OF_PEOPLE.test(column) && typeof value === 'string') people.add(value)
    }
  }
  return [...people]
}

/** The keys of everything that is on record about a project: what its log may speak of. */
export function recordsIn({ id }: Pick<StoredProcurement, 'id'>, rows: Collected['rows']): string[] {
  const keys = [...rows.values()].flat().flatMap((row) => (typeof row['id'] === 'string' ? [row['id']] : []))
  return [...new Set([id, ...keys])]
}

/** The files of text, in the order of the archive; every one is canonical JSON, or lines of it. */
export function textFiles({ stored, unit, rows, names, settings, log }: Collected, context: Context): TextFile[] {
  const procurement = asProcurement(stored)
  const findings = evaluate(procurement, context)
  const { id: key, number, organisationId, heldBy, record } = stored
  const { calendar, today } = context
  const told = {
    key,
    number,
    unit: { id: organisationId, name: unit },
    heldBy,
    asOf: today,
    stage: stageOf(procurement),
    lights: { law: lightAt(findings, 'law'), commitment: lightAt(findings, 'commitment') },
    record,
  }
  const known = { version: calendar.version, coveredThrough: calendar.coveredThrough, notices: noticesOf(calendar) }
  return [
    json('record.json', told),
    ...[...rows].map(([name, all]) =>
      lines(
        name,
        all.map((row) => canonicalJson(withNames(row, names))),
      ),
    ),
    ...findingFiles(recordsOf(procurement, context)),
    json('calendar.json', known),
    json('settings.json', { version: context.settings?.version ?? '', entries: settings }),
    lines(LOG, log.map(exportLine)),
  ]
}

function findingFiles(records: ReturnType<typeof recordsOf>): TextFile[] {
  return records.map((record) => {
    const place = [record.rule, record.part, record.matter].filter((word) => word !== null).join('_')
    const name = `${FINDINGS}${place.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}.json`
    return json(name, seal(record, recordDigest))
  })
}

function withNames(row: FileRow, names: Collected['names']): FileRow {
  const people = Object.entries(row).flatMap(([column, value]) => {
    const name = OF_PEOPLE.test(column) && typeof value === 'string' ? names.get(value) : undefined
    return name === undefined ? [] : [[column, name] as const]
  })
  return people.length === 0 ? row : { ...row, names: Object.fromEntries(people) }
}

const json = (name: string, value: unknown): TextFile => ({ name, content: Buffer.from(canonicalJson(value)) })
const lines = (name: string, all: readonly string[]): TextFile => ({
  name,
  content: Buffer.from(all.map((line) => `${line}\n`).join('')),
})
