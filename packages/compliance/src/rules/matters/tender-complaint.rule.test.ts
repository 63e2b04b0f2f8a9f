import { describe, expect, test } from 'vitest'
import { explain } from '../../explain.ts'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { ofMatter } from '../../testing/matters.ts'
import type { Around } from '../../testing/matters.ts'
import type { Matter } from '../../procurement/matter.ts'

describe('cn.tender.complaint.file', () => {
  const RULE = 'cn.tender.complaint.file'
  const objection = {
    id: 'Y1',
    kind: 'objection',
    about: 'result',
    receivedOn: '2026-11-09',
    repliedOn: '2026-11-11',
  } as const
  const at = (complaint: Partial<Matter>, around: Around = {}) =>
    ofMatter({ kind: 'complaint', about: 'process', knownOn: '2026-11-06', ...complaint }, RULE, around)

  test.each`
    because                                           | complaint                                                                                             | others         | due
    ${'ten plain days'}                               | ${{}}                                                                                                 | ${[]}          | ${'2026-11-16'}
    ${'the three days of the objection do not count'} | ${{ about: 'result', after: 'Y1' }}                                                                   | ${[objection]} | ${'2026-11-19'}
    ${'nor when the complaint itself says so'}        | ${{ notCounted: [{ from: '2026-11-09', until: '2026-11-11', why: 'objection-reply' }] }}              | ${[]}          | ${'2026-11-19'}
    ${'an inspection is no such span'}                | ${{ notCounted: [{ from: '2026-11-09', until: '2026-11-11', why: 'inspection' }] }}                   | ${[]}          | ${'2026-11-16'}
    ${'both name the same days: counted out once'}    | ${{ after: 'Y1', notCounted: [{ from: '2026-11-09', until: '2026-11-11', why: 'objection-reply' }] }} | ${[objection]} | ${'2026-11-19'}
  `('$because', ({ complaint, others, due }) => {
    expect(at({ ...complaint, filedOn: due }, { others })).toMatchObject({ due, verdict: 'compliant', light: 'green' })
    const dayAfter = due === '2026-11-16' ? '2026-11-17' : '2026-11-20'
    expect(at({ ...complaint, filedOn: dayAfter }, { others })).toMatchObject({
      due,
      verdict: 'breach',
      light: 'yellow',
    })
  })

  test('the count shows the days of the objection as left out', () => {
    const complaint = {
      id: 'M1',
      kind: 'complaint',
      after: 'Y1',
      knownOn: '2026-11-06',
      filedOn: '2026-11-19',
    } as const
    const finding = at({ after: 'Y1', filedOn: '2026-11-19' }, { others: [objection] })
    if (finding === undefined) throw new Error('the rule says nothing')
    const record = { id: 'X', heldBy: 'register', matters: [complaint, objection] } as const
    const days = explain(finding, record, { calendar: CALENDAR_CN, today: '2026-11-21' })
    expect(days.filter(({ why }) => why === 'suspended').map(({ date }) => date)).toEqual([
      '2026-11-09',
      '2026-11-10',
      '2026-11-11',
    ])
    expect(days.at(-1)).toMatchObject({ date: '2026-11-19', counted: 10 })
  })

  test('while the objection is open nobody is late', () => {
    const open = { id: 'Y1', kind: 'objection', about: 'result', receivedOn: '2026-11-09' } as const
    expect(at({ after: 'Y1', filedOn: '2026-12-30' }, { others: [open] })).toMatchObject({
      verdict: 'compliant',
      due: null,
    })
  })

  test.each`
    because                                                | complaint                                        | missing
    ${'late, about the result, and no objection is named'} | ${{ about: 'result', filedOn: '2026-11-17' }}    | ${['matter.after']}
    ${'late, about nobody knows what'}                     | ${{ about: undefined, filedOn: '2026-11-17' }}   | ${['matter.after']}
    ${'nobody knows since when it was known'}              | ${{ knownOn: undefined, filedOn: '2026-11-17' }} | ${['matter.knownOn']}
    ${'made before it was known'}                          | ${{ filedOn: '2026-11-05' }}                     | ${['matter.knownOn', 'matter.filedOn']}
  `('cannot tell: $because', ({ complaint, missing }) => {
    expect(at(complaint)).toMatchObject({ verdict: 'cannot-tell', missing })
  })

  test('what came in counts where nobody noted when it was sent', () => {
    expect(at({ receivedOn: '2026-11-16' })).toMatchObject({ verdict: 'compliant', met: '2026-11-16' })
  })
})

