import { randomUUID } from 'node:crypto'
import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'
import { REPORT_MARKS } from '@tenderlight/compliance/reports/titles'
import type { issueReportInput, issueReportOutput, ReportDocument } from '@tenderlight/contracts/reports'
import { insertReport, nextReportOrdinal, standingReport } from '@tenderlight/db/repositories/reports'
import { documentNumber } from '@tenderlight/exchange/documents/official/official-document'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { letterPrefixNow } from '../../desk/case-terms.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { makeDocument } from './make-document.ts'
import { documentDigest } from './make-report.ts'
import { noReportPrefix, notOver, noWordsThere, standsAlready, wordsMissing } from './refusals.ts'

type Issued = z.output<typeof issueReportInput>

/**
 * Issues a report as it was seen, with the words that people wrote, under the next number of its kind and year. Throws `Refused`:
 * `report-refused` (why), `changed-meanwhile` where its figures are others by now.
 */
export async function issueReport(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { seen, title, words, ...input }: Issued,
): Promise<z.input<typeof issueReportOutput>> {
  const { districtId, personId } = actor
  const { kind, period, unit = null } = input
  if (period.through >= today) throw notOver()
  const made = await makeDocument(deps, actor, today, input)
  if (documentDigest(made.document) !== seen) throw new Refused('changed-meanwhile')
  const document = withWords(made.document, title, words)
  const digest = documentDigest(document)
  return deps.db.transaction().execute(async (trx) => {
    const prefix = await letterPrefixNow(trx, districtId, today)
    if (prefix === null) throw noReportPrefix()
    const year = Number(today.slice(0, 4))
    // Takes the turn: whoever else issues one of the kind waits, and finds this one.
    const sequence = await nextReportOrdinal(trx, districtId, kind, year)
    const standing = await standingReport(trx, districtId, { kind, period, unit })
    if (standing !== undefined) throw standsAlready(standing.number)
    const number = documentNumber(`${prefix}${REPORT_MARKS[kind]}`, year, sequence)
    const [id, at] = [randomUUID(), deps.now()]
    await insertReport(
      trx,
      {
        district_id: districtId,
        id,
        kind,
        from_on: period.from,
        through_on: period.through,
        organisation_id: unit,
        year,
        sequence,
        number,
        title,
        document: canonicalJson(document),
        digest,
        issued_on: today,
        issued_at: at,
        issued_by: personId,
      },
      made.units,
    )
    await appendLog(trx, byActor(actor), at, { kind: 'report', id, label: number, after: { number, digest } })
    await deps.enqueueSweep(trx, { districtId })
    return { id, number }
  })
}

/** The document with the title and the words that people wrote. Throws `Refused` `report-refused` where some are missing. */
function withWords(document: ReportDocument, title: string, words: Issued['words']): ReportDocument {
  const written = new Map(words.map(({ section, text }) => [section, text]))
  const takes = new Set(document.sections.filter((one) => one.words !== undefined).map(({ id }) => id))
  if (words.some(({ section }) => !takes.has(section))) throw noWordsThere()
  const sections = document.sections.map((section) => {
    if (section.words === undefined) return section
    const text = written.get(section.id) ?? section.words.text
    const { zh, en } = section.heading
    if (section.words.required && text.trim() === '') throw wordsMissing(zh, en)
    return { ...section, words: { ...section.words, text } }
  })
  return { ...document, title: { ...document.title, zh: title }, sections }
}
