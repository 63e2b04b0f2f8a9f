import { expect, test } from 'vitest'
import { depositsLight, documentLight, partiesLight, paymentsLight, performanceLight } from './section-lights.ts'

test.each([
  { because: 'not asked yet', of: undefined, light: undefined },
  { because: 'no document', of: { document: null }, light: undefined },
  { because: 'a mark waits for the reviewer', of: { document: { open: 0, awaited: 1 } }, light: 'yellow' },
  { because: 'all answered', of: { document: { open: 0, awaited: 0 } }, light: 'green' },
])('tender document: $because', ({ of, light }) => expect(documentLight(of)).toBe(light))

const WINNER = {
  id: 'a',
  role: 'winner',
  name: '江城示例建设有限公司',
  declared: 'small',
  part: null,
  check: { verdict: 'agrees', size: 'small' },
} as const
const measured = (shortfall: number) => ({ required: 100, actual: 100 - shortfall, shortfall })
test.each([
  { because: 'nobody entered', of: { parties: [], shares: null, conflicts: [] }, light: undefined },
  {
    because: 'the letter agrees with its data',
    of: { parties: [WINNER], shares: null, conflicts: [] },
    light: 'green',
  },
  {
    because: 'the reserved share is missed',
    of: { parties: [WINNER], shares: { sme: measured(10), smallMicro: null, missing: [] }, conflicts: [] },
    light: 'red',
  },
  {
    because: 'the record names another winner',
    of: {
      parties: [WINNER],
      shares: { sme: measured(0), smallMicro: null, missing: [] },
      conflicts: [{ field: 'winner' as const, record: '甲', parties: '乙' }],
    },
    light: 'yellow',
  },
  {
    because: 'a package for small enterprises went to a large one',
    of: {
      parties: [WINNER],
      shares: null,
      conflicts: [],
      lots: [
        {
          title: '第一包',
          measure: 'exclusive' as const,
          budget: 100,
          reserved: 100,
          amount: 100,
          winner: '甲',
          fits: false,
          shares: { sme: measured(100), smallMicro: null, missing: [] },
        },
      ],
    },
    light: 'red',
  },
])('parties: $because', ({ of, light }) =>
  expect(partiesLight({ lots: [], ...of, parties: [...of.parties] })).toBe(light),
)

test('nothing planned has no light', () => {
  expect(performanceLight({ milestones: [] })).toBeUndefined()
  expect(paymentsLight({ instalments: [] })).toBeUndefined()
  expect(depositsLight({ deposits: [], findings: [] })).toBeUndefined()
})
