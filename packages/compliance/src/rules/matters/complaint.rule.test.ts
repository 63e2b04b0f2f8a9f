import type { CivilDate } from '@tenderlight/law/civil-date'
import { buildCalendar } from '@tenderlight/law/calendar'
import { describe, expect, test } from 'vitest'
import { judgeMatter } from '../../matters/judge-matter.ts'
import { sayFinding } from '../../say.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { ofMatter } from '../../testing/matters.ts'
import type { Around } from '../../testing/matters.ts'
import { NOTHING_AFTER_AWARD } from '../../testing/stages.ts'
import type { Matter } from '../../procurement/matter.ts'

describe('cn.gp.complaint.file', () => {
  const RULE = 'cn.gp.complaint.file'
  const challenge = { id: 'Q1', kind: 'challenge', receivedOn: '2026-11-06', repliedOn: '2026-11-10' } as const
  const filed = (complaint: Partial<Matter>, around: Around = { others: [challenge] }) =>
    ofMatter({ kind: 'complaint', ...complaint }, RULE, around)

  test.each`
    because                                             | received        | replied         | ends            | due
    ${'an early answer does not bring the end forward'} | ${'2026-11-06'} | ${'2026-11-10'} | ${'2026-11-17'} | ${'2026-12-08'}
    ${'no answer at all'}                               | ${'2026-11-06'} | ${undefined}    | ${'2026-11-17'} | ${'2026-12-08'}
    ${'over Mid-Autumn and National Day'}               | ${'2026-09-24'} | ${undefined}    | ${'2026-10-12'} | ${'2026-11-02'}
  `('$because', ({ received, replied, ends, due }) => {
    const before = { id: 'Q1', kind: 'challenge', receivedOn: received, repliedOn: replied } as const
    const trigger = { event: 'matter-reply-due', on: ends }
    expect(filed({ after: 'Q1', receivedOn: due }, { others: [before] })).toMatchObject({
      trigger,
      due,
      verdict: 'compliant',
    })
  })

  test.each`
    because                                          | complaint                                                            | verdict          | light
    ${'in time'}                                     | ${{ receivedOn: '2026-12-08' }}                                      | ${'compliant'}   | ${'green'}
    ${'late: fires, and nobody is at fault'}         | ${{ posted: false, receivedOn: '2026-12-09' }}                       | ${'breach'}      | ${'yellow'}
    ${'posted in time'}                              | ${{ posted: true, filedOn: '2026-12-08', receivedOn: '2026-12-10' }} | ${'compliant'}   | ${'green'}
    ${'late, and perhaps posted in time: not known'} | ${{ filedOn: '2026-12-08', receivedOn: '2026-12-10' }}               | ${'cannot-tell'} | ${'grey'}
  `('$because', ({ complaint, verdict, light }) => {
    expect(filed(complaint)).toMatchObject({ verdict, light })
  })

  test('a challenge from before the law had no period to answer, so none has ended', () => {
    const before = { id: 'Q1', kind: 'challenge', receivedOn: '2002-12-31' } as const
    expect(filed({ after: 'Q1' }, { others: [before] })).toMatchObject({ verdict: 'pending', light: 'grey' })
  })

  test('it may be made before the period to answer has ended', () => {
    expect(filed({ receivedOn: '2026-11-12' })).toMatchObject({ verdict: 'compliant', late: null })
  })

  test('which challenge came before: the one it names, the only one, the one on the record itself', () => {
    const other = { id: 'Q2', kind: 'challenge', receivedOn: '2026-11-09' } as const
    const on = (complaint: Partial<Matter>, around: Around) =>
      filed({ receivedOn: '2026-12-01', ...complaint }, around)?.trigger?.on
    expect(on({ after: 'Q2' }, { others: [challenge, other] })).toBe('2026-11-18')
    expect(on({}, { others: [other] })).toBe('2026-11-18')
    expect(on({}, { record: { challengeOn: '2026-11-06' } })).toBe('2026-11-17')
    expect(on({ replyDueOn: '2026-11-16' }, { others: [challenge, other] })).toBe('2026-11-16')
  })

  test.each`
    because                                      | complaint          | others
    ${'two challenges, and it names none'}       | ${{}}              | ${[challenge, { ...challenge, id: 'Q2' }]}
    ${'it names one that is not on record'}      | ${{ after: 'Q9' }} | ${[challenge]}
    ${'no challenge is on record'}               | ${{}}              | ${[]}
    ${'the challenge has no day of its arrival'} | ${{ after: 'Q1' }} | ${[{ id: 'Q1', kind: 'challenge' }]}
  `('cannot tell: $because', ({ complaint, others }) => {
    const finding = filed({ receivedOn: '2026-12-01', ...complaint }, { others })
    expect(finding).toMatchObject({ verdict: 'cannot-tell', missing: ['matter.after'] })
  })
})

