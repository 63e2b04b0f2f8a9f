import type { CivilDate } from '@tenderlight/law/civil-date'
import { useSession } from '../../app/session.ts'
import { useOwnForm } from '../../app/use-own-form.ts'
import { dayIn, readReason } from '../../ui/kept-fields.ts'
import type { Reasoned } from '../../ui/kept-fields.ts'
import type { Kept, KeptForm } from '../../ui/use-kept.ts'

/** What every decision says besides its value. */
export interface Decided extends Reasoned {
  readonly from: CivilDate | undefined
}

/** A decision as it is being entered: its own fields, from today, without a reason yet. `name` tells decisions apart. */
export function useDecision<T extends object>(name: string, empty: T, reads: (kept: Kept) => T): KeptForm<T & Decided> {
  const { today } = useSession()
  return useOwnForm(`setting.${name}`, { ...empty, from: today, reason: '' }, (kept) => ({
    ...reads(kept),
    ...readReason(kept),
    from: dayIn(kept, 'from'),
  }))
}

/** Of a decision without fields of its own. */
export const NO_FIELDS = {}
export const readNoFields = () => NO_FIELDS
