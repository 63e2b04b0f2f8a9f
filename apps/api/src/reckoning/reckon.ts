import type { YearFigures } from '@tenderlight/compliance/desk/indicator-figures'
import type { Trial } from '@tenderlight/compliance/simulate/trial'
import type { RuleTallies } from '@tenderlight/compliance/desk/rule-tally'
import type { Db } from '@tenderlight/db/connect'
import { loadedNotices } from '@tenderlight/db/repositories/calendar-notices'
import { settingsEntriesOf } from '@tenderlight/db/repositories/settings-entries'
import type { Scope } from '@tenderlight/db/scope'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Refused } from '../problem.ts'
import type { DistrictOf } from '../record/context.ts'
import { basisKeeper } from './basis.ts'
import type { BasisOf } from './basis.ts'
import { loadPopulation } from './load-population.ts'
import { lookingBack } from './look-back.ts'
import type { LookingBack, WantedPast } from './look-back.ts'
import type { Answers, Ask, IndicatorsAsked, TrialAsked, JudgedWith } from './messages.ts'
import { ReckoningBroken, reckoningThread } from './thread.ts'
import type { ReckoningThread } from './thread.ts'

/** Districts whose records are kept at a time; the one that nobody asked of for longest goes first. */
const KEPT = 2

/** Records of a district on their way to the thread, or there. */
interface Held {
  readonly basis: string
  /** Of which thread: another one has nothing of it. */
  readonly thread: number
  readonly ready: Promise<number>
  loaded: number
  total: number | undefined
}

/** How far the records of a district are there; `total` is known when all are. */
export interface Progress {
  readonly basis: string
  readonly loaded: number
  readonly total: number | undefined
}

/** What is reckoned over all records of a district, beside everything else that the process does. */
export interface Reckoner {
  /** What figures over the district would be made of now; the same text: of the same. */
  readonly basis: BasisOf
  /** Begins to load what is not there yet, and says how far it is; waits for nothing. */
  progress(this: void, district: string): Promise<Progress>
  /** How often each rule judged, and what the figure was made of. Throws `Refused` `busy` where the thread ended. */
  tally(
    this: void,
    district: DistrictOf,
    today: CivilDate,
  ): Promise<{ readonly basis: string; readonly tallies: RuleTallies }>
  /** What the indicators say, year by year, and what they were made of. Throws as `tally` does. */
  indicators(
    this: void,
    district: DistrictOf,
    today: CivilDate,
    asked: IndicatorsAsked,
  ): Promise<{ readonly basis: string; readonly years: readonly YearFigures[] }>
  /** Makes and keeps the board of a day as it was known then, and says how far it is. Throws as `tally` does where it failed. */
  lookBack(this: void, wanted: WantedPast): LookingBack
  /** What other figures would do to the lights. Throws as `tally` does; the changes are ones that can be made. */
  trial(this: void, district: DistrictOf, today: CivilDate, asked: TrialAsked): Promise<Trial>
  /** Breaks off what is under way, and refuses from then on: nobody has to wait for a whole district. */
  stop(this: void): Promise<void>
}

/** One reckoner a process: its thread starts with the first figure that is asked for. */
export function makeReckoner(within: (scope: Scope) => Db, own: ReckoningThread = reckoningThread()): Reckoner {
  let stopped = false
  const thread: ReckoningThread = {
    ...own,
    ask: (asked) =>
      stopped ? Promise.reject(new ReckoningBroken(new Error('the process is stopping'))) : own.ask(asked),
  }
  /** In the order of asking, the newest last. */
  const held = new Map<string, Held>()
  const dbOf = (district: string) => within({ as: 'reckoning', district })
  const basisFor = basisKeeper(dbOf)
  const past = lookingBack(dbOf, thread)

  const load = (district: string, basis: string): Held => {
    const known = held.get(district)
    held.delete(district)
    if (known?.basis === basis && known.thread === thread.ended()) {
      held.set(district, known)
      return known
    }
    const fresh: Held = {
      basis,
      thread: thread.ended(),
      // The one before is loaded to its end first: the thread takes the records of a district from one side only.
      ready: (known?.ready.catch(() => undefined) ?? Promise.resolve(undefined)).then(() =>
        loadPopulation(dbOf(district), thread, district, (loaded) => {
          fresh.loaded = loaded
        }),
      ),
      loaded: 0,
      total: undefined,
    }
    held.set(district, fresh)
    fresh.ready.then(
      (total) => {
        fresh.total = total
        return total
      },
      () => {
        if (held.get(district) === fresh) held.delete(district)
      },
    )
    dropOldest()
    return fresh
  }
  const dropOldest = (): void => {
    const [oldest] = held
    if (held.size <= KEPT || oldest === undefined) return
    const [district, { ready }] = oldest
    held.delete(district)
    // Asked for again in between, it is loaded anew and stays.
    const drop = () => (held.has(district) ? undefined : thread.ask({ kind: 'drop', district }))
    ready.then(drop, drop).catch(() => undefined)
  }
  const judgedWith = async ({ districtId, jurisdiction }: DistrictOf, today: CivilDate): Promise<JudgedWith> => ({
    today,
    jurisdiction,
    notices: (await loadedNotices(within({ as: 'installation' }))).map(({ notice }) => notice),
    settings: await settingsEntriesOf(dbOf(districtId), districtId),
  })
  const ask = async <A extends Ask>(district: string, asked: A) => {
    try {
      const basis = await basisFor(district)
      await load(district, basis).ready
      const answer: Answers[A['kind']] = await thread.ask(asked)
      return { basis, answer }
    } catch (error) {
      // It starts anew with the next question, and loads again.
      if (error instanceof ReckoningBroken) throw new Refused('busy')
      throw error
    }
  }

  return {
    basis: basisFor,
    progress: async (district) => {
      const { basis, loaded, total } = load(district, await basisFor(district))
      return { basis, loaded, total }
    },
    tally: async (district, today) => {
      const by = await judgedWith(district, today)
      const { basis, answer } = await ask(district.districtId, {
        kind: 'tally',
        district: district.districtId,
        by,
      } as const)
      return { basis, tallies: answer }
    },
    indicators: async (district, today, asked) => {
      const by = await judgedWith(district, today)
      const { districtId } = district
      const { basis, answer } = await ask(districtId, {
        kind: 'indicators',
        district: districtId,
        by,
        ...asked,
      } as const)
      return { basis, years: answer }
    },
    lookBack: (wanted) => {
      try {
        return past(wanted)
      } catch (error) {
        if (error instanceof ReckoningBroken) throw new Refused('busy')
        throw error
      }
    },
    trial: async (district, today, asked) => {
      const by = await judgedWith(district, today)
      const { districtId } = district
      return (await ask(districtId, { kind: 'trial', district: districtId, by, ...asked } as const)).answer
    },
    stop: () => {
      stopped = true
      return own.stop()
    },
  }
}
