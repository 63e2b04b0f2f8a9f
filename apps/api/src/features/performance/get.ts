import { coveredOf } from '@tenderlight/compliance/performance/acceptance'
import type { Acceptance } from '@tenderlight/compliance/performance/acceptance'
import { standingOf } from '@tenderlight/compliance/performance/milestones'
import type { Milestone } from '@tenderlight/compliance/performance/milestones'
import type { Performance } from '@tenderlight/contracts/performance'
import { versionsOfField } from '@tenderlight/db/repositories/attribute-versions'
import type { RecordedVersion } from '@tenderlight/db/repositories/attribute-versions'
import { disclosuresOf } from '@tenderlight/db/repositories/disclosures'
import { evidenceOf } from '@tenderlight/db/repositories/evidence'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../../deps.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'

/** How a contract is carried out: its milestones, its acceptance standard by standard, and what was made public of both. */
export async function performance({ db }: Deps, actor: Actor, today: CivilDate, key: string): Promise<Performance> {
  const stored = await reach(db, actor, key)
  const { districtId } = actor
  const { milestones = [], acceptance, contractSignedOn, acceptedOn } = stored.record
  const ofMilestones = await versionsOfField(db, districtId, key, 'milestones')
  const ofAcceptance = await versionsOfField(db, districtId, key, 'acceptance')
  const disclosures = await disclosuresOf(db, districtId, key)
  const standing = (await evidenceOf(db, districtId, key)).filter((file) => file.withdrawn_at === null)
  const changes = [...ofMilestones.map(milestonesThen), ...ofAcceptance.map(acceptanceThen)]
  return {
    key,
    today,
    contractSignedOn: contractSignedOn ?? null,
    acceptedOn: acceptedOn ?? null,
    supplier: asProcurement(stored).winner ?? null,
    milestonesVersion: ofMilestones.length,
    milestones: milestones.map((one) => ({
      ...one,
      standing: standingOf(one, today),
      files: standing.filter((file) => file.part_id === one.id).length,
    })),
    acceptanceVersion: ofAcceptance.length,
    acceptance: acceptance === undefined ? null : { ...acceptance, standards: [...acceptance.standards] },
    covered: (acceptance && coveredOf(acceptance)) ?? null,
    disclosures: disclosures.map(({ id: _, ...one }) => one),
    changes: changes.toSorted((one, other) => (one.at < other.at ? 1 : -1)),
  }
}

// What the product itself stored under the names; what was erased is none.
function milestonesThen(version: RecordedVersion): Performance['changes'][number] {
  const then = (version.changes['milestones'] ?? []) as readonly Milestone[]
  const done = then.filter(({ doneOn }) => doneOn !== undefined).length
  return { ...whoAndWhen(version), of: 'milestones', count: then.length, done }
}

function acceptanceThen(version: RecordedVersion): Performance['changes'][number] {
  const then = (version.changes['acceptance'] ?? { standards: [] }) as Acceptance
  return { ...whoAndWhen(version), of: 'acceptance', count: then.standards.length, done: coveredOf(then) ?? 0 }
}

function whoAndWhen({ recorded_at: at, recorder: by, reason }: RecordedVersion) {
  return { at: at.toISOString(), by, reason }
}
