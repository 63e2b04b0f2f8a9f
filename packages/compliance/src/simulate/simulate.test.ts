import { describe, expect, test } from 'vitest'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'
import { NOTHING_AFTER_AWARD, NOTHING_AFTER_SIGNING } from '../testing/stages.ts'
import { idAt } from './columns.ts'
import { simulate } from './simulate.ts'
import { toColumns } from './to-columns.ts'

const SIGN = 'jiujiang.gp.contract.sign'

/** Award notice 2026-02-13; the fifth working day is 2026-02-27, the seventh 2026-03-02. */
const rows = [
  aProcurement({ id: 'fifth day', buyer: '甲局', contractSignedOn: '2026-02-27' }),
  aProcurement({ id: 'sixth day', buyer: '甲局', contractSignedOn: '2026-02-28', ...NOTHING_AFTER_SIGNING }),
  aProcurement({ id: 'seventh day', buyer: '乙局', contractSignedOn: '2026-03-02', ...NOTHING_AFTER_SIGNING }),
  aProcurement({ id: 'eighth day', buyer: '乙局', contractSignedOn: '2026-03-03', ...NOTHING_AFTER_SIGNING }),
  aProcurement({ id: 'not signed', buyer: undefined, ...NOTHING_AFTER_AWARD }),
  aProcurement({ id: 'works', buyer: '甲局', regime: 'tendering', contractSignedOn: '2026-03-03' }),
]
const columns = toColumns(rows)

describe('seven working days to sign become five', () => {
  const shortened = () => {
    const result = simulate(columns, aContext('2026-11-21'), [{ rule: SIGN, value: 5 }])
    return { result, rule: result.rules[0] }
  }

  test('lights before and after, in all and by unit', () => {
    const { result, rule } = shortened()
    expect(result.procurements).toBe(6)
    expect(result.units).toEqual(['甲局', '乙局', null])
    expect(rule?.total.before).toEqual({ none: 1, grey: 0, green: 3, yellow: 0, red: 2 })
    expect(rule?.total.after).toEqual({ none: 1, grey: 0, green: 1, yellow: 0, red: 4 })
    expect(rule?.units.map(({ after, before }) => [before.red, after.red])).toEqual([
      [0, 1],
      [1, 2],
      [1, 1],
    ])
  })

  test('who turns', () => {
    expect(
      shortened().rule?.turned.map(({ from, rows, to }) => [from, to, rows.map((row) => idAt(columns, row))]),
    ).toEqual([['green', 'red', ['sixth day', 'seventh day']]])
  })

  test('the days that it really took, in the days the rule counts', () => {
    const { rule } = shortened()
    expect(rule?.part).toBeUndefined()
    expect(rule?.days?.counting).toBe('working-days')
    // The works contract of the other law, signed on the eighth day as well, is not judged by this rule.
    expect(rule?.days?.total).toEqual([
      { days: 5, count: 1 },
      { days: 6, count: 1 },
      { days: 7, count: 1 },
      { days: 8, count: 1 },
    ])
  })

  test('the level says what its only rule says', () => {
    const { result, rule } = shortened()
    expect(result.levels.map(({ level, total }) => ({ level, total }))).toEqual([
      { level: 'commitment', total: rule?.total },
    ])
  })
})

test('two rules of one level: its light is the worse of the two', () => {
  const file = { rule: 'jiujiang.gp.contract.file', value: 0 }
  const result = simulate(columns, aContext(), [{ rule: SIGN, value: 300 }, file])
  expect(result.rules.map(({ rule, total }) => [rule, total.after.red])).toEqual([
    [SIGN, 0],
    ['jiujiang.gp.contract.file', 4],
  ])
  expect(result.levels.map(({ level, total }) => [level, total.after.red])).toEqual([['commitment', 4]])
})

test('two changes of one figure are made together', () => {
  const [rule] = simulate(columns, aContext(), [
    { rule: 'jiujiang.gp.sme.reserve-above', part: 'share', value: 5000 },
    { rule: 'jiujiang.gp.sme.reserve-above', part: 'smallMicro', value: 8000 },
  ]).rules
  expect(rule?.figures.after.map(({ value }) => value)).toEqual([{ share: 5000, smallMicro: 8000 }])
  expect(rule?.days).toBeUndefined()
})

test('the worse of two rules decides whichever comes first, before and after; other levels stand apart', () => {
  const turning = (
    [
      { id: 'signed late, filed in time', contractSignedOn: '2026-03-03', contractFiledOn: '2026-03-03' },
      { id: 'signed in time, filed late', contractSignedOn: '2026-02-26', contractFiledOn: '2026-03-20' },
      { id: 'both late', contractSignedOn: '2026-03-03', contractFiledOn: '2026-03-20' },
    ] as const
  ).map((dates) => aProcurement({ ...NOTHING_AFTER_SIGNING, ...dates }))
  const sign = { rule: SIGN, value: 300 }
  const file = { rule: 'jiujiang.gp.contract.file', value: 300 }
  const law = { rule: 'cn.gp.contract.file', value: 300 }
  const red = (...changes: (typeof sign)[]) =>
    simulate(toColumns(turning), aContext(), changes).levels.map(({ level, total }) => [
      level,
      total.before.red,
      total.after.red,
    ])
  expect(red(sign)).toEqual([['commitment', 2, 0]])
  expect(red({ ...sign, value: 7 }, file)).toEqual([['commitment', 3, 2]])
  expect(red(file, { ...sign, value: 7 })).toEqual([['commitment', 3, 2]])
  expect(red(law, sign, file)).toEqual([
    ['law', 2, 0],
    ['commitment', 3, 0],
  ])
})

test('each clock of a rule is told by its name, with its own days', () => {
  const paid = aProcurement({
    bidDeposit: 1,
    loserDepositRefundedOn: '2026-02-24',
    winnerDepositRefundedOn: '2026-03-05',
  })
  const { rules } = simulate(toColumns([paid]), aContext(), [{ rule: 'cn.gp.bid-bond.refund', value: 6 }])
  expect(rules.map(({ days, part, total }) => [part, total.before.red, total.after.red, days?.total])).toEqual([
    ['losers', 0, 0, [{ days: 2, count: 1 }]],
    ['winner', 1, 0, [{ days: 6, count: 1 }]],
  ])
})

test('where nobody names a unit all are of none', () => {
  const { rules, units } = simulate(toColumns([aProcurement({ buyer: undefined })]), aContext(), [
    { rule: SIGN, value: 1 },
  ])
  expect(units).toEqual([null])
  expect(rules[0]?.units.map(({ after }) => after.red)).toEqual([1])
})

test('a rule of another district is refused', () => {
  const change = { rule: 'bayuquan.gp.contract.sign', value: 5 }
  expect(() => simulate(columns, aContext(), [change])).toThrow(
    expect.objectContaining({ name: 'NotSettable', change, why: { kind: 'unknown-rule' } }),
  )
})

test('no procurements at all', () => {
  const { levels, rules } = simulate(toColumns([]), aContext(), [{ rule: SIGN, value: 5 }])
  expect(rules[0]?.total.after).toEqual({ none: 0, grey: 0, green: 0, yellow: 0, red: 0 })
  expect(levels).toHaveLength(1)
})