describe('cn.gp.complaint.examine', () => {
  const RULE = 'cn.gp.complaint.examine'
  const at = (complaint: Partial<Matter>, part: string, today: CivilDate = '2026-11-21') =>
    ofMatter({ kind: 'complaint', receivedOn: '2026-09-21', ...complaint }, RULE, { today }, part)

  test.each`
    because                                | received        | part         | due
    ${'five working days over Mid-Autumn'} | ${'2026-09-21'} | ${'examine'} | ${'2026-09-29'}
    ${'eight, over National Day too'}      | ${'2026-09-21'} | ${'forward'} | ${'2026-10-09'}
    ${'five plain working days'}           | ${'2026-11-20'} | ${'examine'} | ${'2026-11-27'}
  `('$part: $because', ({ received, part, due }) => {
    expect(at({ receivedOn: received }, part, received)).toMatchObject({ due, verdict: 'pending', light: 'green' })
  })

  test.each`
    part         | because                                       | complaint                                                                            | due             | verdict        | light
    ${'examine'} | ${'on the last day'}                          | ${{ examinedOn: '2026-09-29' }}                                                      | ${'2026-09-29'} | ${'compliant'} | ${'green'}
    ${'examine'} | ${'a day late is warned of'}                  | ${{ examinedOn: '2026-09-30' }}                                                      | ${'2026-09-29'} | ${'breach'}    | ${'yellow'}
    ${'examine'} | ${'nothing happened'}                         | ${{}}                                                                                | ${'2026-09-29'} | ${'breach'}    | ${'yellow'}
    ${'examine'} | ${'told of its defects in time'}              | ${{ defectsToldOn: '2026-09-25' }}                                                   | ${'2026-09-29'} | ${'compliant'} | ${'green'}
    ${'examine'} | ${'accepted in time'}                         | ${{ acceptedOn: '2026-09-29' }}                                                      | ${'2026-09-29'} | ${'compliant'} | ${'green'}
    ${'examine'} | ${'the earliest of what followed'}            | ${{ acceptedOn: '2026-09-28', forwardedOn: '2026-10-09' }}                           | ${'2026-09-29'} | ${'compliant'} | ${'green'}
    ${'examine'} | ${'decided in time'}                          | ${{ decidedOn: '2026-09-28' }}                                                       | ${'2026-09-29'} | ${'compliant'} | ${'green'}
    ${'defects'} | ${'told on the last day'}                     | ${{ defectsToldOn: '2026-09-29' }}                                                   | ${'2026-09-29'} | ${'compliant'} | ${'green'}
    ${'defects'} | ${'told a day late'}                          | ${{ defectsToldOn: '2026-09-30' }}                                                   | ${'2026-09-29'} | ${'breach'}    | ${'yellow'}
    ${'refuse'}  | ${'three working days after the examination'} | ${{ examinedOn: '2026-09-28', refusedOn: '2026-10-08' }}                             | ${'2026-10-08'} | ${'compliant'} | ${'green'}
    ${'refuse'}  | ${'on the fourth'}                            | ${{ examinedOn: '2026-09-28', refusedOn: '2026-10-09' }}                             | ${'2026-10-08'} | ${'breach'}    | ${'yellow'}
    ${'forward'} | ${'on the last day'}                          | ${{ forwardedOn: '2026-10-09' }}                                                     | ${'2026-10-09'} | ${'compliant'} | ${'green'}
    ${'forward'} | ${'on the last day, and decided since'}       | ${{ forwardedOn: '2026-10-09', respondedOn: '2026-10-15', decidedOn: '2026-11-02' }} | ${'2026-10-09'} | ${'compliant'} | ${'green'}
    ${'forward'} | ${'on the make-up Saturday after it'}         | ${{ forwardedOn: '2026-10-10' }}                                                     | ${'2026-10-09'} | ${'breach'}    | ${'yellow'}
    ${'respond'} | ${'within five working days'}                 | ${{ forwardedOn: '2026-10-09', respondedOn: '2026-10-15' }}                          | ${'2026-10-15'} | ${'compliant'} | ${'green'}
    ${'respond'} | ${'on the sixth'}                             | ${{ forwardedOn: '2026-10-09', respondedOn: '2026-10-16' }}                          | ${'2026-10-15'} | ${'breach'}    | ${'yellow'}
  `('$part: $because', ({ part, complaint, due, verdict, light }) => {
    expect(at(complaint, part)).toMatchObject({ due, verdict, light })
  })

  test.each`
    because                                             | complaint                                                                           | part         | missing
    ${'decided after it: it had been examined by then'} | ${{ decidedOn: '2026-10-20' }}                                                      | ${'examine'} | ${['matter.examinedOn']}
    ${'forwarded after the last day of examining'}      | ${{ forwardedOn: '2026-10-09' }}                                                    | ${'examine'} | ${['matter.examinedOn']}
    ${'refused, and nobody knows when it was examined'} | ${{ refusedOn: '2026-09-25' }}                                                      | ${'refuse'}  | ${['matter.examinedOn']}
    ${'answered, and nobody knows when it was sent on'} | ${{ respondedOn: '2026-10-15' }}                                                    | ${'forward'} | ${['matter.forwardedOn']}
    ${'decided, and nobody knows when it was sent on'}  | ${{ decidedOn: '2026-11-02' }}                                                      | ${'forward'} | ${['matter.forwardedOn']}
    ${'a correction that ends before it begins'}        | ${{ notCounted: [{ from: '2026-09-28', until: '2026-09-25', why: 'correction' }] }} | ${'forward'} | ${['matter.notCounted']}
  `('cannot tell: $because', ({ complaint, part, missing }) => {
    const trigger = part === 'refuse' ? null : { event: 'matter-received', on: '2026-09-21' }
    expect(at(complaint, part)).toMatchObject({ verdict: 'cannot-tell', missing, trigger })
  })

  test('a correction that ends before it begins: what was done is still told', () => {
    const reversed = [{ from: '2026-09-28', until: '2026-09-25', why: 'correction' }] as const
    expect(at({ notCounted: reversed, forwardedOn: '2026-10-09' }, 'forward')).toMatchObject({
      verdict: 'cannot-tell',
      met: '2026-10-09',
    })
  })

  test('steps that did not come are not asked for', () => {
    expect(['defects', 'refuse', 'respond'].map((part) => at({}, part))).toEqual([undefined, undefined, undefined])
    expect(at({ examinedOn: '2026-09-25', refusedOn: '2026-09-28' }, 'forward')).toBeUndefined()
  })

  test('days of a correction put off the forwarding, those of an inspection do not', () => {
    const due = (why: 'correction' | 'inspection') =>
      at({ notCounted: [{ from: '2026-09-23', until: '2026-09-24', why }] }, 'forward')?.due
    expect([due('correction'), due('inspection')]).toEqual(['2026-10-12', '2026-10-09'])
  })
})

