import { describe, expect, test } from 'vitest'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'
import { NOTHING_AFTER_AWARD, NOTHING_AFTER_SIGNING } from '../testing/stages.ts'
import { idAt } from './columns.ts'
import { simulate } from './simulate.ts'
import { toColumns } from './to-columns.ts'
import { NotSettable } from './with-figure.ts'

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
  const result = simulate(columns, aContext('2026-11-21'), [{ rule: SIGN, value: 5 }])
  const [rule] = result.rules

  test('lights before and after, in all and by unit', () => {
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
    expect(rule?.turned.map(({ from, rows, to }) => [from, to, rows.map((row) => idAt(columns, row))])).toEqual([
      ['green', 'red', ['sixth day', 'seventh day']],
    ])
  })

  test('the days that it really took, in the days the rule counts', () => {
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

test('a rule of another district is refused', () => {
  const change = { rule: 'bayuquan.gp.contract.sign', value: 5 }
  expect(() => simulate(columns, aContext(), [change])).toThrow(NotSettable)
})

test('no procurements at all', () => {
  const { levels, rules } = simulate(toColumns([]), aContext(), [{ rule: SIGN, value: 5 }])
  expect(rules[0]?.total.after).toEqual({ none: 0, grey: 0, green: 0, yellow: 0, red: 0 })
  expect(levels).toHaveLength(1)
})
