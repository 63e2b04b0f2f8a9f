import { NOTICE_KINDS } from '@tenderlight/compliance/datacheck/platform-line'
import type { NoticeKind } from '@tenderlight/compliance/datacheck/platform-line'
import type { ListInput } from '@tenderlight/contracts/datacheck'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { useOwnForm } from '../../app/use-own-form.ts'
import { answerIn, dayIn, oneIn } from '../../ui/kept-fields.ts'
import type { Kept, KeptForm } from '../../ui/use-kept.ts'

/** What is said of a list before it is read, and what is to be recorded of it. */
export interface CheckDraft {
  readonly assume: NoticeKind | 'told'
  readonly since: CivilDate | undefined
  readonly until: CivilDate | undefined
  readonly record: boolean
}

const EMPTY: CheckDraft = { assume: 'told', since: undefined, until: undefined, record: false }

const readDraft = (kept: Kept): CheckDraft => ({
  assume: oneIn(NOTICE_KINDS, kept, 'assume') ?? 'told',
  since: dayIn(kept, 'since'),
  until: dayIn(kept, 'until'),
  record: answerIn(kept, 'record') ?? false,
})

export function useCheckDraft(): KeptForm<CheckDraft> {
  return useOwnForm('data-check', EMPTY, readDraft)
}

/** A list as it is sent. */
export function inputOf(source: ListInput['source'], { assume, since, until }: CheckDraft): ListInput {
  return { source, assume: assume === 'told' ? null : assume, since: since ?? null, until: until ?? null }
}
