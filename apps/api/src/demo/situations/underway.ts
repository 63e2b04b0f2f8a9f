import { anyWare, purchased, tendered } from './situation.ts'
import type { Situation } from './situation.ts'
import { workingDayBefore } from '../working-week.ts'
import { OPENING } from '../course.ts'

/** Underway, every clock in time: most of them green. */
export const UNDERWAY: readonly Situation[] = [
  { name: 'planned', count: 6, accepts: anyWare, place: () => undefined },
  {
    name: 'intention, thirty days not over',
    count: 32,
    accepts: anyWare,
    place: (moment, random, track) => ({
      fixed: { event: OPENING[track], on: moment.ago(random.integer(0, 28)) },
      through: OPENING[track],
    }),
  },
  {
    name: 'intention, thirty days over today',
    count: 3,
    accepts: anyWare,
    place: (moment, _random, track) => ({
      fixed: { event: OPENING[track], on: moment.ago(30) },
      through: OPENING[track],
    }),
  },
  {
    name: 'intention, may be announced',
    count: 7,
    accepts: anyWare,
    place: (moment, random, track) => ({
      fixed: { event: OPENING[track], on: moment.ago(random.integer(31, 55)) },
      through: OPENING[track],
    }),
  },
  {
    name: 'announced, bids awaited',
    count: 24,
    accepts: anyWare,
    place: (moment, random) => ({ fixed: { event: 'announcement', on: moment.ago(random.integer(0, 9)) } }),
  },
  {
    name: 'bids in, under evaluation',
    count: 5,
    accepts: anyWare,
    place: (moment, random) => ({
      fixed: { event: 'bid-deadline', on: moment.before(random.integer(1, 3)) },
      through: 'bid-deadline',
    }),
  },
  {
    name: 'candidates on publicity',
    count: 3,
    accepts: tendered,
    place: (moment) => ({
      fixed: { event: 'candidate-publicity', on: moment.before(1) },
      through: 'candidate-publicity',
    }),
  },
  {
    name: 'contract to be signed',
    count: 24,
    accepts: purchased,
    place: (moment, random) => ({
      fixed: { event: 'award-notice', on: workingDayBefore(moment.calendar, moment.latest, random.integer(0, 3)) },
      through: 'award-notice',
    }),
  },
  {
    name: 'works contract to be signed',
    count: 18,
    accepts: tendered,
    place: (moment, random) => ({
      fixed: { event: 'award-notice', on: moment.ago(random.integer(1, 18)) },
      through: 'award-notice',
    }),
  },
  {
    name: 'works contract to be published',
    count: 4,
    accepts: tendered,
    place: (moment) => ({
      fixed: { event: 'contract-signed', on: moment.latest },
      through: 'contract-signed',
    }),
  },
  {
    name: 'in performance',
    count: 40,
    accepts: anyWare,
    place: (moment, random) => ({
      fixed: { event: 'contract-signed', on: moment.before(random.integer(4, 90)) },
      gaps: { acceptance: { days: 400 } },
    }),
  },
  {
    name: 'accepted, invoice awaited',
    count: 14,
    accepts: anyWare,
    place: (moment, random) => ({
      fixed: { event: 'acceptance', on: moment.ago(random.integer(0, 14)) },
      through: 'acceptance',
    }),
  },
  {
    name: 'invoiced, payment awaited',
    count: 24,
    accepts: anyWare,
    place: (moment, random) => ({
      fixed: { event: 'invoice', on: moment.ago(random.integer(0, 13)) },
      through: 'invoice',
    }),
  },
]
