import type { CivilDate } from '@tenderlight/law/civil-date'
import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { settingsOf } from '../../settings/settle.ts'
import { aContext, findingOf } from '../../testing/findings.ts'

const MARK = 'jiujiang.gp.intention.special-mark'
const EXEMPTIONS = 'jiujiang.gp.intention.exemptions'

const hurried = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({ intentionOn: undefined, specialMatter: 'special-bond', ...overrides })

test.each`
  because                                      | markOn          | markAt       | noticeOn        | noticeAt     | verdict
  ${'marked at 10:00, announced at 15:00'}     | ${'2026-11-19'} | ${'10:00'}   | ${'2026-11-19'} | ${'15:00'}   | ${'compliant'}
  ${'marked at 15:00, announced at 10:00'}     | ${'2026-11-19'} | ${'15:00'}   | ${'2026-11-19'} | ${'10:00'}   | ${'breach'}
  ${'marked the day after the announcement'}   | ${'2026-11-20'} | ${undefined} | ${'2026-11-19'} | ${undefined} | ${'breach'}
  ${'marked the day before'}                   | ${'2026-11-18'} | ${undefined} | ${'2026-11-19'} | ${undefined} | ${'compliant'}
  ${'the same day without hours'}              | ${'2026-11-19'} | ${undefined} | ${'2026-11-19'} | ${undefined} | ${'cannot-tell'}
  ${'marked and announced in one minute'}      | ${'2026-11-19'} | ${'10:00'}   | ${'2026-11-19'} | ${'10:00'}   | ${'breach'}
  ${'only the hour of the mark is known'}      | ${'2026-11-19'} | ${'10:00'}   | ${'2026-11-19'} | ${undefined} | ${'cannot-tell'}
  ${'marked, not announced yet'}               | ${'2026-11-18'} | ${undefined} | ${undefined}    | ${undefined} | ${'pending'}
  ${'announced, and the mark carries no date'} | ${undefined}    | ${undefined} | ${'2026-11-19'} | ${undefined} | ${'cannot-tell'}
`('$because: $verdict', ({ markOn, markAt, noticeOn, noticeAt, verdict }) => {
  const times = markAt === undefined ? undefined : { specialMatterOn: markAt, announcementOn: noticeAt }
  const marked = hurried({ specialMatterOn: markOn, announcementOn: noticeOn, bidDeadlineOn: undefined, times })
  const finding = findingOf(marked, MARK)
  expect(finding).toMatchObject({
    verdict,
    trigger: markOn === undefined ? null : { event: 'special-matter-mark', on: markOn },
    met: noticeOn ?? null,
  })
})

test('a special matter that is neither marked nor announced waits', () => {
  const waiting = hurried({ specialMatterOn: undefined, announcementOn: undefined, bidDeadlineOn: undefined })
  expect(findingOf(waiting, MARK)).toMatchObject({ verdict: 'pending', light: 'grey' })
})

test('without a special matter no mark is asked for, late as the intention may be', () => {
  const late = aProcurement({ intentionOn: '2026-01-20' })
  expect(findingOf(late, MARK)).toBeUndefined()
})

