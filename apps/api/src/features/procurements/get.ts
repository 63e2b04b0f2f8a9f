import { evaluate } from '@tenderlight/compliance/evaluate'
import { explain } from '@tenderlight/compliance/explain'
import { lightAt } from '@tenderlight/compliance/finding'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import { stageOf } from '@tenderlight/compliance/stage'
import type { detail, explainInput, explainOutput, FactOutput } from '@tenderlight/contracts/procurements'
import { attributeVersionsOf } from '@tenderlight/db/repositories/attribute-versions'
import { factsOf } from '@tenderlight/db/repositories/facts'
import { noticesOf } from '@tenderlight/db/repositories/notices'
import { overridesOf } from '@tenderlight/db/repositories/overrides'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale.ts'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { contextFor } from '../../record/context.ts'
import { reach } from '../../record/reach.ts'
import type { Attributes } from '../../record/split-record.ts'
import { takenBack } from '../../record/taken-back.ts'
import type { Actor } from '../../session/actor.ts'
import { shown } from './overrides.ts'
import { standingDetails } from './steps/entered-with.ts'

/** One procurement: its record, what the rules say of it today, its facts with their corrections, its notices. */
export async function get(
  deps: Deps,
  actor: Actor,
  { today, locale }: { readonly today: CivilDate; readonly locale: Locale },
  key: string,
): Promise<z.input<typeof detail>> {
  const { db } = deps
  const { districtId } = actor
  const stored = await reach(db, actor, key)
  const procurement = asProcurement(stored)
  const context = await contextFor(deps, actor, today)
  const { calendar } = context
  const findings = evaluate(procurement, context)
  const [unit] = await listOrganisations(db, districtId, [stored.organisationId])
  return {
    key,
    id: stored.number,
    unit: { id: stored.organisationId, name: unit?.name ?? '' },
    heldBy: stored.heldBy,
    record: { ...procurement },
    lights: { law: lightAt(findings, 'law'), commitment: lightAt(findings, 'commitment') },
    stage: stageOf(procurement),
    inInstalments: stored.record.instalments !== undefined,
    findings,
    facts: await facts(deps, districtId, stored, locale),
    notices: await noticesOf(db, districtId, key),
    overrides: (await overridesOf(db, districtId, key)).map(shown(actor)),
    calendar: { version: calendar.version, coveredThrough: calendar.coveredThrough },
    asOf: today,
  }
}

async function facts(
  { db }: Deps,
  districtId: string,
  { id, record }: StoredProcurement,
  locale: Locale,
): Promise<FactOutput[]> {
  const rows = await factsOf(db, districtId, id)
  const versions = await attributeVersionsOf(db, districtId, id)
  const corrections = new Map(rows.flatMap((row) => (row.supersedes === null ? [] : [[row.supersedes, row]])))
  return rows.map((row) => ({
    id: row.id,
    event: row.event,
    on: row.on_date,
    time: row.at_time,
    medium: row.medium,
    evidence: row.evidence,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorder,
    reason: row.reason,
    importId: row.import_id,
    importedFrom: row.filename,
    correctedBy: corrections.get(row.id)?.id ?? null,
    correctionReason: corrections.get(row.id)?.reason ?? null,
    withdrawn: row.withdrawn,
    takesBack:
      row.withdrawn || corrections.has(row.id)
        ? NOTHING
        : shownBack(takenBack(row, rows, versions, record), row.event, record, locale),
  }))
}

const NOTHING = { contractAmount: null, reasons: false }

function shownBack(back: Attributes, event: EventName, record: StoredRecord, locale: Locale): FactOutput['takesBack'] {
  const { contractAmount, reasons, ...rest } = back
  const details = standingDetails(record, event, Object.keys(rest), locale)
  return {
    contractAmount: contractAmount === undefined ? null : (record.contractAmount ?? null),
    reasons: reasons !== undefined,
    ...(details.length === 0 ? {} : { details }),
  }
}

/** One finding with the count of its days; `Refused` `not-found` when the rule says nothing about this procurement. */
export async function explainFinding(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof explainInput>,
): Promise<z.input<typeof explainOutput>> {
  const procurement = asProcurement(await reach(deps.db, actor, input.key))
  const context = await contextFor(deps, actor, today)
  const finding = evaluate(procurement, context).find(
    ({ rule, part, matter }) => rule === input.rule && part === input.part && matter === input.matter,
  )
  if (finding === undefined) throw new Refused('not-found')
  return { finding, days: explain(finding, procurement, context) }
}
