import type { CivilDate } from '@tenderlight/law/civil-date'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../evaluate.ts'
import { sayFinding } from '../../say.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { ofMatter } from '../../testing/matters.ts'

describe('cn.gp.enquiry.reply', () => {
  const RULE = 'cn.gp.enquiry.reply'

  test.each`
    because                                            | received        | replied         | today           | due             | verdict        | light
    ${'three working days over a weekend'}             | ${'2026-11-19'} | ${undefined}    | ${'2026-11-19'} | ${'2026-11-24'} | ${'pending'}   | ${'green'}
    ${'National Day does not count'}                   | ${'2026-09-29'} | ${undefined}    | ${'2026-09-29'} | ${'2026-10-09'} | ${'pending'}   | ${'green'}
    ${'answered on the last day'}                      | ${'2026-11-19'} | ${'2026-11-24'} | ${'2026-11-30'} | ${'2026-11-24'} | ${'compliant'} | ${'green'}
    ${'answered a day later: fires'}                   | ${'2026-11-19'} | ${'2026-11-25'} | ${'2026-11-30'} | ${'2026-11-24'} | ${'breach'}    | ${'red'}
    ${'not answered when the last day is over: fires'} | ${'2026-11-19'} | ${undefined}    | ${'2026-11-25'} | ${'2026-11-24'} | ${'breach'}    | ${'red'}
  `('$because', ({ received, replied, today, due, verdict, light }) => {
    const finding = ofMatter({ kind: 'enquiry', receivedOn: received, repliedOn: replied }, RULE, { today })
    expect(finding).toMatchObject({ due, verdict, light })
  })

  test.each`
    because                                         | enquiry                                                  | missing
    ${'sent, and nobody knows when it arrived'}     | ${{ filedOn: '2026-11-18' }}                             | ${['matter.receivedOn']}
    ${'answered, and nobody knows when it arrived'} | ${{ repliedOn: '2026-11-18' }}                           | ${['matter.receivedOn']}
    ${'answered before it arrived'}                 | ${{ receivedOn: '2026-11-18', repliedOn: '2026-11-17' }} | ${['matter.receivedOn', 'matter.repliedOn']}
  `('cannot tell: $because', ({ enquiry, missing }) => {
    expect(ofMatter({ kind: 'enquiry', ...enquiry }, RULE)).toMatchObject({ verdict: 'cannot-tell', missing })
  })

  test('what is known of its days is told', () => {
    expect(ofMatter({ kind: 'enquiry', repliedOn: '2026-11-18' }, RULE)).toMatchObject({
      trigger: null,
      met: '2026-11-18',
    })
    const reversed = { kind: 'enquiry', receivedOn: '2026-11-18', repliedOn: '2026-11-17' } as const
    expect(ofMatter(reversed, RULE)).toMatchObject({
      trigger: { event: 'matter-received', on: '2026-11-18' },
      met: '2026-11-17',
    })
  })

  test('answered on the day on which it arrived it is in time', () => {
    const atOnce = { kind: 'enquiry', receivedOn: '2026-11-18', repliedOn: '2026-11-18' } as const
    expect(ofMatter(atOnce, RULE)?.verdict).toBe('compliant')
  })

  test('an enquiry without any day has not started', () => {
    expect(ofMatter({ kind: 'enquiry' }, RULE)).toMatchObject({ verdict: 'pending', light: 'grey', trigger: null })
  })

  test('nothing is asked of a record without enquiries, nor of a challenge', () => {
    expect(findingOf(aProcurement(), RULE)).toBeUndefined()
    expect(ofMatter({ kind: 'challenge', receivedOn: '2026-11-18' }, RULE)).toBeUndefined()
  })

  test('before the regulation of 2015 there was no such figure', () => {
    expect(ofMatter({ kind: 'enquiry', receivedOn: '2015-02-28' }, RULE)).toBeUndefined()
    expect(ofMatter({ kind: 'enquiry', receivedOn: '2015-03-01' }, RULE)?.verdict).toBe('breach')
  })
})

