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
