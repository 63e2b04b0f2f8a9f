import { civilDate } from '@tenderlight/law/civil-date'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import { RULEBOOK } from '../rules/all.ts'
import { aProcurement } from '../testing/builders.ts'
import { tallyRules } from './rule-tally.ts'

const CONTEXT: Context = {
  today: civilDate('2026-11-20'),
  calendar: CALENDAR_CN,
  rulebook: RULEBOOK,
  jurisdiction: 'jiujiang',
}

test('every finding is counted once, under its rule and its verdict', () => {
  const procurements = [aProcurement(), aProcurement({ id: 'B', contractSignedOn: undefined })]
  const findings = procurements.flatMap((procurement) => evaluate(procurement, CONTEXT))
  const tallies = tallyRules(procurements, CONTEXT)
  expect(Object.keys(tallies)).toEqual([...new Set(findings.map(({ rule }) => rule))].toSorted())
  for (const [rule, { judged, compliant, breach, pending, exempt, cannotTell, suggestion }] of Object.entries(
    tallies,
  )) {
    const said = (verdict: string) => findings.filter((one) => one.rule === rule && one.verdict === verdict).length
    expect([compliant, breach, pending, exempt, cannotTell, suggestion]).toEqual(
      ['compliant', 'breach', 'pending', 'exempt', 'cannot-tell', 'suggestion'].map(said),
    )
    expect(judged).toBe(compliant + breach + pending + exempt + cannotTell + suggestion)
  }
})

test('nothing is judged of nothing', () => {
  expect(tallyRules([], CONTEXT)).toEqual({})
})
