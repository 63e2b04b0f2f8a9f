import { expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { findingOf } from '../../testing/findings.ts'

const RULE = 'cn.gp.intention.fields'

test.each`
  because                                     | overrides                                    | verdict        | light       | missing
  ${'all four fields are there'}              | ${{}}                                        | ${'compliant'} | ${'green'}  | ${undefined}
  ${'the expected month is empty: a warning'} | ${{ expectedMonth: undefined }}              | ${'breach'}    | ${'yellow'} | ${['expectedMonth']}
  ${'an empty need counts as none'}           | ${{ summary: '' }}                           | ${'breach'}    | ${'yellow'} | ${['summary']}
  ${'two gaps are both named'}                | ${{ summary: undefined, budget: undefined }} | ${'breach'}    | ${'yellow'} | ${['summary', 'budget']}
  ${'no intention yet'}                       | ${{ intentionOn: undefined }}                | ${'pending'}   | ${'grey'}   | ${undefined}
`('$because', ({ overrides, verdict, light, missing }) => {
  const finding = findingOf(aProcurement(overrides), RULE)
  expect(finding).toMatchObject({ verdict, light })
  expect(finding?.missing).toEqual(missing)
})
