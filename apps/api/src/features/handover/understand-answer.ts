import { beginningOf, soundText } from '@tenderlight/exchange/ledger/cells/sound-text'
import * as z from 'zod'

/** What a platform said of a notice. */
export interface PlatformAnswer {
  readonly accepted: boolean
  /** What it calls the notice. */
  readonly number: string | null
  readonly reason: string | null
  /** Which push it answers, where it says so. */
  readonly delivery: string | null
}

/** Longer ones are no numbers. */
const LONGEST_NUMBER = 100
const LONGEST_TEXT = 1_000

const absentOr = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null)
const answer = z.object({
  accepted: z.boolean(),
  number: absentOr(
    z
      .union([z.string(), z.int()])
      .transform((value) => soundText(String(value)).trim())
      .pipe(z.string().max(LONGEST_NUMBER)),
  ).transform((value) => (value === '' ? null : value)),
  reason: absentOr(z.string().transform(shownText)),
  delivery: absentOr(z.guid().transform((value) => value.toLowerCase())).catch(null),
})

/** A platform's answer in JSON; undefined for anything else. */
export function understandAnswer(text: string): PlatformAnswer | undefined {
  try {
    return answer.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** What a platform said, as it is kept and shown: cut, and without what no database keeps. Null: nothing. */
export function shownText(text: string): string | null {
  const shown = beginningOf(soundText(text).trim(), LONGEST_TEXT)
  return shown === '' ? null : shown
}
