import { describe, expect, test } from 'vitest'
import { evaluate } from '../../evaluate.ts'
import { explain } from '../../explain.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { NOTHING_AFTER_EVALUATION } from '../../testing/stages.ts'

const open = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({ ...NOTHING_AFTER_EVALUATION, announcementOn: undefined, bidDeadlineOn: undefined, ...overrides })

const RULES = ['cn.gp.doc-supply', 'cn.gp.notice-period', 'cn.gp.clarify', 'cn.gp.prequal', 'cn.gp.publish-platform']

test('a ledger row is asked for nothing that no column holds', () => {
  const findings = evaluate(aProcurement({ heldBy: 'ledger' }), aContext())
  expect(findings.filter(({ rule }) => RULES.includes(rule))).toEqual([])
})

describe('cn.gp.doc-supply', () => {
  test.each`
    because                                      | from            | to              | verdict          | due
    ${'five working days, publication excluded'} | ${'2026-11-09'} | ${'2026-11-16'} | ${'compliant'}   | ${'2026-11-16'}
    ${'a day less'}                              | ${'2026-11-09'} | ${'2026-11-13'} | ${'breach'}      | ${'2026-11-16'}
    ${'the make-up Saturday counts'}             | ${'2026-09-28'} | ${'2026-10-10'} | ${'compliant'}   | ${'2026-10-10'}
    ${'and the Friday before is one short'}      | ${'2026-09-28'} | ${'2026-10-09'} | ${'breach'}      | ${'2026-10-10'}
    ${'the end alone cannot tell'}               | ${undefined}    | ${'2026-11-16'} | ${'cannot-tell'} | ${null}
    ${'before the regulation'}                   | ${'2015-02-28'} | ${'2015-03-02'} | ${undefined}     | ${undefined}
  `('$because', ({ from, to, verdict, due }) => {
    const finding = findingOf(
      open({ announcementOn: from, documentsEndedOn: to }),
      'cn.gp.doc-supply',
      aContext(),
      'documents',
    )
    expect([finding?.verdict, finding?.due]).toEqual([verdict, due])
  })

  test.each`
    because                                      | method              | verdict
    ${'an invited tender is a tender'}           | ${'invited-tender'} | ${'breach'}
    ${'an inquiry is none'}                      | ${'inquiry'}        | ${undefined}
    ${'whether it is a tender is not on record'} | ${undefined}        | ${'cannot-tell'}
  `('$because', ({ method, verdict }) => {
    const short = open({ method, announcementOn: '2026-11-09', documentsEndedOn: '2026-11-13' })
    expect(findingOf(short, 'cn.gp.doc-supply', aContext(), 'documents')?.verdict).toBe(verdict)
  })

  test('counts from the first issue where the record holds it', () => {
    const later = open({
      announcementOn: '2026-11-09',
      documentsIssuedOn: '2026-11-10',
      documentsEndedOn: '2026-11-16',
    })
    expect(findingOf(later, 'cn.gp.doc-supply', aContext(), 'documents')).toMatchObject({
      verdict: 'breach',
      trigger: { event: 'documents-issued', on: '2026-11-10' },
      actual: 4,
    })
  })

  test('prequalification documents too; a consultation has its own rule, an unknown method is asked for', () => {
    const prequalified = open({ prequalificationOn: '2026-11-09', prequalificationDocumentsEndedOn: '2026-11-13' })
    expect(findingOf(prequalified, 'cn.gp.doc-supply', aContext(), 'prequalification')?.verdict).toBe('breach')
    const ended = { announcementOn: '2026-11-09', documentsEndedOn: '2026-11-10' } as const
    const consulted = open({ ...ended, method: 'competitive-consultation' })
    expect(findingOf(consulted, 'cn.gp.doc-supply', aContext(), 'documents')).toBeUndefined()
    expect(findingOf(open({ ...ended, method: undefined }), 'cn.gp.doc-supply', aContext(), 'documents')).toMatchObject(
      {
        verdict: 'cannot-tell',
        missing: ['method'],
      },
    )
  })

  test('is explained working day by working day, the make-up Saturday among them', () => {
    const record = open({ announcementOn: '2026-09-28', documentsEndedOn: '2026-10-10' })
    const finding = findingOf(record, 'cn.gp.doc-supply', aContext(), 'documents')
    if (finding === undefined) throw new Error('not judged')
    const days = explain(finding, record, aContext())
    expect(days.filter(({ counted }) => counted > 0).map(({ date, why }) => [date, why])).toEqual([
      ['2026-09-29', 'weekday'],
      ['2026-09-30', 'weekday'],
      ['2026-10-08', 'weekday'],
      ['2026-10-09', 'weekday'],
      ['2026-10-10', 'make-up'],
    ])
    expect(days.find(({ date }) => date === '2026-10-01')).toMatchObject({ counted: 0, why: 'holiday' })
  })
})

