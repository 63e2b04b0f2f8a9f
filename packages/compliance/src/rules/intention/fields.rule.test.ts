import { expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { findingOf } from '../../testing/findings.ts'

const RULE = 'cn.gp.intention.fields'

/** A row of a sheet that keeps what intentions say. */
const LEDGER = { heldBy: 'ledger' } as const
const BOTH = { summary: undefined, expectedMonth: undefined } as const

test.each`
  because                                      | overrides                                         | verdict          | light       | missing
  ${'all four fields are there'}               | ${{}}                                             | ${'compliant'}   | ${'green'}  | ${undefined}
  ${'the expected month is empty: a warning'}  | ${{ expectedMonth: undefined }}                   | ${'breach'}      | ${'yellow'} | ${['expectedMonth']}
  ${'an empty need counts as none'}            | ${{ summary: '' }}                                | ${'breach'}      | ${'yellow'} | ${['summary']}
  ${'two gaps are both named'}                 | ${{ summary: undefined, budget: undefined }}      | ${'breach'}      | ${'yellow'} | ${['summary', 'budget']}
  ${'an intention without a name'}             | ${{ title: undefined }}                           | ${'breach'}      | ${'yellow'} | ${['title']}
  ${'no intention yet'}                        | ${{ intentionOn: undefined }}                     | ${'pending'}     | ${'grey'}   | ${undefined}
  ${'a ledger that keeps the content: a gap'}  | ${{ ...LEDGER, expectedMonth: undefined }}        | ${'breach'}      | ${'yellow'} | ${['expectedMonth']}
  ${'a blank budget beside it is one too'}     | ${{ ...LEDGER, budget: undefined }}               | ${'breach'}      | ${'yellow'} | ${['budget']}
  ${'a sheet without either column'}           | ${{ ...LEDGER, ...BOTH }}                         | ${'cannot-tell'} | ${'grey'}   | ${['summary', 'expectedMonth']}
  ${'nor does its blank budget tell anything'} | ${{ ...LEDGER, ...BOTH, budget: undefined }}      | ${'cannot-tell'} | ${'grey'}   | ${['summary', 'budget', 'expectedMonth']}
  ${'a register without both: gaps'}           | ${BOTH}                                           | ${'breach'}      | ${'yellow'} | ${['summary', 'expectedMonth']}
  ${'a ledger before the intention'}           | ${{ ...LEDGER, ...BOTH, intentionOn: undefined }} | ${'pending'}     | ${'grey'}   | ${undefined}
`('$because', ({ overrides, verdict, light, missing }) => {
  const finding = findingOf(aProcurement(overrides), RULE)
  expect(finding).toMatchObject({ verdict, light })
  expect(finding?.missing).toEqual(missing)
})

test('the day of the announcement decides whether the four fields are asked for, not that of the intention', () => {
  const early = aProcurement({ intentionOn: '2021-12-20', announcementOn: '2022-01-20', summary: undefined })
  expect(findingOf(early, RULE)).toMatchObject({
    verdict: 'breach',
    trigger: { event: 'intention', on: '2021-12-20' },
  })
  expect(findingOf(aProcurement({ ...early, announcementOn: '2021-12-31' }), RULE)).toBeUndefined()
})

test('where the content is not kept the intention itself is still told', () => {
  const sheet = aProcurement({ ...LEDGER, ...BOTH })
  expect(findingOf(sheet, RULE)?.trigger).toEqual({ event: 'intention', on: '2025-12-22' })
})
