import { gate } from '@tenderlight/compliance/gate'
import type { GateDecision } from '@tenderlight/compliance/gate'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { Draft } from '../draft.ts'
import type { Situation } from '../judge.ts'
import { missingFields } from '../missing-fields.ts'
import type { NeededField } from '../missing-fields.ts'
import { plannedRecord } from '../planned-record.ts'

/** Whether a row can be submitted: what it still lacks, and what the gate says of it. */
export interface RowVerdict {
  readonly state: 'ready' | 'incomplete' | 'refused' | 'needs-reason'
  readonly missing: readonly NeededField[]
  readonly findings: GateDecision['findings']
}

/** Judges drafts as if they were submitted today. A draft that was judged is not judged again: a table has many. */
export function rowJudge({ buyer, ...standing }: Situation): (draft: Draft, reason: string) => RowVerdict {
  const context = { ...standing, rulebook: RULEBOOK }
  const judged = new WeakMap<Draft, GateDecision>()
  return (draft, reason) => {
    const missing = missingFields(draft)
    if (missing.length > 0) return { state: 'incomplete', missing, findings: [] }
    const decided = judged.get(draft) ?? gate('publish-intention', plannedRecord(draft, buyer, standing.today), context)
    judged.set(draft, decided)
    const { decision, findings } = decided
    const state =
      decision === 'refused'
        ? 'refused'
        : decision === 'needs-reason' && reason.trim() === ''
          ? 'needs-reason'
          : 'ready'
    return { state, missing, findings }
  }
}