describe('cn.gp.complaint.decide', () => {
  const RULE = 'cn.gp.complaint.decide'
  const decide = (complaint: Partial<Matter>, today: CivilDate = '2026-11-23') =>
    ofMatter({ kind: 'complaint', receivedOn: '2026-09-21', ...complaint }, RULE, { today })

  test.each`
    because                             | received        | due             | provisional
    ${'thirty working days'}            | ${'2026-09-21'} | ${'2026-11-09'} | ${false}
    ${'into a year without its notice'} | ${'2026-11-23'} | ${'2027-01-05'} | ${true}
  `('$because', ({ received, due, provisional }) => {
    expect(decide({ receivedOn: received }, received)).toMatchObject({ due, provisional, verdict: 'pending' })
  })

  test('once the notice is out the last day is no longer provisional', () => {
    const calendar = buildCalendar({
      version: 'test-2027',
      knownOn: '2026-11-23',
      coveredFrom: '2026-01-01',
      coveredThrough: '2027-12-31',
      holidays: [['元旦', '2027-01-01', '2027-01-03']],
      notices: [],
    })
    const complaint = {
      id: 'T1',
      kind: 'complaint',
      regime: 'government-procurement',
      receivedOn: '2026-11-23',
    } as const
    const [decided] = judgeMatter(complaint, { ...aContext('2026-11-23'), calendar }).filter(
      ({ rule }) => rule === RULE,
    )
    expect(decided).toMatchObject({ due: '2027-01-05', provisional: false })
  })

  test.each`
    because                                 | complaint                                                                                                                                                                    | due             | verdict        | light
    ${'decided on the last day'}            | ${{ decidedOn: '2026-11-09' }}                                                                                                                                               | ${'2026-11-09'} | ${'compliant'} | ${'green'}
    ${'decided a day late: fires'}          | ${{ decidedOn: '2026-11-10' }}                                                                                                                                               | ${'2026-11-09'} | ${'breach'}    | ${'red'}
    ${'five working days of expert review'} | ${{ decidedOn: '2026-11-16', notCounted: [{ from: '2026-10-12', until: '2026-10-16', why: 'inspection' }] }}                                                                 | ${'2026-11-16'} | ${'compliant'} | ${'green'}
    ${'a correction does not count either'} | ${{ decidedOn: '2026-11-17', notCounted: [{ from: '2026-10-12', until: '2026-10-16', why: 'correction' }] }}                                                                 | ${'2026-11-16'} | ${'breach'}    | ${'red'}
    ${'two spans'}                          | ${{ decidedOn: '2026-11-18', notCounted: [{ from: '2026-10-12', until: '2026-10-16', why: 'inspection' }, { from: '2026-10-19', until: '2026-10-20', why: 'correction' }] }} | ${'2026-11-18'} | ${'compliant'} | ${'green'}
  `('$because', ({ complaint, due, verdict, light }) => {
    expect(decide(complaint)).toMatchObject({ due, verdict, light })
  })

  test('while an inspection runs the last day is not known, and that is said', () => {
    const finding = decide({ notCounted: [{ from: '2026-10-12', why: 'inspection' }] })
    expect(finding).toMatchObject({ verdict: 'pending', light: 'grey', due: null })
    expect(finding === undefined ? '' : sayFinding(finding, 'zh-CN')).toBe('不计入的期间尚未结束,暂停计时')
    expect(finding === undefined ? '' : sayFinding(finding, 'en')).toBe(
      'Suspended: days that do not count are not over',
    )
  })

  test('a refused complaint is not decided; one whose arrival is not known cannot be told', () => {
    expect(decide({ refusedOn: '2026-09-24' })).toBeUndefined()
    expect(ofMatter({ kind: 'complaint', decidedOn: '2026-11-09' }, RULE)).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['matter.receivedOn'],
    })
  })
})

