import type { Category, Measure, Method, Regime, SpecialMatter } from '@tenderlight/compliance/procurement/vocabulary'
import { parseCivilMonth } from '@tenderlight/law/civil-date'
import { reservedInLots } from '@tenderlight/compliance/reservation/lots'
import type { Lot } from '@tenderlight/compliance/reservation/lots'
import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import type { BasisPoints, Fen } from '@tenderlight/law/money'

/** What is typed into the intention form, as far as it goes. Absent: not said yet. */
export interface Draft {
  readonly title: string
  readonly regime: Regime
  readonly category?: Category
  readonly method?: Method
  readonly summary: string
  readonly budget?: Fen
  /** A line of the unit's budget: its code, and its year. */
  readonly budgetItem?: string
  readonly fiscalYear?: number
  readonly controlPrice?: Fen
  readonly expectedMonth?: CivilMonth
  readonly plannedAnnouncementOn?: CivilDate
  readonly specialMatter?: SpecialMatter
  readonly measure?: Measure
  readonly reservedSme?: Fen
  readonly reservedSmeShare?: BasisPoints
  readonly reservedSmallMicro?: Fen
  /** Packages; what is reserved is their sum. */
  readonly lots?: readonly Lot[]
  readonly noReserveReason: string
  readonly complaintPhone: string
  readonly bidDeposit?: Fen
  /** Only of the correction of an announcement. */
  readonly bidDeadlineOn?: CivilDate
  readonly id: string
  /** The words that a pasted notice gave each field. */
  readonly readFrom: Readonly<Record<string, string>>
}

/** A change of the draft; undefined takes a field away. */
export type DraftChange = { readonly [K in keyof Draft]?: Draft[K] | undefined }

export const EMPTY_DRAFT: Draft = {
  title: '',
  regime: 'government-procurement',
  summary: '',
  noReserveReason: '',
  complaintPhone: '',
  id: '',
  readFrom: {},
}

/** The month of the planned announcement, for a draft that names none. */
function monthOfPlan(draft: Draft, { plannedAnnouncementOn, expectedMonth }: DraftChange): DraftChange {
  if (plannedAnnouncementOn === undefined || (expectedMonth ?? draft.expectedMonth) !== undefined) return {}
  return { expectedMonth: parseCivilMonth(plannedAnnouncementOn.slice(0, 7)) }
}

/** Of what is reserved whole, the amounts that were the budget follow it. */
function wholeFollows(draft: Draft, change: DraftChange): DraftChange {
  const { measure, budget, reservedSme, reservedSmallMicro } = draft
  if (measure !== 'exclusive' || change.budget === undefined || budget === undefined) return {}
  return {
    ...(reservedSme === budget ? { reservedSme: change.budget } : {}),
    ...(reservedSmallMicro === budget ? { reservedSmallMicro: change.budget } : {}),
  }
}

/** Packages decide what is reserved together. */
function sumsFollow({ lots }: DraftChange): DraftChange {
  if (lots === undefined || lots.length === 0) return {}
  return { measure: 'package', ...reservedInLots(lots), reservedSmeShare: undefined }
}

/**
 * The draft after a change. A field that a person changes is no longer read from a notice; a month that was not given
 * follows the planned announcement, and what is reserved whole the budget.
 */
export function changeDraft(draft: Draft, change: DraftChange): Draft {
  const readFrom =
    change.readFrom ??
    Object.fromEntries(Object.entries(draft.readFrom).filter(([field]) => !Object.hasOwn(change, field)))
  const merged = {
    ...draft,
    ...wholeFollows(draft, change),
    ...change,
    ...sumsFollow(change),
    ...monthOfPlan(draft, change),
    readFrom,
  }
  return { ...EMPTY_DRAFT, ...Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) }
}

/** True while nothing was typed. */
export function isBlank(draft: Draft): boolean {
  return JSON.stringify(draft) === JSON.stringify(EMPTY_DRAFT)
}
