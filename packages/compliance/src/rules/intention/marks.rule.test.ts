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
  ${'marked, not announced yet'}               | ${'2026-11-18'} | ${undefined} | ${undefined}    | ${undefined} | ${'pending'}
  ${'announced, and the mark carries no date'} | ${undefined}    | ${undefined} | ${'2026-11-19'} | ${undefined} | ${'cannot-tell'}
`('$because: $verdict', ({ markOn, markAt, noticeOn, noticeAt, verdict }) => {
  const times = markAt === undefined ? undefined : { specialMatterOn: markAt, announcementOn: noticeAt }
  const marked = hurried({ specialMatterOn: markOn, announcementOn: noticeOn, bidDeadlineOn: undefined, times })
  expect(findingOf(marked, MARK)?.verdict).toBe(verdict)
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
