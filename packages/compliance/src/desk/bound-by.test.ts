import { expect, test } from 'vitest'
import { RULES } from '../rules/all.ts'
import { ALL_MATTER_RULES } from '../rules/matters/matter-rules.ts'
import { boundBy, NAMED_RULES } from './bound-by.ts'

test.each`
  rule                              | part          | bound           | because
  ${'cn.gp.challenge.reply'}        | ${undefined}  | ${'buyer'}      | ${'the buyer answers a challenge'}
  ${'cn.gp.challenge.suspend'}      | ${undefined}  | ${'buyer'}      | ${'the buyer is who signs'}
  ${'cn.gp.complaint.examine'}      | ${'examine'}  | ${'supervisor'} | ${'the finance bureau examines'}
  ${'cn.gp.complaint.examine'}      | ${'forward'}  | ${'supervisor'} | ${'the finance bureau forwards'}
  ${'cn.gp.complaint.examine'}      | ${'respond'}  | ${'buyer'}      | ${'the respondent explains'}
  ${'cn.gp.complaint.examine'}      | ${''}         | ${'supervisor'} | ${'a finding without a part is the whole examination'}
  ${'cn.gp.complaint.examine'}      | ${'rest'}     | ${'supervisor'} | ${'a clock cannot be called by the name of the rest'}
  ${'cn.gp.complaint.decide'}       | ${undefined}  | ${'supervisor'} | ${'the finance bureau decides'}
  ${'cn.gp.complaint.pause'}        | ${undefined}  | ${'supervisor'} | ${'the finance bureau pauses'}
  ${'cn.tender.complaint.accept'}   | ${undefined}  | ${'supervisor'} | ${'the supervising department accepts'}
  ${'cn.gp.challenge.file'}         | ${undefined}  | ${'supplier'}   | ${'a right need not be used'}
  ${'cn.tender.objection.document'} | ${'file'}     | ${'supplier'}   | ${'bidders object'}
  ${'cn.tender.objection.document'} | ${'reply'}    | ${'buyer'}      | ${'the tenderee answers'}
  ${'cn.tender.objection.document'} | ${'pause'}    | ${'buyer'}      | ${'the tenderee pauses, a finding that is no clock'}
  ${'cn.gp.sme.verify'}             | ${undefined}  | ${'other'}      | ${'another department answers'}
  ${'cn.pay.complaint'}             | ${'transfer'} | ${'other'}      | ${'whoever took the complaint hands it on'}
  ${'cn.gp.contract.sign'}          | ${undefined}  | ${'buyer'}      | ${'no matter: the unit whose project it is'}
  ${'constructor'}                  | ${'toString'} | ${'buyer'}      | ${'no rule at all'}
`('$rule $part binds the $bound: $because', ({ rule, part, bound }) => {
  expect(boundBy(rule as string, part as string | undefined)).toBe(bound)
})

test('every rule about matters is named with whom it binds, and nothing else is', () => {
  const about = ALL_MATTER_RULES.map(({ id }) => id)
  expect(NAMED_RULES.toSorted()).toEqual(about.toSorted())
})

test('what is a right of suppliers binds nobody else, and what binds suppliers is their right', () => {
  const clocks = [...RULES, ...ALL_MATTER_RULES].flatMap((rule) =>
    rule.clocks.map((clock) => ({ rule: rule.id, clock })),
  )
  expect(clocks.length).toBeGreaterThan(50)
  for (const { rule, clock } of clocks) {
    expect(boundBy(rule, clock.part) === 'supplier', `${rule} ${clock.part ?? ''}`).toBe(clock.right === true)
  }
})
