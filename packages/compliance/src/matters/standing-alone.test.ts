import { expect, test } from 'vitest'
import type { Matter } from '../procurement/matter.ts'
import { aContext } from '../testing/findings.ts'
import { judgeMatter, regimeOf, standingAlone } from './judge-matter.ts'

const complaint: Matter = { id: 'M1', kind: 'complaint', receivedOn: '2026-11-10' }
const challenge: Matter = { id: 'M2', kind: 'challenge', receivedOn: '2026-10-12' }

test.each`
  kind                   | stated         | regime                      | because
  ${'challenge'}         | ${undefined}   | ${'government-procurement'} | ${'only one law knows it'}
  ${'enquiry'}           | ${undefined}   | ${'government-procurement'} | ${'only one law knows it'}
  ${'size-verification'} | ${undefined}   | ${'government-procurement'} | ${'only one law knows it'}
  ${'objection'}         | ${undefined}   | ${'tendering'}              | ${'only the other one knows it'}
  ${'complaint'}         | ${undefined}   | ${undefined}                | ${'both know it'}
  ${'complaint'}         | ${'tendering'} | ${'tendering'}              | ${'it says so'}
  ${'challenge'}         | ${'tendering'} | ${'tendering'}              | ${'it says so, whatever its kind'}
`('$kind under $stated law runs under $regime: $because', ({ kind, stated, regime }) => {
  expect(regimeOf({ id: 'M1', kind, regime: stated })).toBe(regime)
})

test('a record of a matter alone holds it first, and every other once', () => {
  expect(standingAlone(complaint, [challenge, complaint])).toStrictEqual({
    id: 'M1',
    heldBy: 'register',
    matters: [complaint, challenge],
  })
  expect(standingAlone(challenge)).toStrictEqual({
    id: 'M2',
    heldBy: 'register',
    regime: 'government-procurement',
    matters: [challenge],
  })
})

test('among the others once more, it is judged once', () => {
  const context = aContext('2026-11-21')
  const once = judgeMatter({ ...complaint, regime: 'government-procurement' }, context, [challenge])
  expect(once.length).toBeGreaterThan(0)
  expect(
    judgeMatter({ ...complaint, regime: 'government-procurement' }, context, [
      { ...complaint, regime: 'government-procurement' },
      challenge,
    ]),
  ).toEqual(once)
})

test.each`
  regime                      | own             | other
  ${'government-procurement'} | ${'cn.gp.'}     | ${'cn.tender.'}
  ${'tendering'}              | ${'cn.tender.'} | ${'cn.gp.'}
`('a complaint under $regime is judged by its rules and by none of the other law', ({ regime, own, other }) => {
  const rules = judgeMatter({ ...complaint, regime }, aContext('2026-11-21'), [challenge]).map(({ rule }) => rule)
  expect(rules.filter((rule) => rule.startsWith(own))).not.toEqual([])
  expect(rules.filter((rule) => rule.startsWith(other))).toEqual([])
})

test.each([undefined, 'government-procurement', 'tendering'] as const)(
  'a rule of both laws speaks of a request that says %s, and asks for no law',
  (regime) => {
    const request: Matter = { id: 'S1', kind: 'request', acceptedOn: '2026-11-16', ...(regime && { regime }) }
    const findings = judgeMatter(request, aContext('2026-11-21'))
    expect(findings.map(({ rule, verdict }) => [rule, verdict])).toEqual([['jiujiang.appeal.plan', 'pending']])
  },
)