describe('cn.tender.complaint.accept', () => {
  const RULE = 'cn.tender.complaint.accept'

  test.each`
    because                | received        | due
    ${'over National Day'} | ${'2026-09-29'} | ${'2026-10-09'}
    ${'over a weekend'}    | ${'2026-11-19'} | ${'2026-11-24'}
  `('$because', ({ received, due }) => {
    expect(ofMatter({ kind: 'complaint', receivedOn: received }, RULE, { today: received })?.due).toBe(due)
  })

  test.each`
    because                              | complaint                       | verdict          | light
    ${'accepted on the last day'}        | ${{ acceptedOn: '2026-11-24' }} | ${'compliant'}   | ${'green'}
    ${'refused is decided too'}          | ${{ refusedOn: '2026-11-24' }}  | ${'compliant'}   | ${'green'}
    ${'accepted a day late: fires'}      | ${{ acceptedOn: '2026-11-25' }} | ${'breach'}      | ${'red'}
    ${'decided, never said to be taken'} | ${{ decidedOn: '2026-12-25' }}  | ${'cannot-tell'} | ${'grey'}
  `('$because', ({ complaint, verdict, light }) => {
    const finding = ofMatter({ kind: 'complaint', receivedOn: '2026-11-19', ...complaint }, RULE, {
      today: '2026-12-31',
    })
    expect(finding).toMatchObject({ verdict, light })
  })
})

describe('cn.tender.complaint.decide', () => {
  const RULE = 'cn.tender.complaint.decide'
  const at = (complaint: Partial<Matter>) =>
    ofMatter({ kind: 'complaint', receivedOn: '2026-09-29', acceptedOn: '2026-10-09', ...complaint }, RULE, {
      today: '2026-10-09',
    })

  test('thirty working days from the acceptance; purchasing would count from the receipt', () => {
    expect(at({})?.due).toBe('2026-11-19')
    const gp = ofMatter({ kind: 'complaint', receivedOn: '2026-09-29' }, 'cn.gp.complaint.decide', {
      today: '2026-10-09',
    })
    expect(gp?.due).toBe('2026-11-16')
  })

  test.each`
    because                                 | complaint                                                                                                    | due             | verdict
    ${'decided on the last day'}            | ${{ decidedOn: '2026-11-19' }}                                                                               | ${'2026-11-19'} | ${'compliant'}
    ${'decided a day late: fires'}          | ${{ decidedOn: '2026-11-20' }}                                                                               | ${'2026-11-19'} | ${'breach'}
    ${'two days of an inspection left out'} | ${{ decidedOn: '2026-11-23', notCounted: [{ from: '2026-10-12', until: '2026-10-13', why: 'inspection' }] }} | ${'2026-11-23'} | ${'compliant'}
    ${'a correction is not left out here'}  | ${{ decidedOn: '2026-11-23', notCounted: [{ from: '2026-10-12', until: '2026-10-13', why: 'correction' }] }} | ${'2026-11-19'} | ${'breach'}
  `('$because', ({ complaint, due, verdict }) => {
    expect(at(complaint)).toMatchObject({ due, verdict })
  })

  test('not accepted yet: not started; refused: never; decided without acceptance: cannot tell', () => {
    expect(ofMatter({ kind: 'complaint', receivedOn: '2026-09-29' }, RULE)).toMatchObject({
      verdict: 'pending',
      trigger: null,
    })
    expect(at({ refusedOn: '2026-10-09' })).toBeUndefined()
    expect(ofMatter({ kind: 'complaint', decidedOn: '2026-11-19' }, RULE)).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['matter.acceptedOn'],
    })
  })
})
