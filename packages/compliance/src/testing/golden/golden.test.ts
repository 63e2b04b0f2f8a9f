import { describe, expect, test } from 'vitest'
import { checkDocument } from '../../documents/check-document.ts'
import type { Statement } from '../../rules/rule.ts'
import { statementById, STATEMENTS } from '../../statements/statements.ts'
import { GOLDEN } from './all-golden.ts'
import type { Expected, Golden, Trio } from './golden.ts'
import { faultsOf } from '../form.ts'
import { contextOf, judgeByAll, judgeGolden } from './judge-golden.ts'
import { SIZED } from './sizes.golden.ts'
import { STANDINGS } from './standings.golden.ts'

const nameOf = ({ rule, part }: Trio): string => (part === undefined ? rule : `${rule} (${part})`)
const ofTrio = (trio: Trio): readonly Golden[] => [
  trio.fires,
  trio.passes,
  ...(trio.cannotTell === undefined ? [] : [trio.cannotTell]),
]

/** What came out, of what the fixture names. */
function saidOf(trio: Trio, golden: Golden): Expected {
  const [finding, ...more] = judgeGolden(trio, golden)
  expect(more).toEqual([])
  if (finding === undefined) return { verdict: 'silent' }
  const { verdict, light, due, required, missing, ground } = finding
  return {
    verdict,
    light,
    ...(due === null ? {} : { due }),
    ...(required === undefined ? {} : { required }),
    ...(missing === undefined ? {} : { missing }),
    ...(ground === undefined ? {} : { ground }),
  }
}

function expectedOf({ verdict, light, due, required, missing, ground }: Golden): Expected {
  const all = { verdict, light, due, required, missing, ground }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as Expected
}

describe('every golden fixture', () => {
  test.each(GOLDEN.map((trio) => [nameOf(trio), trio] as const))('%s', (_, trio) => {
    expect(ofTrio(trio).map((golden) => saidOf(trio, golden))).toEqual(ofTrio(trio).map(expectedOf))
  })
})

test.each(GOLDEN.map((trio) => [nameOf(trio), trio] as const))(
  '%s: whatever is found has the form of its verdict',
  (_, trio) => {
    const faults = ofTrio(trio).flatMap((golden) =>
      judgeByAll(trio, golden).flatMap((finding) => faultsOf(finding, contextOf(trio, golden))),
    )
    expect(faults).toEqual([])
  },
)

/** The words of a fixture's document, on their own. */
const textOf = (trio: Trio, golden: Golden): string | undefined =>
  golden.record?.documentText ?? trio.record?.documentText ?? golden.policy?.text

const withText = GOLDEN.filter((trio) => textOf(trio, trio.fires) !== undefined)

test.each(withText.map((trio) => [nameOf(trio), trio] as const))('%s: the check of a document agrees', (_, trio) => {
  const marked = [trio.fires, trio.passes].map((golden) => {
    const context = { on: trio.today, jurisdiction: trio.jurisdiction }
    return checkDocument(textOf(trio, golden) ?? '', context).some(({ rule }) => rule === trio.rule)
  })
  expect(marked).toEqual([true, false])
})

/** What must fire fires: a breach, advice or a badge, an exemption; a target that can be no breach stays open. */
function isFiring({ fires }: Trio, { kind }: Statement): boolean {
  const { verdict } = fires
  if (verdict === 'breach' || verdict === 'suggestion' || verdict === 'exempt') return true
  return (kind === 'encouragement' && verdict === 'compliant') || (kind === 'target' && verdict === 'pending')
}

/** What must not fire: compliant, or nothing is said; of an exemption, that it does not exempt. */
const isPassing = ({ fires, passes }: Trio): boolean =>
  passes.verdict === 'compliant' ||
  passes.verdict === 'silent' ||
  (fires.verdict === 'exempt' && passes.verdict === 'breach')

/**
 * Kinds whose rules may have no facts to lack: advice, words and the order of dates speak of what is on record alone, a
 * target of what falls into its plan, and a signal (below) of the amounts that are there.
 */
const MAY_NEVER_BE_UNKNOWN: ReadonlySet<Statement['kind']> = new Set(['encouragement', 'text', 'order', 'target'])

/** A unit's year that only points at something to check. */
const isSignal = ({ fires }: Trio, { subject }: Statement): boolean =>
  subject === 'unit-year' && fires.light === 'yellow'

test.each(GOLDEN.map((trio) => [nameOf(trio), trio] as const))('%s: each fixture is what it is called', (_, trio) => {
  const statement = statementById(trio.rule)
  if (statement === undefined) throw new Error(`no such rule: ${trio.rule}`)
  expect(isFiring(trio, statement)).toBe(true)
  expect(isPassing(trio)).toBe(true)
  if (trio.neverUnknown === undefined) {
    expect(trio.cannotTell?.verdict ?? 'cannot-tell').toBe('cannot-tell')
    expect(trio.cannotTell?.missing?.length ?? 1).toBeGreaterThan(0)
  } else {
    expect(trio.cannotTell?.verdict).toBe('silent')
    expect(MAY_NEVER_BE_UNKNOWN.has(statement.kind) || isSignal(trio, statement)).toBe(true)
  }
})

/** Ways of counting judge nothing: they show in the due days of all the others, and have no fixture of their own. */
const WITHOUT_FIXTURE: { readonly [K in Statement['kind']]?: string } = {
  counting: 'A way of counting is obeyed by every finding that counts, and no record can break it',
}

const trioIds = new Set(GOLDEN.filter(({ cannotTell }) => cannotTell !== undefined).map(({ rule }) => rule))
const supplierIds = new Set<string>([...SIZED.map(({ rule }) => rule), ...STANDINGS.map(({ rule }) => rule)])

test.each(STATEMENTS.map((one) => [one.id, one] as const))(
  '%s has its trio, or is of a kind that has none',
  (id, one) => {
    const hasTrio = trioIds.has(id) || supplierIds.has(id)
    expect(hasTrio || WITHOUT_FIXTURE[one.kind] !== undefined).toBe(true)
    const parts = new Set(GOLDEN.filter(({ rule }) => rule === id).map(({ part }) => part))
    expect([...parts]).toEqual(expect.arrayContaining(one.clocks.flatMap(({ part }) => part ?? [])))
  },
)

test('no reason stands where none is needed', () => {
  const counting = STATEMENTS.filter(({ kind }) => WITHOUT_FIXTURE[kind] !== undefined)
  expect(counting.filter(({ id }) => trioIds.has(id))).toEqual([])
  expect(counting.every(({ subject }) => subject === 'counting')).toBe(true)
})
