import { describe, expect, test } from 'vitest'
import { evaluate } from '../../evaluate.ts'
import { NO_SETTINGS } from '../../settings/district-settings.ts'
import type { DistrictSettings } from '../../settings/district-settings.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext } from '../../testing/findings.ts'
import { NOTHING_AFTER_EVALUATION } from '../../testing/stages.ts'

const RULE = 'cn.gp.single-source-publicity'
const CONFIGURED: DistrictSettings = { ...NO_SETTINGS, version: 'test', threshold: () => 100_000_000 }
const sole = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({
    ...NOTHING_AFTER_EVALUATION,
    method: 'single-source',
    singleSourceGround: 'only-supplier',
    ...overrides,
  })

const judged = (overrides: Parameters<typeof aProcurement>[0], settings = CONFIGURED, part = 'publicity') =>
  evaluate(sole(overrides), { ...aContext(), settings }).find(
    (finding) => finding.rule === RULE && finding.part === part,
  )

describe('the publicity', () => {
  test.each`
    because                                                | overrides                                                                                          | verdict          | missing
    ${'five working days'}                                 | ${{ singleSourcePublicityOn: '2026-11-09', singleSourcePublicityEndedOn: '2026-11-16' }}           | ${'compliant'}   | ${undefined}
    ${'four'}                                              | ${{ singleSourcePublicityOn: '2026-11-09', singleSourcePublicityEndedOn: '2026-11-13' }}           | ${'breach'}      | ${undefined}
    ${'its end is known, its beginning is not'}            | ${{ singleSourcePublicityEndedOn: '2026-11-16' }}                                                  | ${'cannot-tell'} | ${['singleSourcePublicityOn']}
    ${'begun, and bought before it ended'}                 | ${{ singleSourcePublicityOn: '2026-11-09', awardNoticeOn: '2026-11-13' }}                          | ${'pending'}     | ${undefined}
    ${'neither method nor budget known'}                   | ${{ method: undefined, budget: undefined, singleSourcePublicityOn: '2026-11-09' }}                 | ${'cannot-tell'} | ${['method', 'budget']}
    ${'published before the regulation, noticed under it'} | ${{ singleSourcePublicityOn: '2015-02-27', announcementOn: '2015-03-02', intentionOn: undefined }} | ${undefined}     | ${undefined}
    ${'running'}                                           | ${{ singleSourcePublicityOn: '2026-11-09' }}                                                       | ${'pending'}     | ${undefined}
    ${'bought without any'}                                | ${{ awardNoticeOn: '2026-11-13' }}                                                                 | ${'breach'}      | ${['singleSourcePublicityOn']}
    ${'nothing happened yet'}                              | ${{}}                                                                                              | ${'pending'}     | ${undefined}
    ${'urgency needs no publicity'}                        | ${{ singleSourceGround: 'urgency', singleSourcePublicityOn: '2026-11-09' }}                        | ${undefined}     | ${undefined}
    ${'consistency needs no publicity'}                    | ${{ singleSourceGround: 'consistency', awardNoticeOn: '2026-11-13' }}                              | ${undefined}     | ${undefined}
    ${'below the threshold'}                               | ${{ budget: 99_999_999, awardNoticeOn: '2026-11-13' }}                                             | ${undefined}     | ${undefined}
    ${'exactly the threshold'}                             | ${{ budget: 100_000_000, awardNoticeOn: '2026-11-13' }}                                            | ${'breach'}      | ${['singleSourcePublicityOn']}
    ${'the ground is not on record'}                       | ${{ singleSourceGround: undefined, singleSourcePublicityOn: '2026-11-09' }}                        | ${'cannot-tell'} | ${['singleSourceGround']}
    ${'another method'}                                    | ${{ method: 'open-tender', singleSourcePublicityOn: '2026-11-09' }}                                | ${undefined}     | ${undefined}
    ${'neither ground nor publicity known'}                | ${{ singleSourceGround: undefined }}                                                               | ${undefined}     | ${undefined}
    ${'before the regulation'}                             | ${{ singleSourcePublicityOn: '2015-02-27', singleSourcePublicityEndedOn: '2015-02-28' }}           | ${undefined}     | ${undefined}
  `('$because', ({ overrides, verdict, missing }) => {
    const finding = judged(overrides)
    expect([finding?.verdict, finding?.missing]).toEqual([verdict, missing])
  })

  test('without a configured threshold a publicity that was long enough still keeps the rule, anything else cannot tell', () => {
    const long = { singleSourcePublicityOn: '2026-11-09', singleSourcePublicityEndedOn: '2026-11-16' } as const
    expect(judged(long, NO_SETTINGS)?.verdict).toBe('compliant')
    expect(judged({ ...long, singleSourcePublicityEndedOn: '2026-11-13' }, NO_SETTINGS)).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['threshold.open-tender.goods-services'],
    })
    expect(judged({ category: 'works', awardNoticeOn: '2026-11-13' }, NO_SETTINGS)?.missing).toEqual([
      'threshold.open-tender.works',
    ])
  })
})

