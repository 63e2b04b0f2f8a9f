import { clockOf } from '@tenderlight/compliance/clock'
import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import { explain } from '@tenderlight/compliance/explain'
import type { Finding } from '@tenderlight/compliance/finding'
import { standingOf } from '@tenderlight/compliance/intake/limits'
import { earliestDay, nextSteps } from '@tenderlight/compliance/intake/next-steps'
import { explainMatter, judgeMatter } from '@tenderlight/compliance/matters/judge-matter'
import type { Matter } from '@tenderlight/compliance/procurement/matter'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { MatterStep, Request } from '@tenderlight/contracts/requests'
import { casesOfRequest } from '@tenderlight/db/repositories/cases'
import { matterFilesOf } from '@tenderlight/db/repositories/matter-files'
import { findMatter, partyOf, stepsOfMatters } from '@tenderlight/db/repositories/matters'
import type { MatterShown, MatterStepShown } from '@tenderlight/db/repositories/matters'
import { findProcurement } from '@tenderlight/db/repositories/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { contextFor } from '../../record/context.ts'
import type { Actor } from '../../session/actor.ts'
import { folded } from '../../desk/matter-fold.ts'
import { shownFile } from './attach.ts'
import { mayAttach, mayCorrect, mayTake } from './who.ts'
import { shownRow } from './rows.ts'

/** One matter with its steps, what the rules say of it and what may be done next. Throws `Refused` `not-found`. */
export async function getRequest(deps: Deps, actor: Actor, today: CivilDate, id: string): Promise<Request> {
  const { db } = deps
  const { districtId } = actor
  const row = await findMatter(db, districtId, id)
  if (row === undefined) throw new Refused('not-found')
  const steps = await stepsOfMatters(db, districtId, [id])
  const held = folded(row, steps)
  const context = await contextFor(deps, actor, today)
  const stored = row.procurement_id === null ? undefined : await findProcurement(db, districtId, row.procurement_id)
  const before = row.after_id === null ? [] : await earlier(deps, districtId, row.after_id)
  const judged =
    stored === undefined
      ? judgedAlone(held.matter, before, context)
      : judgedOn(asProcurement(stored), held.matter.id, context)
  const party = await partyOf(db, districtId, id)
  return {
    ...shownRow(
      row,
      standingOf(
        held.matter,
        judged.findings.map(({ finding }) => finding),
        today,
      ),
    ),
    layer: row.layer,
    confidential: row.confidential,
    version: steps.length,
    party:
      party === undefined || !mayReadNames(actor)
        ? null
        : {
            name: party.name,
            telephone: party.telephone,
            creditCode: party.credit_code,
            address: party.address,
          },
    cases: (await casesOfRequest(db, districtId, id)).map(({ opened_on: openedOn, ...one }) => ({ ...one, openedOn })),
    after: row.after_id === null || row.after_number === null ? null : { id: row.after_id, number: row.after_number },
    files: (await matterFilesOf(db, districtId, id)).map(shownFile),
    mostBytes: mayAttach(actor, row) ? (deps.evidence?.mostBytes ?? 0) : 0,
    steps: steps.map((step) => shownStep(step, steps, step.person_id !== null && mayCorrect(actor, row, step.kind))),
    ...judged,
    next: nextSteps(row.kind, held.regime, held.standing)
      .filter((kind) => mayTake(actor, row, kind))
      .map((kind) => ({ kind, earliest: earliestDay(kind, held.standing) ?? row.received_on })),
  }
}

/** Who raised it is nobody's concern who does not handle it, even where the database would tell. */
function mayReadNames({ memberships }: Actor): boolean {
  return memberships.some(({ role }) => role === 'supervisor' || role === 'office' || role === 'clerk')
}

type Judged = Pick<Request, 'findings' | 'stops'>

function judgedAlone(matter: Matter, before: readonly Matter[], context: Context): Judged {
  const findings = judgeMatter(matter, context, before)
  return {
    findings: findings.map((finding) => ({ finding, days: explainMatter(finding, matter, context, before) })),
    stops: [],
  }
}

function judgedOn(procurement: Procurement, id: string, context: Context): Judged {
  const findings = evaluate(procurement, context)
  return {
    findings: findings
      .filter(({ matter }) => matter === id)
      .map((finding) => ({ finding, days: explain(finding, procurement, context) })),
    stops: findings
      .filter((finding) => finding.matter === undefined && stopsWithMatters(finding))
      .map(({ rule, part, due }) => ({ rule, part: part ?? null, due })),
  }
}

/** A clock that runs and that stands still while a challenge or a pause is open. */
function stopsWithMatters(finding: Finding): boolean {
  return finding.trigger !== null && finding.met === null && clockOf(finding)?.suspendedBy === 'challenge'
}

async function earlier(deps: Deps, districtId: string, id: string): Promise<readonly Matter[]> {
  const row: MatterShown | undefined = await findMatter(deps.db, districtId, id)
  return row === undefined ? [] : [folded(row, await stepsOfMatters(deps.db, districtId, [id])).matter]
}

function shownStep(step: MatterStepShown, all: readonly MatterStepShown[], correctable: boolean): MatterStep {
  const original = step.corrects ?? step.step
  const latest = all.findLast((one) => one.step === original || one.corrects === original)
  const stands = latest?.step === step.step && !step.taken_back
  return {
    step: step.step,
    kind: step.kind,
    on: step.on_date,
    said: step.said,
    words: step.words,
    person: step.person ?? '',
    at: step.at.toISOString(),
    corrects: step.corrects,
    takenBack: step.taken_back,
    reason: step.reason,
    stands,
    correctable: stands && correctable,
  }
}