describe('cn.gp.complaint.pause', () => {
  const RULE = 'cn.gp.complaint.pause'

  test.each`
    because                           | resumed         | today           | verdict        | light
    ${'thirty days'}                  | ${'2026-12-02'} | ${'2026-12-10'} | ${'compliant'} | ${'green'}
    ${'thirty-one: fires'}            | ${'2026-12-03'} | ${'2026-12-10'} | ${'breach'}    | ${'red'}
    ${'still paused on the last day'} | ${undefined}    | ${'2026-12-02'} | ${'pending'}   | ${'yellow'}
    ${'still paused after it: fires'} | ${undefined}    | ${'2026-12-03'} | ${'breach'}    | ${'red'}
  `('paused on 2026-11-02: $because', ({ resumed, today, verdict, light }) => {
    const finding = ofMatter({ kind: 'complaint', pausedOn: '2026-11-02', resumedOn: resumed }, RULE, { today })
    expect(finding).toMatchObject({ due: '2026-12-02', verdict, light })
  })

  test('thirty days that end on a Saturday: red only after the Monday', () => {
    const resumed = (on: CivilDate) =>
      ofMatter({ kind: 'complaint', pausedOn: '2026-10-22', resumedOn: on }, RULE)?.light
    expect([resumed('2026-11-21'), resumed('2026-11-23'), resumed('2026-11-24')]).toEqual(['green', 'yellow', 'red'])
  })

  test('a complaint without a pause has none to judge; a resumption without its pause cannot be told', () => {
    expect(ofMatter({ kind: 'complaint', receivedOn: '2026-11-02' }, RULE)).toBeUndefined()
    expect(ofMatter({ kind: 'complaint', pausedOn: '2026-11-12', resumedOn: '2026-11-02' }, RULE)).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['matter.pausedOn', 'matter.resumedOn'],
    })
  })

  test('the signing clocks stand still while the procurement is paused', () => {
    const notified = { ...NOTHING_AFTER_AWARD, resultDeterminedOn: '2026-11-02', awardNoticeOn: '2026-11-02' } as const
    const matters = [{ id: 'T1', kind: 'complaint', pausedOn: '2026-11-05', resumedOn: '2026-11-12' }] as const
    // Two working days used before the pause, five left after it.
    expect(
      findingOf(aProcurement({ ...notified, matters }), 'jiujiang.gp.contract.sign', aContext('2026-11-12'))?.due,
    ).toBe('2026-11-19')
  })
})
