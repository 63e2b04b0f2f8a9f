import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'

/** What is judged of a plain record, before anybody entered a rarer fact, by the ids of the catalogue. */
const judged = (district: JurisdictionId, overrides: Parameters<typeof aProcurement>[0] = {}) =>
  [...new Set(evaluate(aProcurement(overrides), aContext('2026-11-21', district)).map(({ rule }) => rule))].toSorted()

const PURCHASE = [
  'cn.bidders-minimum',
  'cn.gp.award.announce',
  'cn.gp.award.confirm',
  'cn.gp.award.report',
  'cn.gp.bid-bond.cap',
  'cn.gp.bid-period',
  'cn.gp.contract.file',
  'cn.gp.contract.publish',
  'cn.gp.contract.sign',
  'cn.gp.intention.fields',
  'cn.gp.intention.lead-time',
  'cn.gp.perf-bond.cap',
  'cn.gp.sme.exclusive-below',
  'cn.pay.invoice',
  'cn.pay.sme.term',
]
const TENDER = [
  'cn.bidders-minimum',
  'cn.gp.sme.works-reserve',
  'cn.pay.sme.term',
  'cn.tender.bid-bond.cap',
  'cn.tender.bid-bond.encourage',
  'cn.tender.bid-period',
  'cn.tender.candidate-publicity',
  'cn.tender.contract.sign',
  'cn.tender.perf-bond.cap',
]

test.each`
  district       | own
  ${'jiujiang'}  | ${['anhui.gp.bid-bond-zero', 'anhui.gp.perf-bond', 'jiujiang.gp.award.same-day', 'jiujiang.gp.award.within', 'jiujiang.gp.contract.file', 'jiujiang.gp.contract.publish', 'jiujiang.gp.contract.sign', 'jiujiang.gp.intention.lead-time', 'jiujiang.gp.sme.exclusive-below']}
  ${'zhenhai'}   | ${['zhejiang.gp.bid-bond-zero']}
  ${'changshan'} | ${['zhejiang.gp.bid-bond-zero']}
  ${'xialu'}     | ${[]}
  ${'bayuquan'}  | ${['bayuquan.gp.contract.sign', 'bayuquan.gp.intention.fields']}
`('a plain government procurement in $district', ({ district, own }) => {
  expect(judged(district)).toEqual([...PURCHASE, ...own].toSorted())
})

test.each`
  district       | own
  ${'jiujiang'}  | ${['jiujiang.tender.bid-bond.waive-all', 'jiujiang.tender.bid-bond.waive-sme', 'jiujiang.tender.contract.publish', 'jiujiang.tender.contract.sign', 'jiujiang.tender.plan.lead-time', 'jiujiang.works.sme.reserve-above']}
  ${'zhenhai'}   | ${['zhejiang.tender.contract-file', 'zhejiang.tender.notice']}
  ${'changshan'} | ${['zhejiang.tender.contract-file', 'zhejiang.tender.notice']}
  ${'xialu'}     | ${[]}
  ${'bayuquan'}  | ${[]}
`('a plain tender of works in $district', ({ district, own }) => {
  const works = {
    regime: 'tendering',
    category: 'works',
    intentionOn: undefined,
    tenderPlanOn: '2025-12-22',
    budget: 500_000_000,
    controlPrice: 500_000_000,
    contractForm: 'electronic',
  } as const
  expect(judged(district, works)).toEqual([...TENDER, ...own].toSorted())
})

test.each`
  district       | threshold
  ${'jiujiang'}  | ${'anhui.threshold'}
  ${'zhenhai'}   | ${'zhejiang.threshold'}
  ${'changshan'} | ${'zhejiang.threshold'}
  ${'xialu'}     | ${'hubei.threshold'}
  ${'bayuquan'}  | ${'liaoning.threshold'}
`('a consultation in $district asks for the threshold of its province', ({ district, threshold }) => {
  const rules = judged(district, { method: 'competitive-consultation' })
  expect(rules.filter((rule) => rule.endsWith('.threshold'))).toEqual([threshold])
  expect(rules).toContain('cn.gp.consultation')
})
