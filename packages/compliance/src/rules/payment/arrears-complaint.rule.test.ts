import type { CivilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { judgeMatter } from '../../matters/judge-matter.ts'
import type { Matter } from '../../procurement/matter.ts'
import { aContext } from '../../testing/findings.ts'

const at = (complaint: Partial<Matter>, part: string, today: CivilDate = '2027-03-31') =>
  judgeMatter({ id: 'T1', kind: 'arrears-complaint', ...complaint }, aContext(today, 'xialu')).find(
    (finding) => finding.rule === 'cn.pay.complaint' && finding.part === part,
  )

test('accepted: ten working days to hand it on', () => {
  expect(at({ acceptedOn: '2026-11-06' }, 'transfer', '2026-11-06')).toMatchObject({
    due: '2026-11-20',
    verdict: 'pending',
  })
})

test('material received: thirty days to a result', () => {
  expect(at({ receivedOn: '2026-11-02' }, 'result', '2026-11-02')).toMatchObject({
    due: '2026-12-02',
    verdict: 'pending',
  })
})

test.each`
  part          | because                                          | complaint                                                                              | due             | verdict        | light
  ${'transfer'} | ${'on the last day'}                             | ${{ acceptedOn: '2026-11-06', transferredOn: '2026-11-20' }}                           | ${'2026-11-20'} | ${'compliant'} | ${'green'}
  ${'transfer'} | ${'a day late is warned of'}                     | ${{ acceptedOn: '2026-11-06', transferredOn: '2026-11-23' }}                           | ${'2026-11-20'} | ${'breach'}    | ${'yellow'}
  ${'transfer'} | ${'not handed on at all'}                        | ${{ acceptedOn: '2026-11-06' }}                                                        | ${'2026-11-20'} | ${'breach'}    | ${'yellow'}
  ${'transfer'} | ${'handed on late, though a result was given'}   | ${{ acceptedOn: '2026-11-06', transferredOn: '2026-11-23', repliedOn: '2026-12-20' }}  | ${'2026-11-20'} | ${'breach'}    | ${'yellow'}
  ${'result'}   | ${'on the last day'}                             | ${{ receivedOn: '2026-11-02', repliedOn: '2026-12-02' }}                               | ${'2026-12-02'} | ${'compliant'} | ${'green'}
  ${'result'}   | ${'a day late is warned of'}                     | ${{ receivedOn: '2026-11-02', repliedOn: '2026-12-03' }}                               | ${'2026-12-02'} | ${'breach'}    | ${'yellow'}
  ${'result'}   | ${'extended with approval: at most ninety days'} | ${{ receivedOn: '2026-11-02', repliedOn: '2027-01-29', extended: true }}               | ${'2027-02-01'} | ${'compliant'} | ${'green'}
  ${'result'}   | ${'later than ninety days'}                      | ${{ receivedOn: '2026-11-02', repliedOn: '2027-02-02', extended: true }}               | ${'2027-02-01'} | ${'breach'}    | ${'yellow'}
  ${'result'}   | ${'from the transfer, where that brought it'}    | ${{ receivedOn: '2026-11-02', acceptedOn: '2026-11-06', transferredOn: '2026-11-10' }} | ${'2026-12-10'} | ${'breach'}    | ${'yellow'}
  ${'result'}   | ${'from its arrival, where that came after'}     | ${{ receivedOn: '2026-11-12', transferredOn: '2026-11-10', repliedOn: '2026-12-14' }}  | ${'2026-12-14'} | ${'compliant'} | ${'yellow'}
  ${'result'}   | ${'from the transfer, its arrival not noted'}    | ${{ transferredOn: '2026-11-10', repliedOn: '2026-12-10' }}                            | ${'2026-12-10'} | ${'compliant'} | ${'green'}
`('$part: $because', ({ part, complaint, due, verdict, light }) => {
  expect(at(complaint, part)).toMatchObject({ due, verdict, light })
})

test('accepted and not yet handed on: the days to a result have not begun', () => {
  expect(at({ receivedOn: '2026-11-02', acceptedOn: '2026-11-06' }, 'result')).toMatchObject({
    verdict: 'pending',
    trigger: null,
  })
})

test('a result without a transfer: nobody knows when the material came; and none had to be handed on', () => {
  const settled = { receivedOn: '2026-11-02', acceptedOn: '2026-11-06', repliedOn: '2026-12-20' } as const
  expect(at(settled, 'result')).toMatchObject({ verdict: 'cannot-tell', missing: ['matter.transferredOn'] })
  expect(at(settled, 'transfer')).toBeUndefined()
})

test('before the revised regulation there was no such figure', () => {
  expect(at({ receivedOn: '2025-05-31' }, 'result')).toBeUndefined()
  expect(at({ receivedOn: '2025-06-01' }, 'result')?.due).toBe('2025-07-01')
})
