import { INDICATOR_GROUPS } from '@tenderlight/compliance/desk/indicator-groups'
import { TARGET_UNITS } from '@tenderlight/compliance/desk/kinds'
import * as z from 'zod'
import { listRow } from './procurements.contract.ts'
import { civilDate, fen } from './values.contract.ts'

/** A fiscal year; null: all years. */
const year = z.int().min(2000).max(2100).nullable()
const id = z.string().min(1).max(150)
const text = z.object({ zh: z.string(), en: z.string() })

const status = z.enum(['told', 'too-few', 'cannot-tell'])
const value = z.object({ unit: z.enum(['basis-points', 'hundredths', 'days']), value: z.int() })
const measured = {
  status,
  numerator: z.int(),
  denominator: z.int(),
  /** How many were looked at; under the number that tells anything there is no value. */
  lookedAt: z.int(),
  value: value.nullable(),
}

/** An indicator as it is kept; see `IndicatorFigure` in compliance. */
export const indicatorFigure = z.object({
  id,
  measure: z.enum(['share', 'sum', 'average', 'distribution']),
  ...measured,
  leftAside: z.int(),
  missing: z.array(z.string()),
  parameters: z.array(
    z.object({
      name: z.string(),
      value: z.number().nullable(),
      unit: z.enum(['basis-points', 'fen', 'count', 'months', 'days']),
      source: z.enum(['own rule', 'district setting']),
    }),
  ),
  bins: z.array(z.object({ from: z.int().nullable(), through: z.int().nullable(), count: z.int() })).exactOptional(),
})

/** What stands behind an indicator, as it is kept. */
export const indicatorBehind = z.object({
  units: z.array(z.object({ unit: z.string(), ...measured })),
  listed: z.array(z.uuid()),
  all: z.int(),
})

const shownIndicator = indicatorFigure.extend({
  title: text,
  definition: text,
  group: z.enum(INDICATOR_GROUPS),
})
export type ShownIndicator = z.infer<typeof shownIndicator>

/** When figures were made, and of which day; `isFresh`: nothing has changed since. */
const made = z.object({ at: z.string(), day: civilDate, isFresh: z.boolean() })

/** What is aimed for in a year, the strictest first, and where it stands. */
const target = z.object({
  indicator: id,
  title: text,
  /** In which the aims, `actual` and `projected` are. */
  unit: z.enum(TARGET_UNITS),
  aims: z.array(
    z.object({
      figure: z.number(),
      by: z.object({ rule: z.string().nullable(), instrument: z.string(), clause: z.string() }),
    }),
  ),
  actual: z.number().nullable(),
  ratio: z.object({ numerator: z.int(), denominator: z.int() }).nullable(),
  /** Who counted it, where it is counted elsewhere. */
  source: z.string().nullable(),
  /** 推算: where the year would end if it went on so; of amounts alone. */
  projected: fen.nullable(),
  standing: z.enum(['reached', 'open', 'missed', 'unknown']),
})
export type ShownTarget = z.infer<typeof target>

export const indicatorsInput = z.object({ year: year.optional() })
export const indicatorsOutput = z.object({
  year,
  years: z.array(year),
  /** Null: none were made yet. */
  made: made.nullable(),
  indicators: z.array(shownIndicator),
  /** Of a year alone. */
  targets: z.array(target),
  /** Whether the signed-in person may ask for new ones. */
  mayRecalculate: z.boolean(),
})
export type IndicatorsOutput = z.infer<typeof indicatorsOutput>

/** The place in the list behind an indicator: the last row of the page before. */
const place = z.object({ value: z.string().max(200), key: z.uuid() })
export const behindInput = z.object({
  id,
  year: year.optional(),
  unit: z.uuid().optional(),
  cursor: place.optional(),
})
export const behindOutput = z.object({
  year,
  years: z.array(year),
  made,
  indicator: shownIndicator,
  units: z.array(z.object({ id: z.uuid(), name: z.string(), ...measured })),
  rows: z.array(listRow),
  next: place.nullable(),
  /** How many are worth looking at in the whole district, and how many of them are kept. */
  all: z.int(),
  kept: z.int(),
})
export type BehindOutput = z.infer<typeof behindOutput>

export const recalculateOutput = z.object({ asked: z.literal(true) })