test.each`
  because                                         | repliedOn       | today           | verdict        | due
  ${'argued within five working days of the end'} | ${'2026-11-23'} | ${'2026-11-25'} | ${'compliant'} | ${'2026-11-23'}
  ${'a day late'}                                 | ${'2026-11-24'} | ${'2026-11-25'} | ${'breach'}    | ${'2026-11-23'}
  ${'still open'}                                 | ${undefined}    | ${'2026-11-17'} | ${'pending'}   | ${'2026-11-23'}
`('an objection to the publicity: $because', ({ repliedOn, today, verdict, due }) => {
  const objection = { id: 'OBJ-1', kind: 'objection', about: 'process', receivedOn: '2026-11-12' } as const
  const record = sole({
    singleSourcePublicityOn: '2026-11-09',
    singleSourcePublicityEndedOn: '2026-11-16',
    matters: [repliedOn === undefined ? objection : { ...objection, repliedOn }],
  })
  const finding = evaluate(record, { ...aContext(today), settings: CONFIGURED }).find(({ part }) => part === 'argument')
  expect(finding).toMatchObject({ rule: RULE, matter: 'OBJ-1', verdict, due, required: 5 })
})

test.each`
  because                                 | overrides                                                           | met
  ${'evaluated'}                          | ${{ evaluationEndedOn: '2026-11-12' }}                              | ${'2026-11-12'}
  ${'the result determined'}              | ${{ resultDeterminedOn: '2026-11-13' }}                             | ${'2026-11-13'}
  ${'the notice sent'}                    | ${{ awardNoticeOn: '2026-11-16' }}                                  | ${'2026-11-16'}
  ${'the first of these is what is told'} | ${{ evaluationEndedOn: '2026-11-12', awardNoticeOn: '2026-11-16' }} | ${'2026-11-12'}
`('bought without a publicity: $because', ({ overrides, met }) => {
  expect(judged(overrides)).toMatchObject({
    verdict: 'breach',
    light: 'red',
    met,
    missing: ['singleSourcePublicityOn'],
  })
})

test.each`
  because                                         | matter                                       | ended           | asked
  ${'an objection to the process'}                | ${{ kind: 'objection', about: 'process' }}   | ${'2026-11-16'} | ${true}
  ${'an objection to the documents'}              | ${{ kind: 'objection', about: 'documents' }} | ${'2026-11-16'} | ${false}
  ${'a challenge of the process is no objection'} | ${{ kind: 'challenge', about: 'process' }}   | ${'2026-11-16'} | ${false}
  ${'the publicity has not ended'}                | ${{ kind: 'objection', about: 'process' }}   | ${undefined}    | ${false}
  ${'it ended before the regulation'}             | ${{ kind: 'objection', about: 'process' }}   | ${'2015-02-27'} | ${false}
`('a further argument: $because', ({ matter, ended, asked }) => {
  const published = { singleSourcePublicityOn: ended === '2015-02-27' ? '2015-02-16' : '2026-11-09' } as const
  const matters = [{ id: 'M1', receivedOn: published.singleSourcePublicityOn, ...matter }]
  const record = { ...published, singleSourcePublicityEndedOn: ended, announcementOn: undefined, matters }
  expect(judged(record, CONFIGURED, 'argument') !== undefined).toBe(asked)
})

test('without matters on record no argument is asked for', () => {
  const ended = { singleSourcePublicityOn: '2026-11-09', singleSourcePublicityEndedOn: '2026-11-16' } as const
  const said = evaluate(sole(ended), { ...aContext(), settings: CONFIGURED }).filter(({ rule }) => rule === RULE)
  expect(said.map(({ part }) => part)).toEqual(['publicity'])
})
