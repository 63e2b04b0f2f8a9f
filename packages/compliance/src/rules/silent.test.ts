import { expect, test } from 'vitest'
import { scopeOf } from '../evaluate.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { GOLDEN } from '../testing/golden/all-golden.ts'
import { aContext } from '../testing/findings.ts'
import { RULES } from './all.ts'

/** Every record of the golden fixtures. */
const RECORDS: readonly Procurement[] = GOLDEN.flatMap(({ record, fires, passes, cannotTell }) =>
  record === undefined
    ? []
    : [fires, passes, cannotTell].map((golden) => ({ id: 'GOLDEN', heldBy: 'register', ...record, ...golden?.record })),
)

const without = (record: Procurement, fields: readonly string[]): Procurement =>
  Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field))) as unknown as Procurement

const ON_RARE_FACTS = RULES.filter(({ silentWithout }) => (silentWithout ?? []).length > 0)

test.each(ON_RARE_FACTS.map((rule) => [rule.id, rule] as const))(
  '%s: judged by itself it is as silent without its rare facts as it is where it is passed by',
  (_, { judge, silentWithout = [] }) => {
    const heard = RECORDS.flatMap((record) => {
      const bare = without(record, silentWithout)
      const scope = scopeOf(bare, aContext())
      return judge(scope.reading.facts, scope) ?? []
    })
    expect(heard).toEqual([])
  },
)
