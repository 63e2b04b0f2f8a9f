import { anyWare, purchased, tendered } from './situation.ts'
import type { Situation } from './situation.ts'
import { triggerAboutToExpire, triggerJustExpired, workingDayBefore } from '../working-week.ts'

/** About to fall due: the warning window has begun. */
export const DUE_SOON: readonly Situation[] = [
  {
    name: 'contract due now',
    count: 4,
    accepts: purchased,
    place: (moment, random) => ({
      fixed: { event: 'award-notice', on: moment.before(random.integer(6, 7)) },
      through: 'award-notice',
    }),
  },
  {
    name: 'works contract due now',
    count: 2,
    accepts: tendered,
    place: (moment, random) => ({
      fixed: {
        event: 'award-notice',
        on: triggerAboutToExpire(moment.calendar, moment.today, 30, random.integer(1, 4)),
      },
      through: 'award-notice',
    }),
  },
  {
    name: 'award notice due now',
    count: 2,
    accepts: purchased,
    place: (moment) => ({
      fixed: { event: 'evaluation-ended', on: moment.latest },
      gaps: { 'evaluation-report': { work: 0 } },
      through: 'evaluation-report',
    }),
  },
  {
    name: 'contract to be published and filed now',
    count: 2,
    accepts: purchased,
    place: (moment) => ({ fixed: { event: 'contract-signed', on: moment.latest }, through: 'contract-signed' }),
  },
  {
    name: 'payment due now',
    count: 4,
    accepts: anyWare,
    place: (moment, random) => ({
      fixed: { event: 'acceptance', on: triggerAboutToExpire(moment.calendar, moment.today, 30, random.integer(1, 5)) },
      gaps: { invoice: { work: 1 } },
      through: 'invoice',
    }),
  },
]

/** Past due and not done; the first of each kind turned red on the last working day or the one before. */
export const OVERDUE: readonly Situation[] = [
  ...[1, 2, 4].map((ago): Situation => ({
    name: `contract overdue since ${ago} working days`,
    count: 1,
    accepts: purchased,
    place: (moment) => ({ fixed: { event: 'award-notice', on: moment.before(7 + ago) }, through: 'award-notice' }),
  })),
  {
    name: 'award notice overdue',
    count: 1,
    accepts: purchased,
    place: (moment) => ({
      fixed: { event: 'evaluation-ended', on: moment.before(3) },
      gaps: { 'evaluation-report': { work: 1 } },
      through: 'evaluation-report',
    }),
  },
  {
    name: 'contract published, filing overdue',
    count: 1,
    accepts: purchased,
    place: (moment) => ({
      fixed: { event: 'contract-signed', on: moment.before(3) },
      through: 'contract-signed',
      without: ['contract-filed'],
    }),
  },
  {
    name: 'works contract publication overdue',
    count: 1,
    accepts: tendered,
    place: (moment) => ({
      fixed: { event: 'contract-signed', on: triggerJustExpired(moment.calendar, moment.today, 10) },
      without: ['contract-published'],
      gaps: { acceptance: { days: 400 } },
    }),
  },
  {
    name: 'payment overdue',
    count: 3,
    accepts: purchased,
    place: (moment, random) => {
      const invoiced = workingDayBefore(
        moment.calendar,
        triggerJustExpired(moment.calendar, moment.today, 30),
        random.integer(0, 1),
      )
      return { fixed: { event: 'invoice', on: invoiced }, through: 'invoice' }
    },
  },
]
