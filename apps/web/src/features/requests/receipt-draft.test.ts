import { expect, test } from 'vitest'
import { civilDate } from '@tenderlight/law/civil-date'
import { emptyReceipt, lacking, readReceipt, receiptOf } from './receipt-draft.ts'
import type { ReceiptDraft } from './receipt-draft.ts'

const TODAY = civilDate('2026-03-04')
const PROJECT = '0f8fad5b-d9cb-469f-a165-70867728950e'
const draft = (rest: Partial<ReceiptDraft> = {}): ReceiptDraft => ({
  ...emptyReceipt(TODAY, 'request'),
  channel: 'visit',
  title: '咨询付款',
  words: '请协调支付',
  ...rest,
})

test.each`
  because                                        | draft                                           | project      | missing
  ${'all that is needed'}                        | ${draft()}                                      | ${undefined} | ${[]}
  ${'nothing but the day'}                       | ${emptyReceipt(TODAY, undefined)}               | ${undefined} | ${['kind', 'channel', 'title', 'words']}
  ${'a telephone number of nobody'}              | ${draft({ telephone: '0553-1' })}               | ${undefined} | ${['name']}
  ${'a credit code that cannot be'}              | ${draft({ name: '某公司', creditCode: '123' })} | ${undefined} | ${['creditCode']}
  ${'a complaint of no project says its law'}    | ${draft({ kind: 'complaint' })}                 | ${undefined} | ${['regime']}
  ${'the project says it'}                       | ${draft({ kind: 'complaint' })}                 | ${PROJECT}   | ${[]}
  ${'a change of contacts says when it changed'} | ${draft({ kind: 'contact-change' })}            | ${undefined} | ${['changedOn']}
`('$because', ({ draft: one, project, missing }) => {
  expect([...lacking(one, project !== undefined)]).toEqual(missing)
  expect(receiptOf(one, project) === undefined).toBe(missing.length > 0)
})

test('what its kind does not ask for is not sent', () => {
  const typed = draft({ about: 'result', mayAffectResult: false, after: PROJECT, regime: 'tendering', filedOn: TODAY })
  expect(receiptOf(typed, undefined)).toMatchObject({ regime: null, after: null, project: null, party: null, said: {} })
  const challenge = receiptOf({ ...typed, kind: 'challenge' }, PROJECT)
  expect(challenge).toMatchObject({ after: null, said: { about: 'result', mayAffectResult: false, filedOn: TODAY } })
  expect(receiptOf({ ...typed, kind: 'complaint' }, PROJECT)).toMatchObject({ after: PROJECT, regime: null })
})

test('what was typed is found again after a reload', () => {
  const typed = draft({ name: '某公司', about: 'process', mayAffectResult: true, confidential: true })
  expect(readReceipt({ ...typed })).toEqual(typed)
  expect(readReceipt({ kind: 'quarrel', receivedOn: 'soon' })).toMatchObject({ kind: undefined, receivedOn: undefined })
})
