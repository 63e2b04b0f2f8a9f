import { describe, expect, test } from 'vitest'
import { recordOf } from '../../records/record-of.ts'
import { replay } from '../../records/replay.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { NOTHING_AFTER_EVALUATION } from '../../testing/stages.ts'

const NATIONAL = 'cn.gp.intention.lead-time'
const DISTRICT = 'jiujiang.gp.intention.lead-time'

/** An intention and an announcement and nothing after them. */
const planned = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({
    ...NOTHING_AFTER_EVALUATION,
    bidDeadlineOn: undefined,
    ...overrides,
  })

describe.each([NATIONAL, DISTRICT])('%s', (rule) => {
  test.each`
    because                                               | intentionOn     | announcementOn  | verdict        | light
    ${'exactly 30 days pass'}                             | ${'2026-10-22'} | ${'2026-11-21'} | ${'compliant'} | ${'green'}
    ${'29 days do not'}                                   | ${'2026-10-22'} | ${'2026-11-20'} | ${'breach'}    | ${'red'}
    ${'a minimum gap that ends on Saturday is not moved'} | ${'2026-10-22'} | ${'2026-11-21'} | ${'compliant'} | ${'green'}
    ${'bought without an intention'}                      | ${undefined}    | ${'2026-11-20'} | ${'breach'}    | ${'red'}
    ${'the clock runs while nothing is announced'}        | ${'2026-10-22'} | ${undefined}    | ${'pending'}   | ${'green'}
    ${'nothing happened yet'}                             | ${undefined}    | ${undefined}    | ${'pending'}   | ${'grey'}
  `('$because: $verdict', ({ intentionOn, announcementOn, verdict, light }) => {
    const finding = findingOf(planned({ intentionOn, announcementOn }), rule)
    expect(finding).toMatchObject({ verdict, light })
  })

  test('names the earliest lawful day and the days that are missing', () => {
    const finding = findingOf(planned({ intentionOn: '2026-10-22', announcementOn: '2026-11-20' }), rule)
    expect(finding).toMatchObject({ due: '2026-11-21', required: 30, actual: 29, shortfall: 1 })
  })

  test('an intention on the municipal site alone does not count', () => {
    const elsewhere = planned({
      intentionOn: '2026-10-22',
      announcementOn: '2026-11-21',
      media: { intentionOn: 'municipal' },
    })
    expect(findingOf(elsewhere, rule)).toMatchObject({ verdict: 'breach', light: 'red', trigger: null })
  })
})

test.each`
  because                                                        | specialMatter              | markOn          | national                | district
  ${'a special bond marked in time: exempt here, yellow by law'} | ${'special-bond'}          | ${'2026-11-18'} | ${['breach', 'yellow']} | ${['exempt', 'green']}
  ${'an in-year addition marked in time'}                        | ${'in-year-addition'}      | ${'2026-11-18'} | ${['breach', 'yellow']} | ${['exempt', 'green']}
  ${'a mark after the announcement helps nobody'}                | ${'special-bond'}          | ${'2026-11-20'} | ${['breach', 'red']}    | ${['breach', 'red']}
  ${'same day without the hours: the order cannot be told'}      | ${'special-bond'}          | ${'2026-11-19'} | ${['breach', 'yellow']} | ${['cannot-tell', 'grey']}
  ${'a special matter whose mark has no date'}                   | ${'special-bond'}          | ${undefined}    | ${['breach', 'yellow']} | ${['cannot-tell', 'grey']}
  ${'urgency that nobody could foresee exempts nationally'}      | ${'unforeseeable-urgency'} | ${'2026-11-18'} | ${['exempt', 'green']}  | ${['exempt', 'green']}
  ${'no special matter at all'}                                  | ${undefined}               | ${undefined}    | ${['breach', 'red']}    | ${['breach', 'red']}
`('$because', ({ specialMatter, markOn, national, district }) => {
  const hurried = planned({
    intentionOn: '2026-11-10',
    announcementOn: '2026-11-19',
    specialMatter,
    specialMatterOn: markOn,
  })
  expect([findingOf(hurried, NATIONAL)?.verdict, findingOf(hurried, NATIONAL)?.light]).toEqual(national)
  expect([findingOf(hurried, DISTRICT)?.verdict, findingOf(hurried, DISTRICT)?.light]).toEqual(district)
})

test.each`
  because                                                    | method                   | national                   | district
  ${'the e-mall is excepted here; nationally only if small'} | ${'e-mall'}              | ${['cannot-tell', 'grey']} | ${['exempt', 'green']}
  ${'fixed-point purchases are excepted by both'}            | ${'fixed-point'}         | ${['exempt', 'green']}     | ${['exempt', 'green']}
  ${'agreement supply is excepted by both'}                  | ${'agreement-supply'}    | ${['exempt', 'green']}     | ${['exempt', 'green']}
  ${'batch purchases are excepted by both'}                  | ${'batch'}               | ${['exempt', 'green']}     | ${['exempt', 'green']}
  ${'a framework agreement is not in the list'}              | ${'framework-agreement'} | ${['breach', 'red']}       | ${['breach', 'red']}
`('$because', ({ method, national, district }) => {
  const bought = planned({ method, intentionOn: undefined, announcementOn: '2026-11-20' })
  expect([findingOf(bought, NATIONAL)?.verdict, findingOf(bought, NATIONAL)?.light]).toEqual(national)
  expect([findingOf(bought, DISTRICT)?.verdict, findingOf(bought, DISTRICT)?.light]).toEqual(district)
})

