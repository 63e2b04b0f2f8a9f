import { CASE_STAGES, CASE_STEPS } from '@tenderlight/compliance/cases/case'
import { leadsTo } from '@tenderlight/compliance/cases/steps'
import { expect, test } from 'vitest'
import { CASE_WAYS } from './0033-case-steps.ts'

test('the database lets a step follow from exactly the stages from which compliance does', () => {
  const decides: Readonly<Record<string, 'extensionAsked' | 'withdrawalAsked'>> = {
    'extension-granted': 'extensionAsked',
    'extension-declined': 'extensionAsked',
    'withdrawal-declined': 'withdrawalAsked',
    withdrawn: 'withdrawalAsked',
  }
  const ways = CASE_STAGES.flatMap((stage) =>
    CASE_STEPS.flatMap((kind) => {
      const asked = {
        extensionAsked: false,
        withdrawalAsked: false,
        ...(kind in decides ? { [decides[kind] ?? '']: true } : {}),
      }
      const to = leadsTo({ stage, term: null, closed: null, ...asked }, { kind })
      return to === undefined ? [] : [[stage, kind, to]]
    }),
  )
  expect(ways.toSorted()).toEqual(CASE_WAYS.map((way) => [...way]).toSorted())
})
