import { CATEGORIES, MEASURES, METHODS, REGIMES, SPECIAL_MATTERS } from '@tenderlight/compliance/procurement/vocabulary'
import { parseCivilDate, parseCivilMonth } from '@tenderlight/law/civil-date'
import { lotsIn } from '../../ui/lots-in.ts'
import { changeDraft, EMPTY_DRAFT } from './draft.ts'
import type { Draft, DraftChange } from './draft.ts'

type Loose = Readonly<Record<string, unknown>>

const oneOf = <T extends string>(words: readonly T[], value: unknown): T | undefined =>
  words.find((word) => word === value)
const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const whole = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined

/** A line of the budget is named by its code and its year, or not at all. */
function lineOf(stored: Loose): DraftChange {
  const budgetItem = textIn(stored['budgetItem'])
  const fiscalYear = whole(stored['fiscalYear'])
  return budgetItem === undefined || fiscalYear === undefined ? {} : { budgetItem, fiscalYear }
}

/**
 * The fields of an intention in `stored`, which may be anything: an older draft, a pasted notice. What is not of the
 * right kind is left out, never guessed.
 */
export function fieldsIn(stored: Loose): DraftChange {
  const date = textIn(stored['plannedAnnouncementOn'])
  const month = textIn(stored['expectedMonth'])
  const deadline = textIn(stored['bidDeadlineOn'])
  const change: DraftChange = {
    title: textIn(stored['title']),
    regime: oneOf(REGIMES, stored['regime']),
    category: oneOf(CATEGORIES, stored['category']),
    method: oneOf(METHODS, stored['method']),
    summary: textIn(stored['summary']),
    budget: whole(stored['budget']),
    ...lineOf(stored),
    controlPrice: whole(stored['controlPrice']),
    expectedMonth: month === undefined ? undefined : parseCivilMonth(month),
    plannedAnnouncementOn: date === undefined ? undefined : parseCivilDate(date),
    specialMatter: oneOf(SPECIAL_MATTERS, stored['specialMatter']),
    measure: oneOf(MEASURES, stored['measure']),
    reservedSme: whole(stored['reservedSme']),
    reservedSmeShare: whole(stored['reservedSmeShare']),
    reservedSmallMicro: whole(stored['reservedSmallMicro']),
    lots: lotsIn(stored['lots']),
    noReserveReason: textIn(stored['noReserveReason']),
    complaintPhone: textIn(stored['complaintPhone']),
    bidDeposit: whole(stored['bidDeposit']),
    bidDeadlineOn: deadline === undefined ? undefined : parseCivilDate(deadline),
    id: textIn(stored['id']),
  }
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

/** A draft as it is kept in the browser. */
export function writeDraft(draft: Draft): string {
  return JSON.stringify(draft)
}

/** A draft in something kept, as far as it can be read; undefined where it is none. */
export function draftIn(kept: unknown): Draft | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const loose: Loose = { ...kept }
  const words = loose['readFrom']
  const readFrom =
    typeof words === 'object' && words !== null
      ? Object.fromEntries(
          Object.entries(words).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
        )
      : {}
  return changeDraft(EMPTY_DRAFT, { ...fieldsIn(loose), readFrom })
}

/** Reads a kept draft back; an unreadable one is an empty one. */
export function readDraft(text: string | null): Draft {
  if (text === null) return EMPTY_DRAFT
  try {
    return draftIn(JSON.parse(text)) ?? EMPTY_DRAFT
  } catch {
    return EMPTY_DRAFT
  }
}
