import { expect, test } from 'vitest'
import { changesIn, readSimulationSearch, setOf, withoutAbsent } from './simulation-search.ts'

const SIGN = { rule: 'jiujiang.gp.contract.sign', value: 5 }
const SHARE = { rule: 'jiujiang.gp.sme.reserve-above', part: 'share', value: 4500 }

test.each<readonly [because: string, set: string, changes: readonly unknown[]]>([
  ['nothing', '', []],
  ['a figure', 'jiujiang.gp.contract.sign=5', [SIGN]],
  [
    'a part of a figure beside it',
    'jiujiang.gp.contract.sign=5,jiujiang.gp.sme.reserve-above:share=4500',
    [SIGN, SHARE],
  ],
  ['of one figure the last', 'jiujiang.gp.contract.sign=9,jiujiang.gp.contract.sign=5', [SIGN]],
  ['what is no change is left out', 'x,=3,a=b,jiujiang.gp.contract.sign=-1', []],
])('%s', (_because, set, changes) => {
  expect(changesIn({ set })).toEqual(changes)
})

test('what is tried out is read from the address as it was put there, and the rest is dropped', () => {
  const search = { ...setOf([SIGN, SHARE]), regime: 'tendering', from: '2026-01-01', more: 1, unit: '某单位' }
  expect(readSimulationSearch(search)).toEqual({
    set: 'jiujiang.gp.contract.sign=5,jiujiang.gp.sme.reserve-above:share=4500',
    regime: 'tendering',
    from: '2026-01-01',
  })
  expect(withoutAbsent({ regime: undefined, from: '2026-01-01' })).toEqual({ from: '2026-01-01' })
})
