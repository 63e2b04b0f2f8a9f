import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { RULES, ruleById } from './all.ts'

const CATALOGUE = new URL('../../../../../shared/rulebook/catalogue.json', import.meta.url)

interface CatalogueRule {
  readonly id: string
  readonly clause: string
  readonly consequence: string
  readonly verification: string
  readonly parameter: string
}

/** The rules of the main job, by the ids of the catalogue. */
const MAIN_JOB = [
  'cn.gp.intention.lead-time',
  'cn.gp.intention.fields',
  'jiujiang.gp.intention.lead-time',
  'jiujiang.gp.intention.exemptions',
  'jiujiang.gp.intention.special-mark',
  'jiujiang.tender.plan.lead-time',
  'cn.gp.sme.exclusive-below',
  'cn.gp.sme.reserve-above',
  'cn.gp.sme.works-reserve',
  'cn.gp.sme.no-reserve-reasons',
  'jiujiang.gp.sme.exclusive-below',
  'jiujiang.gp.sme.reserve-above',
  'jiujiang.gp.sme.reason-and-phone',
  'jiujiang.works.sme.reserve-above',
  'cn.gp.award.report',
  'cn.gp.award.confirm',
  'cn.gp.award.announce',
  'cn.gp.contract.sign',
  'cn.gp.contract.publish',
  'cn.gp.contract.file',
  'jiujiang.gp.award.within',
  'jiujiang.gp.award.same-day',
  'jiujiang.gp.contract.sign',
  'jiujiang.gp.contract.publish',
  'jiujiang.gp.contract.file',
  'bayuquan.gp.contract.sign',
  'cn.tender.contract.sign',
  'jiujiang.tender.contract.sign',
  'jiujiang.tender.contract.publish',
  'cn.tender.candidate-publicity',
  'cn.gp.bid-period',
  'cn.tender.bid-period',
  'cn.gp.bid-bond.cap',
  'cn.gp.bid-bond.refund',
  'anhui.gp.bid-bond-zero',
  'cn.tender.bid-bond.cap',
  'cn.tender.bid-bond.refund',
  'cn.tender.bid-bond.encourage',
  'jiujiang.tender.bid-bond.waive-all',
  'jiujiang.tender.bid-bond.waive-sme',
  'cn.gp.perf-bond.cap',
  'anhui.gp.perf-bond',
  'cn.pay.invoice',
  'cn.pay.sme.term',
  'record.date-order',
] as const

test('every rule of the main job is evaluated, and no id stands twice', () => {
  for (const id of MAIN_JOB) expect([id, ruleById(id)?.id]).toEqual([id, id])
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
})

test('every rule says in both languages what it requires, and cites where it stands', () => {
  for (const { id, title, requires, parameter } of RULES) {
    for (const text of [title.zh, title.en, requires.zh, requires.en]) expect([id, text.length > 3]).toEqual([id, true])
    for (const { citation } of parameter.values) {
      expect([id, citation.instrument.length > 3, citation.clause.length > 0]).toEqual([id, true, true])
    }
  }
})

/** Without the catalogue beside the project its ids, figures and marks cannot be compared; the suite below is skipped. */
const present = existsSync(CATALOGUE)

describe.runIf(present)('against the catalogue', () => {
  const catalogue = new Map(
    (present ? (JSON.parse(readFileSync(CATALOGUE, 'utf8')) as CatalogueRule[]) : []).map((rule) => [rule.id, rule]),
  )

  test('ids are those of the catalogue (the record check is our own)', () => {
    for (const { id } of RULES.filter((rule) => rule.id !== 'record.date-order')) {
      expect([id, catalogue.has(id)]).toEqual([id, true])
    }
  })

  test('the mark of who checked a figure is the catalogue’s', () => {
    for (const { id, parameter } of RULES.filter((rule) => rule.id !== 'record.date-order')) {
      expect([id, parameter.values.at(-1)?.citation.verification]).toEqual([id, catalogue.get(id)?.verification])
    }
  })

  test('figures of days stand in the catalogue', () => {
    for (const { id, parameter } of RULES) {
      if (parameter.unit !== 'days' && parameter.unit !== 'working-days') continue
      const value: unknown = parameter.values.at(-1)?.value
      if (typeof value !== 'number' || value === 0) continue
      const text = catalogue.get(id)?.parameter ?? ''
      expect([id, new RegExp(`(^|\\D)${value}(\\D|$)`, 'u').test(text)]).toEqual([id, true])
      expect([id, text.includes('working')]).toEqual([id, parameter.unit === 'working-days'])
    }
  })

  test('what breaches law or promise here does so in the catalogue', () => {
    for (const { id, level, jurisdiction } of RULES.filter((rule) => rule.id !== 'record.date-order')) {
      const consequence = catalogue.get(id)?.consequence ?? ''
      if (consequence.startsWith('ENCOURAGE')) expect([id, level]).toEqual([id, 'encouragement'])
      if (consequence.startsWith('BREACH-LAW')) expect([id, level]).toEqual([id, 'law'])
      // What a province orders is law in its districts; what a district promises is a commitment.
      if (consequence.startsWith('BREACH-LOCAL')) {
        expect([id, level]).toEqual([id, jurisdiction.startsWith('cn-') ? 'law' : 'commitment'])
      }
    }
  })
})
