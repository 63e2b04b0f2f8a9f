import { matterOf } from '@tenderlight/compliance/intake/matter-of'
import { isClosed, waitsFor } from '@tenderlight/compliance/intake/next-steps'
import { standingSteps } from '@tenderlight/compliance/intake/steps'
import type { RecordedStep, StandingStep } from '@tenderlight/compliance/intake/steps'
import { regimeOf } from '@tenderlight/compliance/matters/judge-matter'
import type { Matter } from '@tenderlight/compliance/procurement/matter'
import type { Regime } from '@tenderlight/compliance/procurement/vocabulary'
import type { MatterMoves, MatterRow, MatterStepRow } from '@tenderlight/db/repositories/matters'

/** A matter as its steps make it. */
export interface Folded {
  readonly row: MatterRow
  readonly regime: Regime | undefined
  readonly standing: readonly StandingStep[]
  readonly matter: Matter
}

/** Folds the steps that are on record of a matter. */
export function folded(row: MatterRow, steps: readonly MatterStepRow[]): Folded {
  const { id, kind } = row
  const stated = row.regime ?? undefined
  const standing = standingSteps(steps.map(recorded))
  const head = { id, kind, regime: stated, after: row.after_id ?? undefined, by: row.party_key ?? undefined }
  const matter = matterOf(head, standing)
  return { row, regime: regimeOf(matter), standing, matter }
}

/** A stored step as the rules of the intake read it. */
export function recorded({ step, kind, on_date, said, corrects, taken_back }: MatterStepRow): RecordedStep {
  return { step, kind, on: on_date, said, corrects, takenBack: taken_back }
}

/** What the steps make of the row. */
export function movesOf({ row, regime, standing, matter }: Folded): MatterMoves {
  const last = <F extends 'to' | 'class' | 'layer' | 'level'>(field: F) =>
    standing.findLast(({ said }) => said[field] !== undefined)?.said[field]
  const open = !isClosed(row.kind, regime, standing)
  return {
    organisation_id: last('to') ?? row.organisation_id,
    received_on: matter.receivedOn ?? row.received_on,
    class: last('class') ?? null,
    layer: last('layer') ?? null,
    level: last('level') ?? null,
    open,
    waits_for: open ? (waitsFor(row.kind, regime, standing) ?? 'note') : null,
  }
}
