import { expect, test } from 'vitest'
import { gate } from '../gate.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'
import { NOTHING_AFTER_AWARD } from '../testing/stages.ts'
import { askedFor } from './asked-for.ts'

test.each`
  because                                       | overrides                                                                                           | asks
  ${'the second wins, and nothing says why'}    | ${{ winnerRank: 2 }}                                                                                | ${['rankOneGone']}
  ${'the same where state funds are tendered'}  | ${{ winnerRank: 2, regime: 'tendering', category: 'works', measure: 'package', stateFunded: true }} | ${['rankOneGone']}
  ${'whose money is not on record'}             | ${{ winnerRank: 2, regime: 'tendering', category: 'works', measure: 'package' }}                    | ${['stateFunded']}
  ${'too large a winner is no matter of ranks'} | ${{ winnerScale: 'large' }}                                                                         | ${['winnerScale']}
  ${'nothing stands in the way'}                | ${{}}                                                                                               | ${[]}
`('what a refusal asks for: $because', ({ overrides, asks }) => {
  const awarded = aProcurement({ ...NOTHING_AFTER_AWARD, ...overrides })
  const { findings } = gate('issue-award-notice', awarded, aContext('2026-02-13'))
  expect([...new Set(findings.flatMap(askedFor))]).toEqual(asks)
})

test('a late confirmation asks for no ground', () => {
  const late = { rule: 'cn.gp.award.confirm', verdict: 'breach' } as const
  const [finding] = gate(
    'issue-award-notice',
    aProcurement({ ...NOTHING_AFTER_AWARD, winnerRank: 2 }),
    aContext('2026-02-13'),
  ).findings
  expect(finding).toBeDefined()
  if (finding !== undefined) expect(askedFor({ ...finding, ...late, unit: 'working-days' })).toEqual([])
})
