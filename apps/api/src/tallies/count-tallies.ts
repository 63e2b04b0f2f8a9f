import type { StageCount } from '@tenderlight/db/repositories/board-counts'
import type { EndedRow } from '@tenderlight/db/repositories/board-ended'
import { monthNumber } from '@tenderlight/db/repositories/board-ended'
import type { BoardBy, BoardScope } from '@tenderlight/db/repositories/board-scope'
import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { codeOf, MET, MET_WIDTH, NO_DAY, NONE, STANDING, STANDING_WIDTH, wordOf } from './packed.ts'
import type { Packed } from './packed.ts'
import type { UnitTallies } from './tally-keeper.ts'

/** Whether the row at `at` is one of the scope: the first five numbers of every row say so. */
function inScope({ level, rule, year, regime, category }: BoardScope): (rows: Packed, at: number) => boolean {
  const [ofLevel, ofRule] = [codeOf(level), rule === undefined ? ANY : codeOf(rule)]
  const [ofRegime, ofCategory] = [regime, category].map((word) => (word === undefined ? ANY : codeOf(word)))
  const ofYear = year ?? ANY
  const is = (wanted: number | undefined, value: number | undefined) => wanted === ANY || wanted === value
  return (rows, at) =>
    rows[at] === ofLevel &&
    is(ofRule, rows[at + MET.rule]) &&
    is(ofYear, rows[at + MET.year]) &&
    is(ofRegime, rows[at + MET.regime]) &&
    is(ofCategory, rows[at + MET.category])
}

/** Whatever it is. */
const ANY = -2

const cell = (rows: Packed, at: number, column: number): number => rows[at + column] ?? 0

/** Calls `take` with each row of the scope. */
function each(
  tallies: readonly UnitTallies[],
  of: 'met' | 'standing',
  scope: BoardScope,
  take: (rows: Packed, at: number, unit: string) => void,
): void {
  const width = of === 'met' ? MET_WIDTH : STANDING_WIDTH
  const matches = inScope(scope)
  for (const { unit, [of]: rows } of tallies) {
    if (scope.unit !== undefined && scope.unit !== unit) continue
    for (let at = 0; at < rows.length; at += width) if (matches(rows, at)) take(rows, at, unit)
  }
}

type Lit = 'red' | 'yellow' | 'green'

/** What `clockHasLight` says of a running clock, over packed rows; undefined: none of the three. */
function lightsOn(today: CivilDate): (rows: Packed, at: number) => Lit | undefined {
  const day = dayNumber(today)
  const red = codeOf('red')
  return (rows, at) => {
    const due = cell(rows, at, STANDING.due)
    const turnsRed = cell(rows, at, STANDING.lateLight) === red
    if (due === NO_DAY && turnsRed) return undefined
    if (turnsRed && due < day) return 'red'
    const warned = cell(rows, at, STANDING.warnFrom)
    return warned !== NO_DAY && warned <= day ? 'yellow' : 'green'
  }
}

type Counted<T> = { -readonly [K in keyof T]: T[K] }

/** What is counted under a unit or rule and a number; strings as keys would take longer than all the adding. */
class Counts<T> {
  readonly #of = new Map<string | number, Map<number, Counted<T>>>()

  at(key: string | number, place: number, first: () => Counted<T>): Counted<T> {
    const places = this.#of.get(key) ?? new Map<number, Counted<T>>()
    const count = places.get(place) ?? first()
    if (places.size === 0) this.#of.set(key, places)
    places.set(place, count)
    return count
  }

