import { expect, test } from 'vitest'
import type { Clock, Kind, Statement } from '../rules/rule.ts'
import { statementById } from '../statements/statements.ts'
import { regulatedBy } from './same-step.ts'
import { statement } from './testing/statements.ts'

const steps = (one: Statement) => regulatedBy(one).map(({ key, direction }) => [key, direction])
const of = (kind: Kind, rest: Partial<Statement> = {}, clocks: readonly Clock[] = []) =>
  statement({ id: 'jiujiang.gp.a.rule', clocks, rest: { kind, ...rest } })

const SIGN: Clock = { from: 'award-notice', to: 'contract-signed', counting: 'days' }
const PUBLISH: Clock = { from: 'contract-signed', to: 'contract-published-provincially', counting: 'same-day' }
const WAIT: Clock = { from: 'intention', to: 'announcement', counting: 'gap' }
const REPLY: Clock = { from: 'matter-received', to: 'matter-replied', counting: 'days', part: 'reply' }
const FILE: Clock = { from: 'candidate-publicity', to: 'matter-filed', counting: 'gap', right: true }

test.each`
  rule                                                                           | found                                                                                                                                                   | because
  ${of('deadline', {}, [SIGN])}                                                  | ${[['government-procurement:award-notice>contract-signed:at-most', 'at-most']]}                                                                         | ${'a deadline is about the two events'}
  ${of('deadline', { regime: 'tendering' }, [SIGN])}                             | ${[['tendering:award-notice>contract-signed:at-most', 'at-most']]}                                                                                      | ${'the same events of another regime are another step'}
  ${of('lead-time', {}, [WAIT])}                                                 | ${[['government-procurement:intention>announcement:at-least', 'at-least']]}                                                                             | ${'a distance is to be large'}
  ${of('same-day', {}, [PUBLISH])}                                               | ${[['government-procurement:contract-signed>contract-published:at-most', 'at-most']]}                                                                   | ${'one act on two media is one step'}
  ${of('deadline', {}, [SIGN, WAIT])}                                            | ${[['government-procurement:award-notice>contract-signed:at-most', 'at-most'], ['government-procurement:intention>announcement:at-least', 'at-least']]} | ${'each clock is a step'}
  ${of('deadline', {}, [REPLY])}                                                 | ${[['gp.a.rule:reply', 'at-most']]}                                                                                                                     | ${'matters share their events, not their terms'}
  ${of('window', {}, [FILE])}                                                    | ${[['gp.a.rule', 'not-compared']]}                                                                                                                      | ${'what a supplier may do is nothing to aim for'}
  ${of('cap', { needs: ['bidDeposit', 'budget'] })}                              | ${[['government-procurement:bidDeposit:at-most', 'at-most']]}                                                                                           | ${'a cap is about what is capped'}
  ${of('cap', { needs: [] })}                                                    | ${[['gp.a.rule', 'at-most']]}                                                                                                                           | ${'a cap on nothing that is on record is a rule of its own'}
  ${of('deadline')}                                                              | ${[['gp.a.rule', 'at-most']]}                                                                                                                           | ${'a day of the year is a deadline without events'}
  ${of('share')}                                                                 | ${[['gp.a.rule', 'at-least']]}                                                                                                                          | ${'a share is to be large'}
  ${of('required')}                                                              | ${[['gp.a.rule', 'at-least']]}                                                                                                                          | ${'of what is owed more is stricter'}
  ${of('count')}                                                                 | ${[['gp.a.rule', 'at-least']]}                                                                                                                          | ${'of what is counted more is stricter'}
  ${statement({ id: 'cn.gp.a.rule', unit: 'none', rest: { kind: 'required' } })} | ${[['gp.a.rule', 'not-compared']]}                                                                                                                      | ${'without a figure nothing is compared'}
  ${of('encouragement')}                                                         | ${[['gp.a.rule', 'not-compared']]}                                                                                                                      | ${'advice has no direction'}
`('$found, because $because', ({ rule, found }: { rule: Statement; found: readonly string[][] }) => {
  expect(steps(rule)).toEqual(found)
})

test.each`
  rule                                    | found                                                                       | because
  ${'jiujiang.gp.intention.special-mark'} | ${[['government-procurement:intention>announcement:at-least', 'at-least']]} | ${'the mark stands in for the 30 days'}
  ${'cn.pay.invoice'}                     | ${[['both:invoice>payment:at-most', 'at-most']]}                            | ${'districts pay sooner under both regimes'}
  ${'cn.gp.negotiation'}                  | ${[['gp.negotiation', 'at-least']]}                                         | ${'who negotiates does not tender'}
`('$rule: $found, because $because', ({ rule, found }: { rule: string; found: readonly string[][] }) => {
  expect(statementById(rule)).toBeDefined()
  expect(steps(statementById(rule) ?? of('text'))).toEqual(found)
})

test('a step is named after its events, what is capped, or the rule', () => {
  const titles = (one: Statement) => regulatedBy(one).map(({ title }) => `${title.zh} / ${title.en}`)
  expect(titles(of('deadline', {}, [SIGN]))).toEqual(['中标(成交)通知书 → 合同签订 / award notice → contract signed'])
  expect(titles(of('cap', { needs: ['bidDeposit'] }))).toEqual(['投标保证金 / bid deposit'])
  expect(titles(of('cap', { needs: ['a-field-without-words'] }))).toEqual([
    '规定 jiujiang.gp.a.rule / rule jiujiang.gp.a.rule',
  ])
  expect(titles(of('deadline', {}, [REPLY]))).toEqual(['规定 jiujiang.gp.a.rule / rule jiujiang.gp.a.rule'])
})