test.each`
  rule        | channels
  ${NATIONAL} | ${'cn.gp.intention.exempt-routine'}
  ${DISTRICT} | ${'jiujiang.gp.intention.exemptions'}
`('a record of $rule keeps the channels that were excepted, and is judged again by them', ({ rule, channels }) => {
  const bought = planned({ method: 'batch', intentionOn: undefined, announcementOn: '2026-11-20' })
  const record = recordOf({ rule }, bought, aContext())
  if (record === undefined) throw new Error('the rule applies')
  expect(record.figures.map((figure) => figure.rule)).toContain(channels)
  expect(replay(record)).toMatchObject({ same: true, finding: { verdict: 'exempt', ground: channels } })
  const figures = record.figures.map((one) => (one.rule === channels ? { ...one, value: ['fixed-point'] } : one))
  expect(replay({ ...record, figures }).finding?.verdict).toBe('breach')
})

test('a written reason turns the national breach yellow and stays visible', () => {
  const explained = planned({
    intentionOn: '2026-11-10',
    announcementOn: '2026-11-19',
    reasons: { [NATIONAL]: '汛期抢险' },
  })
  expect(findingOf(explained, NATIONAL)).toMatchObject({ verdict: 'breach', light: 'yellow', reason: '汛期抢险' })
})

test.each`
  because                                            | announcementOn  | applies
  ${'projects of 2021 are before the national rule'} | ${'2021-12-31'} | ${false}
  ${'projects from 2022-01-01 are under it'}         | ${'2022-01-01'} | ${true}
`('$because', ({ announcementOn, applies }) => {
  const old = planned({ intentionOn: '2021-12-20', announcementOn })
  expect(findingOf(old, NATIONAL) !== undefined).toBe(applies)
})

test('the district promise holds from the plan of 2023-02-06', () => {
  expect(findingOf(planned({ intentionOn: '2023-02-05', announcementOn: '2023-02-20' }), DISTRICT)).toBeUndefined()
  expect(findingOf(planned({ intentionOn: '2023-02-06', announcementOn: '2023-02-20' }), DISTRICT)?.verdict).toBe(
    'breach',
  )
})

describe('jiujiang.tender.plan.lead-time', () => {
  const tendered = (overrides: Parameters<typeof aProcurement>[0]) =>
    planned({ regime: 'tendering', category: 'works', intentionOn: undefined, ...overrides })

  test.each`
    because                       | tenderPlanOn    | announcementOn  | verdict
    ${'30 days pass'}             | ${'2026-10-22'} | ${'2026-11-21'} | ${'compliant'}
    ${'26 days do not'}           | ${'2026-10-25'} | ${'2026-11-20'} | ${'breach'}
    ${'announced without a plan'} | ${undefined}    | ${'2026-11-20'} | ${'breach'}
  `('$because', ({ tenderPlanOn, announcementOn, verdict }) => {
    const finding = findingOf(tendered({ tenderPlanOn, announcementOn }), 'jiujiang.tender.plan.lead-time')
    expect(finding?.verdict).toBe(verdict)
  })

  test('works that disclosed an intention fall under the intention, not the plan', () => {
    const underItem69 = planned({ category: 'works', intentionOn: '2026-10-22', announcementOn: '2026-11-21' })
    expect(findingOf(underItem69, 'jiujiang.tender.plan.lead-time')).toBeUndefined()
    const disclosed = tendered({ intentionOn: '2026-10-22', announcementOn: '2026-11-21' })
    expect(findingOf(disclosed, 'jiujiang.tender.plan.lead-time')).toBeUndefined()
    const both = tendered({ intentionOn: '2026-10-22', tenderPlanOn: '2026-11-01', announcementOn: '2026-11-21' })
    expect(findingOf(both, 'jiujiang.tender.plan.lead-time')).toBeUndefined()
  })
})

test('other districts do not hear of the promises of Jiujiang', () => {
  const elsewhere = planned({ intentionOn: '2026-10-22', announcementOn: '2026-11-20' })
  expect(findingOf(elsewhere, DISTRICT, aContext('2026-11-21', 'bayuquan'))).toBeUndefined()
  expect(findingOf(elsewhere, NATIONAL, aContext('2026-11-21', 'bayuquan'))?.verdict).toBe('breach')
})

test('what excuses is named: the special matter nationally, or else its mark; here the mark that was set before', () => {
  const short = { intentionOn: '2026-11-10', announcementOn: '2026-11-19', specialMatterOn: '2026-11-18' } as const
  expect(findingOf(planned({ ...short, specialMatter: 'special-bond' }), NATIONAL)?.reason).toBe('special-bond')
  expect(findingOf(planned(short), NATIONAL)?.reason).toBe('special-matter-mark')
  expect(findingOf(planned(short), DISTRICT)?.ground).toBe('jiujiang.gp.intention.special-mark')
})

test('without a method on record no channel excuses', () => {
  const unknown = planned({ method: undefined, intentionOn: undefined, announcementOn: '2026-11-20' })
  expect(findingOf(unknown, DISTRICT)?.verdict).toBe('breach')
})