test.each`
  because                                                  | overrides                                                                                     | verdict
  ${'exactly 30 days were kept'}                           | ${{ intentionOn: '2026-10-20' }}                                                              | ${undefined}
  ${'29 were not'}                                         | ${{ intentionOn: '2026-10-21' }}                                                              | ${'breach'}
  ${'the municipal site alone does not count'}             | ${{ intentionOn: '2026-10-20', media: { intentionOn: 'municipal' } }}                         | ${'breach'}
  ${'the provincial site does'}                            | ${{ intentionOn: '2026-10-20', media: { intentionOn: 'provincial' } }}                        | ${undefined}
  ${'the e-mall is excepted, and needs no mark'}           | ${{ method: 'e-mall' }}                                                                       | ${undefined}
  ${'an intention of before the plan keeps nothing by it'} | ${{ intentionOn: '2023-02-05', announcementOn: '2023-03-19', specialMatterOn: '2023-03-20' }} | ${'breach'}
  ${'marked before the plan, announced after it'}          | ${{ specialMatterOn: '2023-02-05', announcementOn: '2023-02-06' }}                            | ${undefined}
  ${'announced before the plan, marked after it'}          | ${{ specialMatterOn: '2023-02-06', announcementOn: '2023-02-05' }}                            | ${'breach'}
  ${'announced before the plan, the mark carries no date'} | ${{ specialMatterOn: undefined, announcementOn: '2023-02-05' }}                               | ${undefined}
`('marked a day late: $because', ({ overrides, verdict }) => {
  const dates = { specialMatterOn: '2026-11-20', announcementOn: '2026-11-19', bidDeadlineOn: undefined }
  expect(findingOf(hurried({ ...dates, ...overrides }), MARK)?.verdict).toBe(verdict)
})

test('a late mark does no harm where the 30 days were kept', () => {
  const patient = aProcurement({ specialMatter: 'special-bond', specialMatterOn: '2026-03-01' })
  expect(findingOf(patient, MARK)).toBeUndefined()
})

test.each`
  because                                  | method                   | listed
  ${'the e-mall is one of the four'}       | ${'e-mall'}              | ${true}
  ${'fixed-point is one of the four'}      | ${'fixed-point'}         | ${true}
  ${'agreement supply is one of the four'} | ${'agreement-supply'}    | ${true}
  ${'batch purchasing is one of the four'} | ${'batch'}               | ${true}
  ${'a framework agreement is not'}        | ${'framework-agreement'} | ${false}
  ${'an open tender is not'}               | ${'open-tender'}         | ${false}
`('$because', ({ method, listed }) => {
  expect(findingOf(aProcurement({ method }), EXEMPTIONS)?.verdict).toBe(listed ? 'exempt' : undefined)
})

test('while nothing is announced the day of the judgement decides whether the plan is in force', () => {
  const mall = aProcurement({ method: 'e-mall', intentionOn: undefined, announcementOn: undefined })
  expect(findingOf(mall, EXEMPTIONS, aContext('2023-02-05'))).toBeUndefined()
  expect(findingOf(mall, EXEMPTIONS, aContext('2023-02-06'))?.verdict).toBe('exempt')
})

describe('while the district has switched its 30 days off', () => {
  const off = (from: CivilDate) => ({
    ...aContext(),
    settings: settingsOf([
      { from, value: { kind: 'rule-switch', rule: 'jiujiang.gp.intention.lead-time', on: false } },
    ]),
  })
  const late = hurried({ specialMatterOn: '2026-11-20', announcementOn: '2026-11-19', bidDeadlineOn: undefined })
  const mall = aProcurement({ method: 'e-mall', intentionOn: undefined, announcementOn: '2026-11-19' })

  test.each`
    from            | verdicts                  | because
    ${'2026-11-19'} | ${[undefined, undefined]} | ${'no mark and no exemption is needed from what nobody asks for'}
    ${'2026-11-20'} | ${['breach', 'exempt']}   | ${'the announcement came before the switch'}
  `('from $from: $because', ({ from, verdicts }) => {
    const context = off(from)
    expect([findingOf(late, MARK, context)?.verdict, findingOf(mall, EXEMPTIONS, context)?.verdict]).toEqual(verdicts)
  })

  test('the day of the intention decides where it counts, as it does for the 30 days', () => {
    const marked = { ...late, intentionOn: '2026-11-10' } as const
    expect(findingOf(marked, MARK, off('2026-11-15'))?.verdict).toBe('breach')
    expect(findingOf({ ...marked, media: { intentionOn: 'municipal' } }, MARK, off('2026-11-15'))).toBeUndefined()
  })
})
