import type { Finding } from '@tenderlight/compliance/finding'
import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { findingKey, findingToExplain, sortFindings } from './clock-rows.ts'

const green: Finding = {
  rule: 'cn.gp.contract.sign',
  level: 'law',
  verdict: 'pending',
  light: 'green',
  trigger: { event: 'award-notice', on: civilDate('2026-02-13') },
  aimFor: civilDate('2026-03-15'),
  due: civilDate('2026-03-16'),
  met: null,
  late: null,
  provisional: false,
  citation: { instrument: '甲', clause: '46', verification: 'public text' },
  versions: { parameterFrom: civilDate('2015-03-01'), calendar: 'cn-2026.1' },
}
const red: Finding = { ...green, rule: 'jiujiang.gp.contract.sign', verdict: 'breach', light: 'red' }
const share: Finding = {
  ...green,
  rule: 'jiujiang.gp.sme.reserve-above',
  verdict: 'breach',
  light: 'red',
  trigger: null,
  aimFor: null,
  due: null,
}
const settled: Finding = { ...green, rule: 'cn.gp.award.notice', verdict: 'compliant', met: civilDate('2026-02-13') }
const waiting: Finding = {
  ...green,
  rule: 'cn.gp.contract.file',
  light: 'grey',
  trigger: null,
  aimFor: null,
  due: null,
}
const losers: Finding = { ...waiting, part: 'losers' }

test('worst first, open before settled, and what has not started apart', () => {
  const { told, waiting: later } = sortFindings([waiting, settled, green, red])
  expect(told.map(({ rule }) => rule)).toEqual([
    'jiujiang.gp.contract.sign',
    'cn.gp.contract.sign',
    'cn.gp.award.notice',
  ])
  expect(later).toEqual([waiting])
})

test('of two that are late the longer one is read first', () => {
  const sooner: Finding = { ...red, due: civilDate('2026-03-02') }
  expect(sortFindings([red, sooner]).told).toEqual([sooner, red])
  expect(findingToExplain([red, sooner], undefined)).toBe(sooner)
})

test('a rule that cannot tell is shown, not folded away', () => {
  const blind: Finding = { ...waiting, verdict: 'cannot-tell', missing: ['medium'] }
  expect(sortFindings([blind]).told).toEqual([blind])
})

test('the page explains what was asked for, else the worst finding that counts days', () => {
  expect(findingToExplain([share, green, red], undefined)).toBe(red)
  expect(findingToExplain([share, green, red], 'cn.gp.contract.sign')).toBe(green)
  expect(findingToExplain([share], undefined)).toBe(share)
  expect(findingToExplain([waiting, losers, red], findingKey(losers))).toBe(losers)
  expect(findingToExplain([red], 'no.such.rule')).toBe(red)
  expect(findingToExplain([], undefined)).toBeUndefined()
})
