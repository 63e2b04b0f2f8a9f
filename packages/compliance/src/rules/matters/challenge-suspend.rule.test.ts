import { describe, expect, test } from 'vitest'
import { evaluate } from '../../evaluate.ts'
import { sayFinding } from '../../say.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { ofMatter } from '../../testing/matters.ts'
import { NOTHING_AFTER_AWARD } from '../../testing/stages.ts'

const RULE = 'cn.gp.challenge.suspend'
const notified = { ...NOTHING_AFTER_AWARD, resultDeterminedOn: '2026-11-02', awardNoticeOn: '2026-11-02' } as const

test.each`
  because                                  | received        | replied         | due
  ${'three of seven days used, four left'} | ${'2026-11-06'} | ${'2026-11-17'} | ${'2026-11-23'}
  ${'no challenge, nothing stops'}         | ${undefined}    | ${undefined}    | ${'2026-11-11'}
`('the signing clock of the district: $because', ({ received, replied, due }) => {
  const everyday = aProcurement({ ...notified, challengeOn: received, challengeClosedOn: replied })
  expect(findingOf(everyday, 'jiujiang.gp.contract.sign')?.due).toBe(due)
  if (received === undefined) return
  const matters = [{ id: 'Q1', kind: 'challenge', receivedOn: received, repliedOn: replied }] as const
  expect(findingOf(aProcurement({ ...notified, matters }), 'jiujiang.gp.contract.sign')?.due).toBe(due)
})

