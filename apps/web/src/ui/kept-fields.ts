import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kept } from './use-kept.ts'

/** A text of something kept; empty where there is none. */
export const textIn = (kept: Kept, field: string): string => {
  const value = kept[field]
  return typeof value === 'string' ? value : ''
}

/** A whole number from 0, such as an amount in fen. */
export const wholeIn = (kept: Kept, field: string): number | undefined => {
  const value = kept[field]
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

/** A day that exists. */
export const dayIn = (kept: Kept, field: string): CivilDate | undefined => parseCivilDate(textIn(kept, field))

/** One of a closed list. */
export const oneIn = <V extends string>(words: readonly V[], kept: Kept, field: string): V | undefined =>
  words.find((word) => word === kept[field])

/** Yes or no, where somebody has said so. */
export const answerIn = (kept: Kept, field: string): boolean | null => {
  const value = kept[field]
  return typeof value === 'boolean' ? value : null
}

/** What was ticked. */
export const textsIn = (kept: Kept, field: string): readonly string[] => {
  const value = kept[field]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

/** A form that says why. */
export interface Reasoned {
  readonly reason: string
}

export const NO_REASON: Reasoned = { reason: '' }

/** The reason of something kept. */
export const readReason = (kept: Kept): Reasoned => ({ reason: textIn(kept, 'reason') })

/** Reads the reason beside the fields that `reads` knows. */
export const withReason =
  <T extends object>(reads: (kept: Kept) => T | undefined) =>
  (kept: Kept): (T & Reasoned) | undefined => {
    const fields = reads(kept)
    return fields === undefined ? undefined : { ...fields, ...readReason(kept) }
  }
