import type { DeskKind } from '@tenderlight/compliance/desk/kinds'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { useSession } from '../../app/session.ts'
import { useOwnForm } from '../../app/use-own-form.ts'
import { dayIn, readReason } from '../../ui/kept-fields.ts'
import type { Reasoned } from '../../ui/kept-fields.ts'
import type { Kept, KeptForm } from '../../ui/use-kept.ts'
import type { DeskOf } from './use-desk.ts'

/** What every version says besides its content. */
export interface DeskDecided extends Reasoned {
  readonly from: CivilDate
}

/** A version as it is being entered: its own fields, from today, without a reason yet. `name` tells drafts of one kind apart. */
export function useDeskForm<T extends object>(
  { kind, key }: Pick<DeskOf<DeskKind>, 'kind' | 'key'>,
  name: string,
  empty: T,
  reads: (kept: Kept) => T,
): KeptForm<T & DeskDecided> {
  const { today } = useSession()
  return useOwnForm(`desk.${kind}.${key}.${name}`, { ...empty, from: today, reason: '' }, (kept) => ({
    ...reads(kept),
    ...readReason(kept),
    from: dayIn(kept, 'from') ?? today,
  }))
}

/** Of a version without fields of its own. */
export const NO_FIELDS = {}
export const readNoFields = () => NO_FIELDS
