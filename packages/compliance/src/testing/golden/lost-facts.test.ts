import { expect, test } from 'vitest'
import { faultsOf } from '../form.ts'
import { GOLDEN } from './all-golden.ts'
import type { Facts, Golden, Trio } from './golden.ts'
import { contextOf, factsOf, judgeFacts } from './judge-golden.ts'

const without = <T extends object>(facts: T, field: string): T =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => name !== field)) as T

type Named = readonly [string, Facts]

/** The facts with one field of the record or of the matter lost, for each field there is. */
function eachLost(facts: Facts): readonly Named[] {
  const { record, matter } = facts
  const ofRecord =
    record && Object.keys(record).map((field): Named => [field, { ...facts, record: without(record, field) }])
  const ofMatter =
    matter &&
    Object.keys(matter).map((field): Named => [`matter.${field}`, { ...facts, matter: without(matter, field) }])
  return [...(ofRecord ?? []), ...(ofMatter ?? [])]
}

const goldens = ({ fires, passes, cannotTell }: Trio): readonly Golden[] =>
  cannotTell === undefined ? [fires, passes] : [fires, passes, cannotTell]

test.each(GOLDEN.map((trio) => [`${trio.rule} ${trio.part ?? ''}`, trio] as const))(
  '%s: whichever fact is lost, what is found still has the form of its verdict',
  (_, trio) => {
    const faults = goldens(trio).flatMap((golden) => {
      const context = contextOf(trio, golden)
      return eachLost(factsOf(trio, golden)).flatMap(([field, facts]) =>
        judgeFacts(facts, context).flatMap((finding) =>
          faultsOf(finding, context).map((fault) => `without ${field}: ${fault}`),
        ),
      )
    })
    expect(faults).toEqual([])
  },
)