describe('signing while a challenge is open', () => {
  test.each`
    because                                           | signed          | replied         | verdict          | light
    ${'signed before the answer: fires'}              | ${'2026-11-10'} | ${'2026-11-17'} | ${'breach'}      | ${'red'}
    ${'signed, and there is no answer: fires'}        | ${'2026-11-10'} | ${undefined}    | ${'breach'}      | ${'red'}
    ${'signed after the answer'}                      | ${'2026-11-18'} | ${'2026-11-17'} | ${'compliant'}   | ${'green'}
    ${'signed before the challenge came'}             | ${'2026-11-05'} | ${'2026-11-17'} | ${undefined}     | ${undefined}
    ${'on the day it came the hours decide'}          | ${'2026-11-06'} | ${'2026-11-17'} | ${'cannot-tell'} | ${'grey'}
    ${'on the day of the answer the hours decide'}    | ${'2026-11-17'} | ${'2026-11-17'} | ${'cannot-tell'} | ${'grey'}
    ${'not signed, not answered: signing waits'}      | ${undefined}    | ${undefined}    | ${'pending'}     | ${'grey'}
    ${'not signed, answered: nothing was broken'}     | ${undefined}    | ${'2026-11-17'} | ${'compliant'}   | ${'green'}
    ${'answered before it came: the record is wrong'} | ${'2026-11-10'} | ${'2026-11-05'} | ${'cannot-tell'} | ${'grey'}
  `('$because', ({ signed, replied, verdict, light }) => {
    const everyday = aProcurement({
      ...notified,
      contractSignedOn: signed,
      challengeOn: '2026-11-06',
      challengeClosedOn: replied,
    })
    const own = findingOf(everyday, RULE)
    expect([own?.verdict, own?.light, own?.matter]).toEqual([verdict, light, undefined])
    const challenge = { kind: 'challenge', receivedOn: '2026-11-06', repliedOn: replied } as const
    const ofOne = ofMatter(challenge, RULE, signed === undefined ? {} : { record: { contractSignedOn: signed } })
    expect([ofOne?.verdict, ofOne?.light]).toEqual([verdict, light])
  })

  test.each`
    because                                      | signed          | hours                                                        | verdict
    ${'signed in the morning, received at noon'} | ${'2026-11-06'} | ${{ contractSignedOn: '09:00', challengeOn: '12:00' }}       | ${'compliant'}
    ${'received at noon, signed after'}          | ${'2026-11-06'} | ${{ contractSignedOn: '12:00', challengeOn: '12:00' }}       | ${'breach'}
    ${'answered at noon, signed then'}           | ${'2026-11-17'} | ${{ contractSignedOn: '12:00', challengeClosedOn: '12:00' }} | ${'compliant'}
    ${'signed before the answer of that day'}    | ${'2026-11-17'} | ${{ contractSignedOn: '11:59', challengeClosedOn: '12:00' }} | ${'breach'}
    ${'the hour of signing is not known'}        | ${'2026-11-17'} | ${{ challengeClosedOn: '12:00' }}                            | ${'cannot-tell'}
    ${'the hour of the challenge is not known'}  | ${'2026-11-06'} | ${{ contractSignedOn: '12:00' }}                             | ${'cannot-tell'}
    ${'the hour of the answer is not known'}     | ${'2026-11-17'} | ${{ contractSignedOn: '12:00' }}                             | ${'cannot-tell'}
  `('the hours decide: $because', ({ signed, hours, verdict }) => {
    const record = aProcurement({
      ...notified,
      contractSignedOn: signed,
      challengeOn: '2026-11-06',
      challengeClosedOn: '2026-11-17',
      times: hours,
    })
    expect(findingOf(record, RULE)?.verdict).toBe(verdict)
  })

  test.each`
    because                                        | matter                                           | verdict
    ${'a challenge that cannot affect the result'} | ${{ kind: 'challenge', mayAffectResult: false }} | ${undefined}
    ${'a challenge that may'}                      | ${{ kind: 'challenge', mayAffectResult: true }}  | ${'breach'}
    ${'an enquiry, of which nothing is said'}      | ${{ kind: 'enquiry' }}                           | ${undefined}
    ${'an enquiry that may affect the result'}     | ${{ kind: 'enquiry', mayAffectResult: true }}    | ${'breach'}
    ${'a complaint stops only by a pause'}         | ${{ kind: 'complaint', pausedOn: '2026-11-06' }} | ${undefined}
  `('$because: $verdict', ({ matter, verdict }) => {
    const finding = ofMatter({ receivedOn: '2026-11-06', ...matter }, RULE, {
      record: { contractSignedOn: '2026-11-10' },
    })
    expect(finding?.verdict).toBe(verdict)
  })

  test('a challenge whose arrival is not on record stops nothing that could be judged', () => {
    expect(ofMatter({ kind: 'challenge' }, RULE, { record: { contractSignedOn: '2026-11-10' } })).toBeUndefined()
  })

  test('the sentence names no one', () => {
    const record = aProcurement({ ...notified, contractSignedOn: '2026-11-10', challengeOn: '2026-11-06' })
    const finding = findingOf(record, RULE)
    expect(finding === undefined ? '' : sayFinding(finding, 'zh-CN')).toBe('收到可能影响结果的质疑后、答复前签订了合同')
    const waiting = findingOf(aProcurement({ ...notified, challengeOn: '2026-11-06' }), RULE)
    expect(waiting === undefined ? '' : sayFinding(waiting, 'zh-CN')).toBe('质疑尚未答复,暂停签订')
    expect(waiting === undefined ? '' : sayFinding(waiting, 'en')).toBe('Challenge not answered yet: signing waits')
  })

  test('what is known is told: when the challenge came and when was signed', () => {
    const known = { trigger: { event: 'challenge', on: '2026-11-06' }, met: '2026-11-10' }
    const challenged = { ...notified, contractSignedOn: '2026-11-10', challengeOn: '2026-11-06' } as const
    expect(findingOf(aProcurement(challenged), RULE)).toMatchObject(known)
    const reversed = aProcurement({ ...challenged, challengeClosedOn: '2026-11-05' })
    expect(findingOf(reversed, RULE)).toMatchObject({ ...known, missing: ['challengeOn', 'challengeClosedOn'] })
    const received = { kind: 'challenge', receivedOn: '2026-11-06' } as const
    const record = { contractSignedOn: '2026-11-10' } as const
    const ofOne = { trigger: { event: 'matter-received', on: '2026-11-06' }, met: '2026-11-10' }
    expect(ofMatter(received, RULE, { record })).toMatchObject(ofOne)
    expect(ofMatter({ ...received, repliedOn: '2026-11-05' }, RULE, { record })).toMatchObject({
      ...ofOne,
      missing: ['matter.receivedOn', 'matter.repliedOn'],
    })
  })

  test('received and answered on one day is in order', () => {
    const answered = { kind: 'challenge', receivedOn: '2026-11-06', repliedOn: '2026-11-06' } as const
    expect(ofMatter(answered, RULE)?.verdict).toBe('compliant')
  })

  test('the hours of the record are those of its own challenge, not of one among the matters', () => {
    const record = {
      contractSignedOn: '2026-11-17',
      times: { contractSignedOn: '12:00', challengeClosedOn: '12:00' },
    } as const
    const answered = { kind: 'challenge', receivedOn: '2026-11-06', repliedOn: '2026-11-17' } as const
    expect(ofMatter(answered, RULE, { record })).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['times.contractSignedOn'],
    })
  })

  test('the close of a challenge that is not on record stops nothing', () => {
    expect(findingOf(aProcurement({ ...notified, challengeClosedOn: '2026-11-17', matters: [] }), RULE)).toBeUndefined()
  })

  test('the challenge of the record that stands among its matters too is judged once', () => {
    const record = aProcurement({
      ...notified,
      challengeOn: '2026-11-06',
      matters: [{ id: 'Q1', kind: 'challenge', receivedOn: '2026-11-06' }],
    })
    const said = evaluate(record, aContext()).filter(({ rule }) => rule === RULE)
    expect(said.map(({ matter }) => matter)).toEqual(['Q1'])
  })

  test('a signing whose own day is disputed cannot be held against a challenge', () => {
    const record = aProcurement({ ...notified, contractSignedOn: '2026-11-01', challengeOn: '2026-10-30' })
    expect(findingOf(record, RULE, aContext())).toMatchObject({ verdict: 'cannot-tell', missing: ['contractSignedOn'] })
  })

  test('before the regulation took effect nothing is said', () => {
    const old = ofMatter({ kind: 'challenge', receivedOn: '2015-02-27' }, RULE, {
      record: { contractSignedOn: '2015-03-02' },
    })
    expect(old).toBeUndefined()
  })
})
