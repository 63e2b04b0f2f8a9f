import type { CivilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'

const RULE = 'cn.pay.receivable-confirm'
const at = (overrides: object, today: CivilDate = '2026-12-31') =>
  findingOf(aProcurement(overrides), RULE, aContext(today))

test.each`
  because                         | requested       | aimFor          | due
  ${'thirty plain days'}          | ${'2026-10-20'} | ${'2026-11-19'} | ${'2026-11-19'}
  ${'a Saturday moves to Monday'} | ${'2026-10-22'} | ${'2026-11-21'} | ${'2026-11-23'}
`('$because', ({ requested, aimFor, due }) => {
  expect(at({ receivableRequestedOn: requested }, requested)).toMatchObject({ aimFor, due, verdict: 'pending' })
})

test.each`
  because                                 | overrides                                                                       | verdict          | light
  ${'confirmed on the last day'}          | ${{ receivableRequestedOn: '2026-10-20', receivableConfirmedOn: '2026-11-19' }} | ${'compliant'}   | ${'green'}
  ${'a day later is warned of'}           | ${{ receivableRequestedOn: '2026-10-20', receivableConfirmedOn: '2026-11-20' }} | ${'breach'}      | ${'yellow'}
  ${'confirmed, nobody knows when asked'} | ${{ receivableConfirmedOn: '2026-11-20' }}                                      | ${'cannot-tell'} | ${'grey'}
  ${'of a supplier of unknown size'}      | ${{ receivableRequestedOn: '2026-10-20', winnerScale: undefined }}              | ${'cannot-tell'} | ${'grey'}
`('$because', ({ overrides, verdict, light }) => {
  expect(at(overrides)).toMatchObject({ verdict, light })
})

test('nothing is asked while nobody asked, of a large supplier, or before the revised regulation', () => {
  expect(at({})).toBeUndefined()
  expect(at({ receivableRequestedOn: '2026-10-20', winnerScale: 'large' })).toBeUndefined()
  expect(at({ receivableRequestedOn: '2025-05-31' })).toBeUndefined()
})
