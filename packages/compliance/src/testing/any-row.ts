import type { CivilDate } from '@tenderlight/law/civil-date'
import { addDays } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import { MATTER_EVENTS, MATTER_KINDS, MATTER_SUBJECTS } from '../procurement/matter.ts'
import type { Matter, MatterDateField } from '../procurement/matter.ts'
import { rareRow } from './second-opinion/rare/rare-rows.ts'
import { ledgerRow, registerRow } from './second-opinion/rows/rows.ts'
import type { LookedAt } from './second-opinion/rows/rows.ts'

const FIELDS = Object.values(MATTER_EVENTS)

/** A matter once it has an id and a record around it. */
type MatterOf = (id: string, today: CivilDate) => Matter

/** A matter around the days of a record: any of its dates, in any order. */
const aMatter: fc.Arbitrary<MatterOf> = fc
  .record({
    kind: fc.constantFrom('challenge' as const, 'complaint' as const, ...MATTER_KINDS),
    received: fc.boolean(),
    about: fc.option(fc.constantFrom(...MATTER_SUBJECTS), { nil: undefined }),
    mayAffectResult: fc.option(fc.boolean(), { nil: undefined }),
    start: fc.integer({ min: -25, max: 10 }),
    steps: fc.array(fc.record({ field: fc.nat(FIELDS.length - 1), days: fc.integer({ min: -1, max: 9 }) }), {
      maxLength: 5,
    }),
    stopped: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  })
  .map(
    ({ kind, received, about, mayAffectResult, start, steps, stopped }) =>
      (id: string, today: CivilDate): Matter => {
        const dates: Partial<Record<MatterDateField, CivilDate>> = {}
        let day = addDays(today, start)
        const from = day
        if (received) dates.receivedOn = from
        for (const { field, days } of steps) {
          day = addDays(day, days)
          dates[FIELDS[field] ?? 'receivedOn'] = day
        }
        return {
          id,
          kind,
          ...(about === undefined ? {} : { about }),
          ...(mayAffectResult === undefined ? {} : { mayAffectResult }),
          ...(stopped === undefined
            ? {}
            : { notCounted: [{ from, until: addDays(from, stopped), why: 'inspection' } as const] }),
          ...dates,
        }
      },
  )

/** Any record that the tests can draw: of a ledger, of the register, with rarer facts; one in three with matters. */
export const anyRow: fc.Arbitrary<LookedAt> = fc
  .record({
    looked: fc.oneof(ledgerRow, registerRow, rareRow),
    matters: fc.oneof(
      { weight: 2, arbitrary: fc.constant<MatterOf[]>([]) },
      { weight: 1, arbitrary: fc.array(aMatter, { minLength: 1, maxLength: 3 }) },
    ),
  })
  .map(({ looked: { row, today }, matters }) => ({
    today,
    row:
      matters.length === 0
        ? row
        : { ...row, heldBy: 'register' as const, matters: matters.map((make, index) => make(`M${index}`, today)) },
  }))

/** A new seed for every run; fast-check prints it beside the smallest record that fails. */
export const SEED = Date.now() % 2_147_483_647
