import type { ShownSupplement } from '@tenderlight/contracts/supplements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { dayIn, textIn, wholeIn } from '../../../ui/kept-fields.ts'
import type { Kept } from '../../../ui/use-kept.ts'

/** A supplement that is being entered or corrected. */
export interface SupplementDraft {
  readonly on: CivilDate | undefined
  readonly number: string
  readonly amount: Fen | undefined
  readonly what: string
  readonly reason: string
}

/** What the form begins with: nothing, or what is on record. */
export function draftOf(one: ShownSupplement | undefined): SupplementDraft {
  return { on: one?.on, number: one?.number ?? '', amount: one?.amount, what: one?.what ?? '', reason: '' }
}

/** Reads a kept form back; what is of no use in it is left out. */
export function readSupplement(kept: Kept): SupplementDraft {
  return {
    on: dayIn(kept, 'on'),
    number: textIn(kept, 'number'),
    amount: wholeIn(kept, 'amount'),
    what: textIn(kept, 'what'),
    reason: textIn(kept, 'reason'),
  }
}

/** The supplement as the server takes it; undefined while something is lacking. */
export function suppliedOf({ on, number, amount, what }: SupplementDraft) {
  if (on === undefined || amount === undefined || amount === 0 || what.trim().length < 2) return undefined
  return { on, amount, what: what.trim(), ...(number.trim() === '' ? {} : { number: number.trim() }) }
}
