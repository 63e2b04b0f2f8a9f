import { MILESTONE_SIDES } from '@tenderlight/compliance/performance/milestones'
import type { Milestone, MilestoneSide } from '@tenderlight/compliance/performance/milestones'
import type { ShownMilestone } from '@tenderlight/contracts/performance'
import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** A milestone as it is being entered. */
export interface MilestoneDraft {
  readonly name: string
  readonly plannedOn?: CivilDate | undefined
  readonly doneOn?: CivilDate | undefined
  readonly what: string
  readonly side: MilestoneSide
  readonly note: string
}

/** A milestone as it is sent: one on record with its key. */
export type GivenMilestone = Omit<Milestone, 'id'> & { readonly id?: string }

export const EMPTY_MILESTONE: MilestoneDraft = { name: '', what: '', side: 'supplier', note: '' }

/** A milestone on record, ready to be changed. */
export function milestoneDraftOf({
  name,
  plannedOn,
  doneOn,
  what = '',
  side,
  note = '',
}: ShownMilestone): MilestoneDraft {
  return { name, plannedOn, doneOn, what, side, note }
}

/** A milestone that is sent back as it stands. */
export function givenOf({ standing: _, files: _files, ...milestone }: ShownMilestone): GivenMilestone {
  return milestone
}

/** What the draft says, as the server takes it; undefined while name or agreed day is missing. */
export function milestoneOf({ name, plannedOn, doneOn, what, side, note }: MilestoneDraft): GivenMilestone | undefined {
  if (name.trim() === '' || plannedOn === undefined) return undefined
  return {
    name: name.trim(),
    plannedOn,
    ...(doneOn === undefined ? {} : { doneOn }),
    ...(what.trim() === '' ? {} : { what: what.trim() }),
    side,
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  }
}

/** A kept draft as far as it can still be used; undefined: not at all. */
export function keptMilestone(kept: unknown): MilestoneDraft | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const loose: Readonly<Record<string, unknown>> = { ...kept }
  const text = (field: string) => (typeof loose[field] === 'string' ? loose[field] : '')
  return {
    name: text('name'),
    plannedOn: parseCivilDate(text('plannedOn')),
    doneOn: parseCivilDate(text('doneOn')),
    what: text('what'),
    side: MILESTONE_SIDES.find((side) => side === loose['side']) ?? 'supplier',
    note: text('note'),
  }
}
