import type { CivilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { judgeMatter } from '../../matters/judge-matter.ts'
import { aContext } from '../../testing/findings.ts'

const RULE = 'cn.gp.sme.verify'
const letter = (days: object, today: CivilDate = '2026-11-21') =>
  judgeMatter({ id: 'R1', kind: 'size-verification', ...days }, aContext(today, 'changshan'))

test.each`
  because                | received        | due
  ${'ten working days'}  | ${'2026-11-06'} | ${'2026-11-20'}
  ${'over National Day'} | ${'2026-09-28'} | ${'2026-10-16'}
`('$because', ({ received, due }) => {
  expect(letter({ receivedOn: received }, received)).toMatchObject([{ rule: RULE, due, verdict: 'pending' }])
})

test.each`
  because                       | days                                                     | verdict          | light
  ${'answered on the last day'} | ${{ receivedOn: '2026-11-06', repliedOn: '2026-11-20' }} | ${'compliant'}   | ${'green'}
  ${'a day late is warned of'}  | ${{ receivedOn: '2026-11-06', repliedOn: '2026-11-23' }} | ${'breach'}      | ${'yellow'}
  ${'no day of its arrival'}    | ${{ repliedOn: '2026-11-23' }}                           | ${'cannot-tell'} | ${'grey'}
`('$because', ({ days, verdict, light }) => {
  expect(letter(days, '2026-12-01')).toMatchObject([{ rule: RULE, verdict, light }])
})
