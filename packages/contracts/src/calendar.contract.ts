import * as z from 'zod'
import { civilDate, clockEventName, level } from './values.contract.ts'

/** A holiday: name, first and last rest day, make-up working days. */
export const holiday = z.tuple([z.string(), civilDate, civilDate], civilDate)

/** A notice as the law package knows it. */
export const holidayNotice = z.object({
  year: z.int(),
  number: z.string().nullable(),
  announcedOn: civilDate,
  verified: z.boolean(),
  amends: z.string().exactOptional(),
  replaces: z.string().exactOptional(),
  holidays: z.array(holiday),
})

/** The calendar that stands: what the browser builds its own of, beside the notices that the product brings. */
export const standingCalendar = z.object({
  version: z.string(),
  knownOn: civilDate,
  coveredFrom: civilDate,
  coveredThrough: civilDate,
  /** The notices loaded, in the order of loading. */
  notices: z.array(holidayNotice),
})

/** A notice in the list: with the version that began with it, and who loaded it (null: the product brings it). */
export const listedNotice = z.object({
  notice: holidayNotice,
  /** The calendar's version from this notice on. */
  version: z.string(),
  loaded: z.object({ at: z.string(), by: z.string(), digest: z.string() }).nullable(),
})
export const calendarOverview = z.object({
  calendar: standingCalendar,
  /** Newest first. */
  notices: z.array(listedNotice),
  /** Whether the signed-in person may load a notice. */
  mayLoad: z.boolean(),
})

export const MAX_NOTICE_LENGTH = 100_000
export const noticeInput = z.object({ text: z.string().min(1).max(MAX_NOTICE_LENGTH) })

/** What is wrong with a notice, where, and what to do, in the language asked for. */
export const noticeProblem = z.object({ where: z.string(), what: z.string(), toDo: z.string() })

const day = z.object({ due: civilDate, aimFor: civilDate.nullable(), provisional: z.boolean() })
/** A clock that the calendar moves, or whose date it settles. */
export const calendarChange = z.object({
  key: z.uuid(),
  id: z.string(),
  title: z.string().nullable(),
  unit: z.object({ id: z.uuid(), name: z.string() }),
  rule: z.string(),
  part: z.string().nullable(),
  level,
  /** False: the clock had ended, and its past was counted again. */
  open: z.boolean(),
  event: clockEventName.nullable(),
  from: day,
  to: day,
})

export const previewOutput = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('refused'), problems: z.array(noticeProblem) }),
  /** The notice is known already, day for day: loading it changes nothing. */
  z.object({ outcome: z.literal('known'), notice: holidayNotice }),
  z.object({
    outcome: z.literal('new'),
    notice: holidayNotice,
    version: z.string(),
    coveredThrough: civilDate,
    /** Clocks of this district: how many move, and how many keep their day and lose or get the provisional mark. */
    moved: z.int(),
    settled: z.int(),
    units: z.array(z.object({ unit: z.object({ id: z.uuid(), name: z.string() }), moved: z.int(), settled: z.int() })),
    /** At most 50, those that move first. */
    changes: z.array(calendarChange),
  }),
])

export const loadOutput = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('refused'), problems: z.array(noticeProblem) }),
  z.object({ outcome: z.literal('known'), version: z.string() }),
  z.object({
    outcome: z.literal('loaded'),
    version: z.string(),
    coveredThrough: civilDate,
    /** Records counted anew, of all districts. */
    recounted: z.int(),
    /** Of this district. */
    moved: z.int(),
    settled: z.int(),
  }),
])

export const changesInput = z.object({
  unit: z.uuid().optional(),
  calendar: z.string().max(60).optional(),
  page: z.int().min(1).max(10_000).default(1),
})
export const CHANGES_A_PAGE = 50
export const changesOutput = z.object({
  changes: z.array(calendarChange.extend({ calendar: z.string(), changedAt: z.string() })),
  total: z.int(),
  moved: z.int(),
})

export type StandingCalendar = z.infer<typeof standingCalendar>
export type CalendarOverview = z.infer<typeof calendarOverview>
export type CalendarChange = z.infer<typeof calendarChange>
export type NoticePreview = z.infer<typeof previewOutput>
export type NoticeLoaded = z.infer<typeof loadOutput>