describe('cn.gp.challenge.file', () => {
  const RULE = 'cn.gp.challenge.file'
  const result = (published: CivilDate, matter: object) =>
    ofMatter({ kind: 'challenge', about: 'result', ...matter }, RULE, {
      record: { resultPublishedOn: published },
    })

  test.each`
    because                                          | published       | known           | due
    ${'the notice stands one working day'}           | ${'2026-11-20'} | ${'2026-11-23'} | ${'2026-12-02'}
    ${'both the notice and the days over a holiday'} | ${'2026-09-29'} | ${'2026-09-30'} | ${'2026-10-15'}
  `('of the result: $because', ({ published, known, due }) => {
    expect(result(published, { receivedOn: due })).toMatchObject({
      trigger: { event: 'matter-known', on: known },
      due,
      verdict: 'compliant',
      light: 'green',
    })
  })

  test('made before the notice of the result ended, it is in time', () => {
    expect(result('2026-11-20', { receivedOn: '2026-11-20' })).toMatchObject({ verdict: 'compliant', late: null })
  })

  test('the award notice goes out with the notice of the result and stands for it', () => {
    const record = { awardNoticeOn: '2026-11-20' } as const
    expect(ofMatter({ kind: 'challenge', about: 'result', receivedOn: '2026-12-02' }, RULE, { record })?.due).toBe(
      '2026-12-02',
    )
  })

  test.each`
    because                                             | posted       | filed           | received        | verdict          | missing
    ${'posted on the last day, received 3 days later'}  | ${true}      | ${'2026-12-02'} | ${'2026-12-05'} | ${'compliant'}   | ${undefined}
    ${'posted on the next day'}                         | ${true}      | ${'2026-12-03'} | ${'2026-12-05'} | ${'breach'}      | ${undefined}
    ${'delivered by hand on the next day'}              | ${false}     | ${'2026-12-02'} | ${'2026-12-03'} | ${'breach'}      | ${undefined}
    ${'delivered by hand on the last day'}              | ${false}     | ${'2026-12-02'} | ${'2026-12-02'} | ${'compliant'}   | ${undefined}
    ${'late, and nobody knows whether it was posted'}   | ${undefined} | ${'2026-12-02'} | ${'2026-12-05'} | ${'cannot-tell'} | ${['matter.posted']}
    ${'late however it was sent'}                       | ${undefined} | ${'2026-12-03'} | ${'2026-12-05'} | ${'breach'}      | ${undefined}
    ${'late, posted, and nobody knows when'}            | ${true}      | ${undefined}    | ${'2026-12-05'} | ${'cannot-tell'} | ${['matter.filedOn']}
    ${'posted, nobody knows when, and it arrived soon'} | ${true}      | ${undefined}    | ${'2026-12-02'} | ${'compliant'}   | ${undefined}
    ${'handed over, the day of arrival not noted'}      | ${undefined} | ${'2026-12-03'} | ${undefined}    | ${'breach'}      | ${undefined}
  `('the day that counts: $because', ({ posted, filed, received, verdict, missing }) => {
    const finding = result('2026-11-20', { posted, filedOn: filed, receivedOn: received })
    expect([finding?.verdict, finding?.missing]).toEqual([verdict, missing])
    const known = { trigger: { event: 'matter-known', on: '2026-11-23' }, aimFor: '2026-12-02', due: '2026-12-02' }
    expect(finding).toMatchObject({ ...known, met: posted === true ? (filed ?? received) : (received ?? filed) })
  })

  test('out of time is a fact about the challenge, no breach of the buyer: yellow, and said so', () => {
    const finding = result('2026-11-20', { posted: false, receivedOn: '2026-12-04' })
    expect(finding).toMatchObject({ verdict: 'breach', light: 'yellow', late: { workingDays: 2, calendarDays: 2 } })
    if (finding === undefined) return
    expect(sayFinding(finding, 'zh-CN')).toBe('期限 2026-12-02,实际 2026-12-04 提出,超 2 个工作日,可以不予受理')
    expect(sayFinding(finding, 'en')).toBe(
      'Could be made until 2026-12-02; made on 2026-12-04, 2 working days late; it may be refused',
    )
  })

  test('in time is said without a verdict on anybody', () => {
    const finding = result('2026-11-20', { receivedOn: '2026-12-02' })
    expect(finding === undefined ? '' : sayFinding(finding, 'zh-CN')).toBe('2026-12-02 提出,未超过期限 2026-12-02')
    expect(finding === undefined ? '' : sayFinding(finding, 'en')).toBe('Made on 2026-12-02, in time until 2026-12-02')
  })

  test.each`
    because                                          | about                           | known           | record                                   | on
    ${'documents: their receipt'}                    | ${'documents'}                  | ${'2026-11-03'} | ${{ noticePeriodEndedOn: '2026-11-10' }} | ${'2026-11-03'}
    ${'documents: the end of the notice period'}     | ${'documents'}                  | ${undefined}    | ${{ noticePeriodEndedOn: '2026-11-10' }} | ${'2026-11-10'}
    ${'prequalification documents: the same'}        | ${'prequalification-documents'} | ${undefined}    | ${{ noticePeriodEndedOn: '2026-11-10' }} | ${'2026-11-10'}
    ${'the opening ends on the day of the deadline'} | ${'opening'}                    | ${undefined}    | ${{ bidDeadlineOn: '2026-11-12' }}       | ${'2026-11-12'}
    ${'a step: its end'}                             | ${'process'}                    | ${'2026-11-13'} | ${{}}                                    | ${'2026-11-13'}
    ${'a result whose notice is not on record'}      | ${'result'}                     | ${'2026-11-16'} | ${{}}                                    | ${'2026-11-16'}
  `('the start: $because', ({ about, known, record, on }) => {
    const finding = ofMatter({ kind: 'challenge', about, knownOn: known, receivedOn: '2026-11-17' }, RULE, { record })
    expect(finding?.trigger).toEqual({ event: 'matter-known', on })
  })

  test.each`
    because                            | about          | missing
    ${'what it is about is not known'} | ${undefined}   | ${['matter.about']}
    ${'documents without either day'}  | ${'documents'} | ${['matter.knownOn', 'noticePeriodEndedOn']}
    ${'the opening without its day'}   | ${'opening'}   | ${['bidDeadlineOn']}
    ${'a step without its end'}        | ${'process'}   | ${['matter.knownOn']}
    ${'the result without its notice'} | ${'result'}    | ${['resultPublishedOn']}
  `('cannot tell: $because', ({ about, missing }) => {
    const finding = ofMatter({ kind: 'challenge', about, receivedOn: '2026-11-17' }, RULE)
    expect(finding).toMatchObject({ verdict: 'cannot-tell', missing, met: '2026-11-17' })
  })

  test('before the law of 2003 a result could not be challenged in so many days', () => {
    expect(result('2002-12-30', { receivedOn: '2002-12-31' })).toBeUndefined()
    expect(result('2003-01-02', { receivedOn: '2003-03-31' })?.verdict).toBe('breach')
  })

  test('the law of the day: the order of 2018 is cited from its day, the law of 2003 before', () => {
    const cited = (known: CivilDate) =>
      ofMatter({ kind: 'challenge', about: 'process', knownOn: known, receivedOn: '2018-03-05' }, RULE)?.citation
    expect(cited('2018-02-28')).toMatchObject({ clause: '第五十二条', verification: 'unverified' })
    expect(cited('2018-03-01')).toMatchObject({ clause: '第十条; 条例第五十三条', verification: 'public text' })
  })
})