  all(): T[] {
    return [...this.#of.values()].flatMap((places) => [...places.values()])
  }
}

/** The unit, or the code of the rule. */
const keyOf = (by: BoardBy, rows: Packed, at: number, unit: string) => (by === 'unit' ? unit : cell(rows, at, MET.rule))
const nameOf = (key: string | number): string => (typeof key === 'string' ? key : wordOf(key))

/** As `countsByStage` of the database. */
export function stageCounts(tallies: readonly UnitTallies[], scope: BoardScope, by: BoardBy): StageCount[] {
  const [breach, buyer] = [codeOf('breach'), codeOf('buyer')]
  const lightOf = lightsOn(scope.today)
  const counts = new Counts<StageCount>()
  each(tallies, 'standing', scope, (rows, at, unit) => {
    const key = keyOf(by, rows, at, unit)
    const [stage, isBuyer] = [cell(rows, at, STANDING.stage), cell(rows, at, STANDING.bound) === buyer]
    const count = counts.at(key, stage * 2 + Number(isBuyer), () => ({
      key: nameOf(key),
      stage: wordOf(stage) as StageCount['stage'],
      bound: isBuyer ? 'buyer' : 'supervisor',
      red: 0,
      yellow: 0,
      green: 0,
      breaches: 0,
    }))
    const of = cell(rows, at, STANDING.kind) === breach ? 'breaches' : lightOf(rows, at)
    if (of !== undefined) count[of] += cell(rows, at, STANDING.count)
  })
  return counts.all()
}

/** More than there are months. */
const MONTHS = 2 ** 17

/** As `endedRows` of the database. */
export function endedTallies(tallies: readonly UnitTallies[], scope: BoardScope, by: BoardBy): EndedRow[] {
  const last = monthNumber(scope.today)
  const counts = new Counts<EndedRow>()
  const add = (key: string | number, metIn: number, lateIn: number, kept: boolean, clocks: number) => {
    const place = ((metIn + 1) * MONTHS + lateIn + 1) * 2 + Number(kept)
    const [met, late] = [metIn === NONE ? null : metIn, lateIn === NONE ? null : lateIn]
    counts.at(key, place, () => ({ key: nameOf(key), metIn: met, lateIn: late, kept, clocks: 0 })).clocks += clocks
  }
  each(tallies, 'met', scope, (met, at, unit) => {
    const metIn = cell(met, at, MET.metIn)
    if (metIn > last) return
    const [lateIn, kept] = [cell(met, at, MET.lateIn), cell(met, at, MET.kept) === 1]
    add(keyOf(by, met, at, unit), metIn, lateIn, kept, cell(met, at, MET.count))
  })
  const isOurs = openOf('red', scope.today)
  each(tallies, 'standing', scope, (standing, at, unit) => {
    if (!isOurs(standing, at) || cell(standing, at, STANDING.warnFrom) === NO_DAY) return
    const turned = monthNumber(dateOf(cell(standing, at, STANDING.due) + 1))
    add(keyOf(by, standing, at, unit), NONE, turned, false, cell(standing, at, STANDING.count))
  })
  return counts.all()
}

const dateOf = (day: number): CivilDate => civilDateOf(day)

/** Whether a row is of clocks that are waited for, bind the unit and have this light. */
function openOf(light: Lit, today: CivilDate): (rows: Packed, at: number) => boolean {
  const [open, buyer] = [codeOf('open'), codeOf('buyer')]
  const lightOf = lightsOn(today)
  return (rows, at) =>
    cell(rows, at, STANDING.kind) === open && cell(rows, at, STANDING.bound) === buyer && lightOf(rows, at) === light
}

/** As `turnedRedSince` and `yellowClocks` of the database. */
export function openClocks(
  tallies: readonly UnitTallies[],
  scope: BoardScope,
  light: 'red' | 'yellow',
  since?: CivilDate,
): number {
  const isOurs = openOf(light, scope.today)
  const from = since === undefined ? -NO_DAY : dayNumber(since)
  let clocks = 0
  each(tallies, 'standing', scope, (rows, at) => {
    if (isOurs(rows, at) && cell(rows, at, STANDING.due) >= from) clocks += cell(rows, at, STANDING.count)
  })
  return clocks
}

/** As `turningCounts` of the database. */
export function turningTallies(
  tallies: readonly UnitTallies[],
  scope: BoardScope,
  until: CivilDate,
): { due: CivilDate; clocks: number }[] {
  const [open, buyer, red] = [codeOf('open'), codeOf('buyer'), codeOf('red')]
  const [first, last] = [dayNumber(scope.today), dayNumber(until)]
  const days = new Map<number, number>()
  each(tallies, 'standing', scope, (rows, at) => {
    const due = cell(rows, at, STANDING.due)
    const turns =
      cell(rows, at, STANDING.kind) === open &&
      cell(rows, at, STANDING.bound) === buyer &&
      cell(rows, at, STANDING.lateLight) === red
    if (turns && due >= first && due <= last) days.set(due, (days.get(due) ?? 0) + cell(rows, at, STANDING.count))
  })
  return [...days].toSorted(([one], [other]) => one - other).map(([due, clocks]) => ({ due: dateOf(due), clocks }))
}