describe('cn.gp.notice-period', () => {
  test.each`
    because                                | from            | to              | verdict        | light        | due
    ${'ends on the fifth working day'}     | ${'2026-11-09'} | ${'2026-11-16'} | ${'compliant'} | ${'green'}   | ${'2026-11-16'}
    ${'over National Day to the Saturday'} | ${'2026-09-28'} | ${'2026-10-10'} | ${'compliant'} | ${'green'}   | ${'2026-10-10'}
    ${'taken down early: a warning'}       | ${'2026-11-09'} | ${'2026-11-13'} | ${'breach'}    | ${'yellow'}  | ${'2026-11-16'}
    ${'before order 87'}                   | ${'2017-09-30'} | ${'2017-10-02'} | ${undefined}   | ${undefined} | ${undefined}
  `('$because', ({ from, to, verdict, light, due }) => {
    const finding = findingOf(open({ announcementOn: from, noticePeriodEndedOn: to }), 'cn.gp.notice-period')
    expect([finding?.verdict, finding?.light, finding?.due]).toEqual([verdict, light, due])
  })

  test('without the announcement it cannot tell', () => {
    const ended = open({ noticePeriodEndedOn: '2026-11-16' })
    expect(findingOf(ended, 'cn.gp.notice-period')).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['announcementOn'],
    })
  })
})

describe('cn.gp.clarify', () => {
  test.each`
    because                                   | clarified       | deadline        | affects      | verdict        | due
    ${'15 days'}                              | ${'2026-11-15'} | ${'2026-11-30'} | ${true}      | ${'compliant'} | ${'2026-11-30'}
    ${'14 days: the deadline moves to 12-01'} | ${'2026-11-16'} | ${'2026-11-30'} | ${true}      | ${'breach'}    | ${'2026-12-01'}
    ${'moved as it has to be'}                | ${'2026-11-16'} | ${'2026-12-01'} | ${true}      | ${'compliant'} | ${'2026-12-01'}
    ${'unknown effect counts as one'}         | ${'2026-11-16'} | ${'2026-11-30'} | ${undefined} | ${'breach'}    | ${'2026-12-01'}
    ${'it cannot affect the bids'}            | ${'2026-11-16'} | ${'2026-11-30'} | ${false}     | ${undefined}   | ${undefined}
    ${'no deadline yet'}                      | ${'2026-11-16'} | ${undefined}    | ${true}      | ${'pending'}   | ${'2026-12-01'}
    ${'before the regulation'}                | ${'2015-02-28'} | ${'2015-03-01'} | ${true}      | ${undefined}   | ${undefined}
  `('$because', ({ clarified, deadline, affects, verdict, due }) => {
    const record = open({ clarifiedOn: clarified, bidDeadlineOn: deadline, clarificationAffectsBids: affects })
    const finding = findingOf(record, 'cn.gp.clarify')
    expect([finding?.verdict, finding?.due]).toEqual([verdict, due])
  })

  test('an unknown method is asked for', () => {
    const record = open({ clarifiedOn: '2026-11-16', bidDeadlineOn: '2026-11-30', method: undefined })
    expect(findingOf(record, 'cn.gp.clarify')).toMatchObject({ verdict: 'cannot-tell', missing: ['method'] })
  })
})

