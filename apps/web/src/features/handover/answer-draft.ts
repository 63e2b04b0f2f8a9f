import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** An answer of the platform as it is being entered. */
export interface AnswerDraft {
  readonly accepted: 'yes' | 'no' | undefined
  readonly on: CivilDate | undefined
  readonly number: string
  readonly text: string
}

/** What of something kept in the browser is such an answer; undefined: nothing. */
export function readAnswerDraft(kept: unknown): AnswerDraft | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const { accepted, on, number, text } = { accepted: '', on: '', number: '', text: '', ...kept }
  return {
    accepted: accepted === 'yes' || accepted === 'no' ? accepted : undefined,
    on: typeof on === 'string' ? parseCivilDate(on) : undefined,
    number: typeof number === 'string' ? number.slice(0, 100) : '',
    text: typeof text === 'string' ? text.slice(0, 500) : '',
  }
}
