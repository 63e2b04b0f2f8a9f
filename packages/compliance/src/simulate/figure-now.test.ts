import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { ruleById } from '../rules/all.ts'
import { figureNow, figureUnit } from './figure-now.ts'

test.each<readonly [because: string, rule: string, part: string | undefined, day: string, now: number | null]>([
  ['a plain figure in force', 'jiujiang.gp.contract.sign', undefined, '2026-03-09', 7],
  ['before it was in force', 'jiujiang.gp.contract.sign', undefined, '2020-01-01', null],
  ['a figure of several numbers is none by itself', 'jiujiang.gp.sme.reserve-above', undefined, '2026-03-09', null],
  ['a part that there is not', 'jiujiang.gp.sme.reserve-above', 'x', '2026-03-09', null],
  ['a part', 'jiujiang.gp.sme.reserve-above', 'share', '2026-03-09', 4000],
])('%s', (_because, id, part, day, now) => {
  const rule = ruleById(id)
  expect(rule && figureNow(rule, part, civilDate(day))).toBe(now)
})

test('an amount beside a share is told in fen, a share in its own unit', () => {
  const rule = ruleById('jiujiang.gp.contract.sign')
  expect(rule && [figureUnit(rule, 'amount'), figureUnit(rule, undefined)]).toEqual(['fen', 'working-days'])
})
