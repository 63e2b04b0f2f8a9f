import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { EventDates } from '../course.ts'
import { workingDayBefore } from '../working-week.ts'
import { goodsOrServices, purchased, tendered } from './situation.ts'
import type { Moment, Placing, Situation } from './situation.ts'

/** In performance since `workingDays` ago: a record with its tender behind it. */
const performing = (moment: Moment, workingDays: number): Placing => ({
  fixed: { event: 'contract-signed', on: moment.before(workingDays) },
  gaps: { acceptance: { days: 400 } },
})

/** A mark `days` working days before the announcement (after it, when negative). */
function marked(
  moment: Moment,
  dates: EventDates,
  kind: NonNullable<Procurement['specialMatter']>,
  on: (announced: CivilDate) => CivilDate,
): Partial<Procurement> {
  const announced = dates.announcement ?? moment.latest
  return { specialMatter: kind, specialMatterOn: on(announced) }
}

/** Marks, challenges and records that do not add up: one of each, a few of the common ones. */
export const SPECIAL: readonly Situation[] = [
  {
    name: 'special bond or in-year addition, marked in time',
    count: 5,
    accepts: purchased,
    place: (moment, random) => ({
      ...performing(moment, random.integer(6, 60)),
      gaps: { announcement: { days: random.integer(8, 20) }, acceptance: { days: 400 } },
      fields: (dates) =>
        marked(moment, dates, random.pick(['special-bond', 'in-year-addition']), (announced) =>
          workingDayBefore(moment.calendar, announced, random.integer(1, 2)),
        ),
    }),
  },
  {
    name: 'special bond, marked on the day of the announcement, an hour before',
    count: 1,
    accepts: purchased,
    place: (moment) => ({
      ...performing(moment, 20),
      gaps: { announcement: { days: 15 }, acceptance: { days: 400 } },
      fields: (dates) => ({
        ...marked(moment, dates, 'special-bond', (announced) => announced),
        times: { specialMatterOn: '10:00', announcementOn: '15:00' },
      }),
    }),
  },
  {
    name: 'special bond, marked after the announcement',
    count: 1,
    accepts: purchased,
    place: (moment) => ({
      ...performing(moment, 32),
      gaps: { announcement: { days: 16 }, acceptance: { days: 400 } },
      fields: (dates) => {
        const deadline = dates['bid-deadline'] ?? moment.latest
        return marked(moment, dates, 'special-bond', () => workingDayBefore(moment.calendar, deadline, 2))
      },
    }),
  },
  {
    name: 'urgency that nobody could foresee',
    count: 3,
    accepts: purchased,
    method: (_random, ware) => (ware.category === 'works' ? 'competitive-negotiation' : 'single-source'),
    place: (moment, random) => ({
      ...performing(moment, random.integer(8, 40)),
      without: ['intention'],
      fields: (dates) =>
        marked(moment, dates, 'unforeseeable-urgency', (announced) => workingDayBefore(moment.calendar, announced, 1)),
    }),
  },
  {
    name: 'announced too soon after the intention',
    count: 1,
    accepts: purchased,
    place: (moment) => ({
      ...performing(moment, 25),
      gaps: { announcement: { days: 23 }, acceptance: { days: 400 } },
    }),
  },
  {
    name: 'announced without an intention',
    count: 1,
    accepts: purchased,
    place: (moment) => ({ ...performing(moment, 48), without: ['intention'] }),
  },
  {
    name: 'challenge under way',
    count: 1,
    accepts: goodsOrServices,
    place: (moment) => ({
      fixed: { event: 'award-notice', on: moment.before(7) },
      through: 'award-notice',
      fields: () => ({ challengeOn: moment.before(3) }),
    }),
  },
  {
    name: 'challenge answered, contract clock running again',
    count: 1,
    accepts: goodsOrServices,
    place: (moment) => ({
      fixed: { event: 'award-notice', on: moment.before(11) },
      through: 'award-notice',
      fields: () => ({ challengeOn: moment.before(8), challengeClosedOn: moment.before(2) }),
    }),
  },
  {
    name: 'contract dated before the award notice',
    count: 1,
    accepts: purchased,
    place: (moment) => ({
      ...performing(moment, 30),
      fields: (dates) => ({
        contractSignedOn: workingDayBefore(moment.calendar, dates['award-notice'] ?? moment.latest, 3),
      }),
    }),
  },
  {
    name: 'end of evaluation not on record',
    count: 2,
    accepts: purchased,
    place: (moment, random) => ({
      ...performing(moment, random.integer(12, 70)),
      without: ['evaluation-ended', 'evaluation-report'],
    }),
  },
  {
    name: 'award notice not on record',
    count: 1,
    accepts: tendered,
    place: (moment) => ({ ...performing(moment, 36), without: ['award-notice'] }),
  },
]
