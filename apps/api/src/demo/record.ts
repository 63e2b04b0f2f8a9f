import { EVENTS, NOT_IN_LEDGER } from '@tenderlight/compliance/procurement/events'
import type { DateField, EventName } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { parseCivilMonth } from '@tenderlight/law/civil-date'
import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import { awardedFields, depositFor, methodFor, plannedFields, trackOf } from './attributes.ts'
import { budgetFor } from './budget.ts'
import { BRANCHES, OPENING, datesOf, stepsOf } from './course.ts'
import type { EventDates, Step, TrackName } from './course.ts'
import type { Random } from './random.ts'
import type { Moment, Placing, Situation } from './situations/situation.ts'
import type { Ware } from './wares/ware.ts'
import { after } from './working-week.ts'

type DateFields = { -readonly [F in DateField]?: CivilDate }

/** A procurement before it has a number and a title. */
export type Untitled = Omit<Procurement, 'id' | 'title'>
export interface Draft {
  readonly record: Untitled
  /** The day on which it came into the books: its number counts from it. */
  readonly opened: CivilDate
}

/** What is on record today: the main line through its last step, what hangs on it, and no later date but a bid deadline. */
function happened(
  moment: Moment,
  random: Random,
  track: TrackName,
  steps: readonly Step[],
  dates: EventDates,
  placing: Placing,
): DateFields {
  const fields: DateFields = {}
  const put = (event: EventName, on: CivilDate | undefined): void => {
    if (on === undefined || placing.without?.includes(event)) return
    const scheduled = event === 'bid-deadline' && fields.announcementOn !== undefined
    if (on <= moment.today || scheduled) fields[EVENTS[event]] = on
  }
  for (const { event } of steps) {
    put(event, dates[event])
    if (event === placing.through) break
  }
  for (const [event, from] of BRANCHES[track]) {
    const start = fields[EVENTS[from]]
    const gap = placing.gaps?.[event] ?? { work: track === 'works' ? 1 : random.integer(1, 2) }
    if (start !== undefined) put(event, after(moment.calendar, start, gap))
  }
  return fields
}

/** The fields that only a notice, an award or a contract brings. */
function onceKnown(
  random: Random,
  ware: Ware,
  planned: Partial<Procurement>,
  fields: DateFields,
): Partial<Procurement> {
  const { contractAmount, performanceBond, contractForm, ...awarded } = awardedFields(random, ware, planned)
  const deposit = depositFor(random, ware.regime, planned.controlPrice ?? planned.budget ?? 0)
  const tendering = ware.regime === 'tendering'
  const stated = (['intention', 'announcement'] as const).filter((notice) => fields[EVENTS[notice]] !== undefined)
  return {
    ...(planned.noReserveStatedIn === undefined ? {} : { noReserveStatedIn: stated }),
    ...(!tendering || fields.announcementOn !== undefined ? { bidDeposit: deposit } : {}),
    ...(fields.resultDeterminedOn === undefined ? {} : awarded),
    ...(fields.contractSignedOn === undefined
      ? {}
      : {
          ...(contractAmount === undefined ? {} : { contractAmount }),
          ...(performanceBond === undefined ? {} : { performanceBond }),
          ...(contractForm === undefined ? {} : { contractForm }),
        }),
  }
}

/** Nobody refunds a deposit that nobody paid. */
function withoutIdleRefunds(record: Untitled): Untitled {
  if ((record.bidDeposit ?? 0) > 0) return record
  const { loserDepositRefundedOn: _loser, winnerDepositRefundedOn: _winner, ...rest } = record
  return rest
}

/** A ledger has no column for some events, for hours, or for the notices that state a reason. */
function asLedgerRow(record: Untitled): Untitled {
  const without: ReadonlySet<string> = new Set<string>([
    ...[...NOT_IN_LEDGER].map((event) => EVENTS[event]),
    'noReserveStatedIn',
    'times',
    'contractForm',
  ])
  const kept = Object.entries(record).filter(([field]) => !without.has(field))
  return { heldBy: 'ledger', ...Object.fromEntries(kept) }
}

function monthOf(date: CivilDate | undefined): { readonly expectedMonth?: CivilMonth } {
  const expectedMonth = date === undefined ? undefined : parseCivilMonth(date.slice(0, 7))
  return expectedMonth === undefined ? {} : { expectedMonth }
}

/** One procurement of `buyer` for `ware` in `situation`, complete but for its number and title. */
export function draft(moment: Moment, random: Random, situation: Situation, ware: Ware, buyer: string): Draft {
  const budget = budgetFor(random, ware, situation.most)
  const method = situation.method?.(random, ware) ?? methodFor(random, ware, budget)
  const track = trackOf(ware.regime, method)
  const placing = situation.place(moment, random, track)
  const heldBy = situation.heldBy ?? 'register'
  const planned = { method, ...plannedFields(random, ware, budget) }
  if (placing === undefined) {
    const soon = after(moment.calendar, moment.today, { days: random.integer(45, 90) })
    return { record: { heldBy, buyer, ...planned, ...monthOf(soon) }, opened: moment.latest }
  }
  const steps = stepsOf(track, random).map(({ event, gap }) => ({ event, gap: placing.gaps?.[event] ?? gap }))
  const dates = datesOf(moment.calendar, steps, placing.fixed)
  const fields = happened(moment, random, track, steps, dates, placing)
  const own = { ...planned, ...placing.fields?.(dates) }
  const record = withoutIdleRefunds({
    heldBy,
    buyer,
    ...monthOf(dates.announcement),
    ...fields,
    ...own,
    ...onceKnown(random, ware, own, fields),
  })
  return {
    record: heldBy === 'ledger' ? asLedgerRow(record) : record,
    opened: dates[OPENING[track]] ?? placing.fixed.on,
  }
}
