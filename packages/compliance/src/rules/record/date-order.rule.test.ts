import { expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'

const RULE = 'record.date-order'

test('names the step that was overtaken, with its day, and the later one', () => {
  expect(findingOf(aProcurement({ contractSignedOn: '2026-02-12' }), RULE)).toMatchObject({
    trigger: { event: 'award-notice', on: '2026-02-13' },
    met: '2026-02-12',
  })
})

test('the order of dates is asked for from 2000 on', () => {
  const reversed = aProcurement({ contractSignedOn: '2026-02-12' })
  expect(findingOf(reversed, RULE, aContext('2000-01-01'))?.verdict).toBe('breach')
  expect(findingOf(reversed, RULE, aContext('1999-12-31'))).toBeUndefined()
})

test('a record in order has nothing to say', () => {
  expect(findingOf(aProcurement(), RULE)).toBeUndefined()
})

test.each`
  because                                 | overrides                                                                                      | disputed
  ${'a contract before the award notice'} | ${{ contractSignedOn: '2026-02-12' }}                                                          | ${['awardNoticeOn', 'contractSignedOn']}
  ${'filed before it was signed'}         | ${{ contractFiledOn: '2026-02-20' }}                                                           | ${['contractSignedOn', 'contractFiledOn']}
  ${'a deadline before the announcement'} | ${{ bidDeadlineOn: '2026-01-20' }}                                                             | ${['announcementOn', 'bidDeadlineOn']}
  ${'neighbours are those on record'}     | ${{ awardNoticeOn: undefined, resultDeterminedOn: undefined, contractSignedOn: '2026-02-11' }} | ${['evaluationEndedOn', 'contractSignedOn']}
  ${'an answer before the challenge'}     | ${{ challengeOn: '2026-02-20', challengeClosedOn: '2026-02-19' }}                              | ${['challengeOn', 'challengeClosedOn']}
`('$because', ({ overrides, disputed }) => {
  const finding = findingOf(aProcurement(overrides), RULE)
  expect(finding).toMatchObject({ verdict: 'breach', light: 'red', level: 'law' })
  expect(finding?.missing).toEqual(expect.arrayContaining(disputed))
})

test('clocks that depend on a disputed date wait for the correction, others do not', () => {
  const record = aProcurement({ contractSignedOn: '2026-02-12' })
  expect(findingOf(record, 'jiujiang.gp.contract.sign')).toMatchObject({
    verdict: 'cannot-tell',
    light: 'grey',
    missing: ['awardNoticeOn', 'contractSignedOn'],
  })
  expect(findingOf(record, 'jiujiang.gp.contract.publish')?.verdict).toBe('cannot-tell')
  expect(findingOf(record, 'cn.gp.bid-period')?.verdict).toBe('compliant')
  expect(findingOf(record, 'cn.pay.invoice')?.verdict).toBe('compliant')
})

test('an intention published after the announcement is late, not impossible', () => {
  const late = aProcurement({ intentionOn: '2026-01-25' })
  expect(findingOf(late, RULE)).toBeUndefined()
  expect(findingOf(late, 'cn.gp.intention.lead-time')).toMatchObject({ verdict: 'breach', actual: -3 })
})
