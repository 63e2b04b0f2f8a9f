import { parseCivilDate, parseCivilMonth, todayInChina } from '@tenderlight/law/civil-date'
import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import { isJurisdictionId, JURISDICTION_IDS } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Terminal } from './terminal.ts'
import { Unusable } from './unusable.ts'

/** A date that the user wrote as `what`; throws {@link Unusable}. */
export function dateArgument(text: string, what: string, { words }: Terminal): CivilDate {
  const date = parseCivilDate(text)
  if (date === undefined) throw new Unusable(words.badDate(what, text), words.writeDate)
  return date
}

/** `--as-of`, or today in China. */
export function asOfArgument(text: string | undefined, terminal: Terminal): CivilDate {
  return text === undefined ? todayInChina(terminal.now) : dateArgument(text, '--as-of', terminal)
}

/** A month that the user wrote; throws {@link Unusable}. */
export function monthArgument(text: string, { words }: Terminal): CivilMonth {
  const month = parseCivilMonth(text)
  if (month === undefined) throw new Unusable(words.badMonth(text), words.writeMonth)
  return month
}

const MOST_DAYS = 100_000

/** A number of working days that the user wrote; throws {@link Unusable}. */
export function termArgument(text: string, { words }: Terminal): number {
  const n = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  if (!(n <= MOST_DAYS)) throw new Unusable(words.badTerm(text), words.writeTerm(MOST_DAYS))
  return n
}

/** A jurisdiction that the user wrote; throws {@link Unusable}. */
export function jurisdictionArgument(text: string, { words }: Terminal): JurisdictionId {
  if (!isJurisdictionId(text)) throw new Unusable(words.unknownJurisdiction(text), words.oneOf(JURISDICTION_IDS))
  return text
}
