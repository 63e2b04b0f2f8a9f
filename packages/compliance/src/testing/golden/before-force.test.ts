import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { GOLDEN } from './all-golden.ts'
import type { Facts, Golden, Trio } from './golden.ts'
import { contextOf, factsOf, judgeFacts } from './judge-golden.ts'

/** So many years lie before every figure, and have the same leap years. */
const YEARS = 84

const DAY = /^\d{4}-\d{2}-\d{2}$/u

function earlier(day: CivilDate): CivilDate {
  const moved = parseCivilDate(`${Number(day.slice(0, 4)) - YEARS}${day.slice(4)}`)
  if (moved === undefined) throw new Error(`no such day: ${day}`)
  return moved
}

/** The same facts, each of their days `YEARS` years earlier. */
const earlierFacts = (facts: Facts): Facts =>
  JSON.parse(JSON.stringify(facts), (_, value: unknown) =>
    typeof value === 'string' && DAY.test(value) ? earlier(parseCivilDate(value) ?? '2000-01-01') : value,
  ) as Facts

const named = (trio: Trio): readonly (readonly [string, Trio, Golden])[] =>
  [trio.fires, trio.passes, trio.cannotTell].flatMap((golden, place) =>
    golden === undefined ? [] : [[`${trio.rule} ${trio.part ?? ''} ${place}`, trio, golden] as const],
  )

const OF_RECORDS = GOLDEN.filter(({ record, matter }) => (record ?? matter) !== undefined).flatMap(named)

test.each(OF_RECORDS)('%s: before any figure was in force nothing is asked', (_, trio, golden) => {
  const context = contextOf(trio, golden)
  const before = { ...context, today: earlier(context.today) }
  expect(judgeFacts(earlierFacts(factsOf(trio, golden)), before)).toEqual([])
})