describe('cn.gp.prequal', () => {
  test.each`
    because                               | overrides                                                                                  | part               | verdict
    ${'five working days'}                | ${{ prequalificationOn: '2026-11-09', prequalificationDeadlineOn: '2026-11-16' }}          | ${'application'}   | ${'compliant'}
    ${'four'}                             | ${{ prequalificationOn: '2026-11-09', prequalificationDeadlineOn: '2026-11-13' }}          | ${'application'}   | ${'breach'}
    ${'the close alone'}                  | ${{ prequalificationDeadlineOn: '2026-11-13' }}                                            | ${'application'}   | ${'cannot-tell'}
    ${'clarified three days before'}      | ${{ prequalificationClarifiedOn: '2026-11-13', prequalificationDeadlineOn: '2026-11-16' }} | ${'clarification'} | ${'compliant'}
    ${'clarified two days before'}        | ${{ prequalificationClarifiedOn: '2026-11-14', prequalificationDeadlineOn: '2026-11-16' }} | ${'clarification'} | ${'breach'}
    ${'three days are of 2017, not 2015'} | ${{ prequalificationClarifiedOn: '2017-09-30', prequalificationDeadlineOn: '2017-10-01' }} | ${'clarification'} | ${undefined}
  `('$because', ({ overrides, part, verdict }) => {
    expect(findingOf(open(overrides), 'cn.gp.prequal', aContext(), part)?.verdict).toBe(verdict)
  })

  test('each part cites its own clause', () => {
    const record = open({
      prequalificationOn: '2026-11-09',
      prequalificationClarifiedOn: '2026-11-13',
      prequalificationDeadlineOn: '2026-11-16',
    })
    expect(findingOf(record, 'cn.gp.prequal', aContext(), 'application')?.citation.clause).toBe('第二十一条')
    expect(findingOf(record, 'cn.gp.prequal', aContext(), 'clarification')?.citation.clause).toBe('第二十七条')
  })
})

describe('cn.gp.publish-platform', () => {
  test.each`
    because                         | received        | published       | verdict        | light        | due
    ${'over the weekend'}           | ${'2026-11-20'} | ${'2026-11-23'} | ${'compliant'} | ${'green'}   | ${'2026-11-23'}
    ${'over National Day'}          | ${'2026-09-30'} | ${'2026-10-08'} | ${'compliant'} | ${'green'}   | ${'2026-10-08'}
    ${'a day late: a warning'}      | ${'2026-09-30'} | ${'2026-10-09'} | ${'breach'}    | ${'yellow'}  | ${'2026-10-08'}
    ${'published, receipt unknown'} | ${undefined}    | ${'2026-10-09'} | ${undefined}   | ${undefined} | ${undefined}
    ${'before order 101'}           | ${'2020-02-29'} | ${'2020-03-31'} | ${undefined}   | ${undefined} | ${undefined}
  `('$because', ({ received, published, verdict, light, due }) => {
    const record = open({ noticeSubmittedOn: received, announcementOn: published })
    const finding = findingOf(record, 'cn.gp.publish-platform')
    expect([finding?.verdict, finding?.light, finding?.due]).toEqual([verdict, light, due])
  })

  test('dates that contradict each other cannot tell', () => {
    const record = open({ noticeSubmittedOn: '2026-11-20', announcementOn: '2026-11-23', bidDeadlineOn: '2026-11-19' })
    expect(findingOf(record, 'cn.gp.publish-platform')?.verdict).toBe('cannot-tell')
  })
})
