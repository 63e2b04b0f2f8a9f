import { EVENT_NAMES } from '@tenderlight/compliance/procurement/events'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import { CLOCK_EVENT_NAMES } from '@tenderlight/compliance/procurement/matter'
import type { ClockEventName } from '@tenderlight/compliance/procurement/matter'
import {
  CATEGORIES,
  MEASURES,
  MEDIA,
  METHODS,
  REGIMES,
  SPECIAL_MATTERS,
} from '@tenderlight/compliance/procurement/vocabulary'
import { LOT_MEASURES } from '@tenderlight/compliance/reservation/lots'
import { parseCivilDate, parseCivilMonth } from '@tenderlight/law/civil-date'
import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import * as z from 'zod'

/** A civil date as ISO text; a date that does not exist is refused. */
export const civilDate = z
  .string()
  .refine((text): text is CivilDate => parseCivilDate(text) !== undefined, { error: 'civil-date' })

/** A month as ISO text (`2026-05`). */
export const civilMonth = z
  .string()
  .refine((text): text is CivilMonth => parseCivilMonth(text) !== undefined, { error: 'civil-month' })

/** Money in whole fen. */
export const fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
export const basisPoints = z.int().min(0).max(10_000)

/** What starts or meets a clock: an event of the procurement or of one of its matters. */
export const clockEventName = z.enum(CLOCK_EVENT_NAMES as [ClockEventName, ...ClockEventName[]])
export const eventName = z.enum(EVENT_NAMES as [EventName, ...EventName[]])
export const regime = z.enum(REGIMES)
export const category = z.enum(CATEGORIES)
export const method = z.enum(METHODS)
export const specialMatter = z.enum(SPECIAL_MATTERS)
export const measure = z.enum(MEASURES)
export const medium = z.enum(MEDIA)

/** 采购包: a part that is awarded by itself, and how it is reserved. */
export const lot = z.object({
  title: z.string().trim().min(1).max(100),
  budget: fen,
  measure: z.enum(LOT_MEASURES),
  reservedSme: fen.exactOptional(),
  reservedSmallMicro: fen.exactOptional(),
})

export const level = z.enum(['law', 'commitment', 'encouragement'])
/** The levels that have a light of their own. */
export const litLevel = z.enum(['law', 'commitment'])
export const light = z.enum(['green', 'yellow', 'red', 'grey'])
export const verdict = z.enum(['compliant', 'breach', 'pending', 'exempt', 'cannot-tell', 'suggestion'])
export const lights = z.object({ law: light, commitment: light })

export const measuredUnit = z.enum(['fen', 'basis-points', 'days', 'working-days', 'count'])

/** Who checked a figure against its source. */
export const verification = z.enum([
  'public text',
  'district document',
  'public text, in part',
  'unverified',
  'own rule',
])

/** One rule's verdict; the fields are those of `Finding` in compliance. */
export const finding = z.object({
  rule: z.string(),
  part: z.string().exactOptional(),
  /** Whose it is, of the matters of a procurement. */
  matter: z.string().exactOptional(),
  level,
  verdict,
  light,
  trigger: z.object({ event: clockEventName, on: civilDate }).nullable(),
  aimFor: civilDate.nullable(),
  due: civilDate.nullable(),
  met: civilDate.nullable(),
  late: z.object({ workingDays: z.int(), calendarDays: z.int() }).nullable(),
  provisional: z.boolean(),
  missing: z.array(z.string()).readonly().exactOptional(),
  ground: z.string().exactOptional(),
  unit: measuredUnit.exactOptional(),
  required: z.number().exactOptional(),
  actual: z.number().exactOptional(),
  shortfall: z.number().exactOptional(),
  inside: z
    .object({ unit: measuredUnit, required: z.number(), actual: z.number(), shortfall: z.number() })
    .exactOptional(),
  /** Where the words of a document stand that a check points at. */
  places: z
    .array(z.object({ offset: z.int(), line: z.int(), excerpt: z.string() }))
    .readonly()
    .exactOptional(),
  reason: z.string().exactOptional(),
  citation: z.object({ instrument: z.string(), clause: z.string(), verification }),
  versions: z.object({ parameterFrom: civilDate, calendar: z.string() }),
})

/** The stages of a procurement; the columns of the board. */
export const STAGES = ['intention', 'tender', 'award', 'contract', 'publication', 'payment'] as const
export const stage = z.enum(STAGES)
export type Stage = z.infer<typeof stage>
