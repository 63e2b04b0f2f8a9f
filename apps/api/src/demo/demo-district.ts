import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Calendar } from '@tenderlight/law/working-days'
import { withBudgetLines } from './budget-lines.ts'
import type { DemoBudgetLine } from './budget-lines.ts'
import { PEOPLE } from './people.ts'
import type { DemoPerson } from './people.ts'
import { randomFrom } from './random.ts'
import type { Random } from './random.ts'
import { draft } from './record.ts'
import { CLOSED } from './situations/closed.ts'
import { DUE_SOON, OVERDUE } from './situations/due.ts'
import { momentOf } from './situations/situation.ts'
import type { Moment, Situation } from './situations/situation.ts'
import { SPECIAL } from './situations/special.ts'
import { UNDERWAY } from './situations/underway.ts'
import { titleFor, untaken } from './titles.ts'
import { BUREAU, DEMO_PASSWORD, DISTRICT, UNITS } from './units.ts'
import type { DemoUnit } from './units.ts'
import { WARES } from './wares/catalogue.ts'
import type { Ware } from './wares/ware.ts'

export interface DemoProcurement {
  /** Key of the unit that buys. */
  readonly unit: string
  /** The state it was made for, for people who read the demo's data. */
  readonly situation: string
  readonly procurement: Procurement
}

export interface DemoOrganisation {
  readonly key: string
  readonly name: string
}

/** A district that exists nowhere, with everything a first look needs. */
export interface DemoDistrict {
  readonly name: string
  readonly jurisdiction: JurisdictionId
  /** The first day of the demo. */
  readonly since: CivilDate
  readonly bureau: DemoOrganisation
  readonly units: readonly DemoOrganisation[]
  readonly people: readonly DemoPerson[]
  /** The password of every demo account. */
  readonly password: string
  /** By number, oldest first. */
  readonly procurements: readonly DemoProcurement[]
  /** Of the year's approved budget. */
  readonly budgetLines: readonly DemoBudgetLine[]
}

const SEED = 20_260_223
/** Any odd number: it sets the streams of the procurements apart. */
const STRIDE = 7_919
const TRIES_FOR_A_NEW_TITLE = 24

const SITUATIONS: readonly Situation[] = [...CLOSED, ...UNDERWAY, ...DUE_SOON, ...OVERDUE, ...SPECIAL]

/** A unit that buys something which `situation` accepts, and that thing; units by their weight. */
function buyerFor(random: Random, situation: Situation): { unit: DemoUnit; wares: readonly Ware[] } {
  const able = UNITS.map((unit) => ({ unit, wares: WARES[unit.key].filter((ware) => situation.accepts(ware)) }))
  const hats = able
    .filter(({ wares }) => wares.length > 0)
    .flatMap((entry) => Array.from({ length: entry.unit.weight }, () => entry))
  return random.pick(hats)
}

/** One way in which `unit` could be in `situation`. A project opened in the last quarter is for the next year. */
function candidate(moment: Moment, random: Random, situation: Situation, unit: DemoUnit, wares: readonly Ware[]) {
  const ware = random.pick(wares)
  const { record, opened } = draft(moment, random, situation, ware, unit.name)
  const year = Number(opened.slice(0, 4)) + (opened.slice(5, 7) >= '10' ? 1 : 0)
  return { record, opened, title: titleFor(random, ware, year) }
}

/**
 * The demo district as it stands on `today`: the same for the same day and calendar. Most closed procurements were
 * on time, most open clocks are green, a few are due, a few overdue, whatever day it is. Every act falls on a
 * working day.
 */
export function demoDistrict(today: CivilDate, calendar: Calendar): DemoDistrict {
  const moment = momentOf(today, calendar)
  const taken = new Set<string>()
  const drafts = SITUATIONS.flatMap((situation) => Array.from({ length: situation.count }, () => situation)).map(
    (situation, index) => {
      const random = randomFrom(SEED + index * STRIDE)
      const { unit, wares } = buyerFor(random, situation)
      let made = candidate(moment, random, situation, unit, wares)
      for (let tries = TRIES_FOR_A_NEW_TITLE; tries > 0 && taken.has(made.title); tries -= 1) {
        made = candidate(moment, random, situation, unit, wares)
      }
      return { unit: unit.key, situation: situation.name, ...made, title: untaken(taken, made.title) }
    },
  )
  drafts.sort((a, b) => (a.opened < b.opened ? -1 : a.opened > b.opened ? 1 : 0))
  const count = new Map<string, number>()
  const numbered = drafts.map(({ unit, situation, opened, record, title }) => {
    const year = opened.slice(0, 4)
    const number = (count.get(year) ?? 0) + 1
    count.set(year, number)
    const id = `DEMO-${year}-${`${number}`.padStart(4, '0')}`
    return { unit, situation, opened, procurement: { id, title, ...record } }
  })
  const { bought, lines } = withBudgetLines(numbered, today)
  return {
    name: DISTRICT.name,
    jurisdiction: DISTRICT.jurisdiction,
    since: moment.start,
    bureau: BUREAU,
    units: UNITS,
    people: PEOPLE,
    password: DEMO_PASSWORD,
    procurements: bought.map(({ unit, situation, procurement }) => ({ unit, situation, procurement })),
    budgetLines: lines,
  }
}
