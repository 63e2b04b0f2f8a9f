import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { sayWithdrawal } from './withdrawal-words.ts'

const fact = (takesBack: { contractAmount: number | null; reasons: boolean }, event = 'contract-signed' as const) => ({
  id: 'a',
  event,
  on: civilDate('2026-03-03'),
  takesBack,
})
const standing = (contractAmount: number | undefined, inInstalments = false) => ({
  record: { contractAmount },
  inInstalments,
})

test.each([
  {
    because: 'the amount goes with the signing, the reason too',
    of: fact({ contractAmount: 170_000_000, reasons: true }),
    in: standing(170_000_000),
    says: [/1,700,000\.00 元.*一并撤回/u, /理由一并撤回/u],
  },
  {
    because: 'an amount of its own stays, and so do the instalments',
    of: fact({ contractAmount: null, reasons: false }),
    in: standing(160_000_000, true),
    says: [/1,600,000\.00 元.*仍保留/u, /付款.*仍保留/u],
  },
  {
    because: 'nothing hangs on it',
    of: fact({ contractAmount: null, reasons: false }),
    in: standing(undefined),
    says: [],
  },
])('$because', ({ of, in: record, says }) => {
  const said = sayWithdrawal(of, record)
  expect(said).toHaveLength(says.length)
  for (const [index, words] of says.entries()) expect(said[index]).toMatch(words)
})