describe('cn.gp.challenge.reply', () => {
  const RULE = 'cn.gp.challenge.reply'

  test.each`
    because                               | received        | due
    ${'seven working days'}               | ${'2026-11-06'} | ${'2026-11-17'}
    ${'over Mid-Autumn and National Day'} | ${'2026-09-24'} | ${'2026-10-12'}
  `('$because', ({ received, due }) => {
    expect(ofMatter({ kind: 'challenge', receivedOn: received }, RULE, { today: received })?.due).toBe(due)
    const everyday = aProcurement({ challengeOn: received })
    expect(findingOf(everyday, RULE, aContext(received))?.due).toBe(due)
  })

  test.each`
    because                                   | replied         | refused         | today           | verdict        | light
    ${'answered on the last day'}             | ${'2026-11-17'} | ${undefined}    | ${'2026-12-01'} | ${'compliant'} | ${'green'}
    ${'refused in writing is an answer'}      | ${undefined}    | ${'2026-11-17'} | ${'2026-12-01'} | ${'compliant'} | ${'green'}
    ${'answered a day late: fires'}           | ${'2026-11-18'} | ${undefined}    | ${'2026-12-01'} | ${'breach'}    | ${'red'}
    ${'unanswered after the last day: fires'} | ${undefined}    | ${undefined}    | ${'2026-11-18'} | ${'breach'}    | ${'red'}
    ${'still time'}                           | ${undefined}    | ${undefined}    | ${'2026-11-09'} | ${'pending'}   | ${'green'}
  `('a challenge among the matters: $because', ({ replied, refused, today, verdict, light }) => {
    const challenge = { kind: 'challenge', receivedOn: '2026-11-06', repliedOn: replied, refusedOn: refused } as const
    expect(ofMatter(challenge, RULE, { today })).toMatchObject({ matter: 'M1', verdict, light })
  })

  test('the challenge on the record itself carries no matter, and is asked for only when there is one', () => {
    const record = aProcurement({ challengeOn: '2026-11-06', challengeClosedOn: '2026-11-18' })
    const finding = findingOf(record, RULE)
    expect(finding).toMatchObject({
      verdict: 'breach',
      trigger: { event: 'challenge', on: '2026-11-06' },
      met: '2026-11-18',
    })
    expect(finding?.matter).toBeUndefined()
    expect(findingOf(aProcurement(), RULE)).toBeUndefined()
    expect(findingOf(aProcurement({ challengeClosedOn: '2026-11-18' }), RULE)).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['challengeOn'],
    })
  })

  test.each`
    because                                        | other                                                        | judged
    ${'an enquiry of that day is another thing'}   | ${{ id: 'E1', kind: 'enquiry', receivedOn: '2026-11-06' }}   | ${[undefined]}
    ${'a challenge of another day is another one'} | ${{ id: 'Q1', kind: 'challenge', receivedOn: '2026-11-09' }} | ${[undefined, 'Q1']}
    ${'a challenge of that day is the same'}       | ${{ id: 'Q1', kind: 'challenge', receivedOn: '2026-11-06' }} | ${['Q1']}
  `('the record’s own challenge beside a matter: $because', ({ other, judged }) => {
    const record = aProcurement({ challengeOn: '2026-11-06', matters: [other] })
    const own = evaluate(record, aContext()).filter(({ rule }) => rule === RULE)
    expect(own.map(({ matter }) => matter)).toEqual(judged)
  })

  test('before the law of 2003 neither kind of challenge had a term', () => {
    expect(findingOf(aProcurement({ challengeOn: '2002-12-31' }), RULE)).toBeUndefined()
    const both = {
      challengeOn: '2002-12-30',
      matters: [{ id: 'Q1', kind: 'challenge', receivedOn: '2002-12-31' }],
    } as const
    expect(findingOf(aProcurement(both), RULE)).toBeUndefined()
  })

  test('a challenge that stands on the record and among the matters is judged once', () => {
    const record = aProcurement({
      challengeOn: '2026-11-06',
      matters: [
        { id: 'Q1', kind: 'challenge', receivedOn: '2026-11-06' },
        { id: 'Q2', kind: 'challenge', receivedOn: '2026-11-09' },
      ],
    })
    const own = evaluate(record, aContext()).filter(({ rule }) => rule === RULE)
    expect(own.map(({ matter }) => matter)).toEqual(['Q1', 'Q2'])
  })
})
