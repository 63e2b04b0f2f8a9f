import { describe, expect, test } from 'vitest'
import type { Finding } from '../finding.ts'
import { RULES } from '../rules/all.ts'
import { aProcurement } from '../testing/builders.ts'
import { findingOf } from '../testing/findings.ts'
import { ofMatter } from '../testing/matters.ts'
import { isAsked, isWaitForAnnouncement } from './asked.ts'
import type { Command } from './command.ts'

const TODAY = '2026-11-21'
const BEFORE = '2026-11-20'
const some = findingOf(aProcurement(), 'cn.gp.contract.sign')

/** The rules whose findings `command` answers for, where each was found like this. */
function asked(command: Command, how: Pick<Finding, 'verdict' | 'met'>): readonly string[] {
  if (some === undefined) throw new Error('the rule does not apply')
  return RULES.flatMap(({ id }) => (isAsked(command, { ...some, ...how, rule: id }, TODAY) ? [id] : []))
}

const BID_DEPOSITS = [
  'cn.gp.bid-bond.cap',
  'anhui.gp.bid-bond-zero',
  'cn.tender.bid-bond.cap',
  'zhejiang.gp.bid-bond-zero',
]
const PERFORMANCE_BONDS = ['cn.gp.perf-bond.cap', 'anhui.gp.perf-bond', 'cn.tender.perf-bond.cap']
const OF_INTENTIONS = [
  'cn.gp.intention.fields',
  'jiujiang.gp.intention.exemptions',
  'cn.gp.sme.exclusive-below',
  'cn.gp.sme.reserve-above',
  'cn.gp.sme.works-reserve',
  'cn.gp.sme.no-reserve-reasons',
  'jiujiang.gp.sme.exclusive-below',
  'jiujiang.gp.sme.reserve-above',
  'jiujiang.gp.sme.reason-and-phone',
  'jiujiang.works.sme.reserve-above',
  'bayuquan.gp.intention.fields',
  'cn.gp.intention.exempt-routine',
  'cn.gp.intention.exempt-urgent',
  'cn.gp.sme.reserve-forms',
]
const OF_ANNOUNCEMENTS = [
  ...OF_INTENTIONS,
  'jiujiang.gp.intention.special-mark',
  'cn.gp.sme.price-deduction.gs',
  'cn.gp.sme.price-deduction.works',
  'cn.gp.sme.price-deduction.consortium',
  'cn.gp.domestic-preference',
  'cn.gp.sme.who-counts',
  'cn.gp.sme.declaration',
  'cn.sme.bond.guarantee',
  'cn.tender.must-tender',
  'anhui.threshold',
  'hubei.threshold',
  'zhejiang.threshold',
  'liaoning.threshold',
]
const LEAD_TIMES = RULES.flatMap(({ id, kind }) => (kind === 'lead-time' ? [id] : []))

describe('what an act answers for', () => {
  test.each`
    because                                                           | command                   | verdict          | met       | rules
    ${'an intention: what it states, and a deposit that is too much'} | ${'publish-intention'}    | ${'breach'}      | ${null}   | ${[...OF_INTENTIONS, ...BID_DEPOSITS]}
    ${'a deposit that is not too much is no matter of the intention'} | ${'publish-intention'}    | ${'compliant'}   | ${null}   | ${OF_INTENTIONS}
    ${'an announcement: also the method, the price and the waiting'}  | ${'publish-announcement'} | ${'breach'}      | ${null}   | ${[...OF_ANNOUNCEMENTS, ...BID_DEPOSITS, ...LEAD_TIMES]}
    ${'a wait that ends with the act itself'}                         | ${'publish-announcement'} | ${'breach'}      | ${TODAY}  | ${[...OF_ANNOUNCEMENTS, ...BID_DEPOSITS, ...LEAD_TIMES]}
    ${'a wait that was too short in the past is past'}                | ${'publish-announcement'} | ${'breach'}      | ${BEFORE} | ${[...OF_ANNOUNCEMENTS, ...BID_DEPOSITS]}
    ${'nothing about deposits that are not too much'}                 | ${'publish-announcement'} | ${'cannot-tell'} | ${BEFORE} | ${OF_ANNOUNCEMENTS}
    ${'a deposit: its caps, whatever is known of them'}               | ${'collect-deposit'}      | ${'cannot-tell'} | ${null}   | ${BID_DEPOSITS}
    ${'an award: who comes first, and dates that cannot be'}          | ${'issue-award-notice'}   | ${'breach'}      | ${BEFORE} | ${['record.date-order', 'cn.tender.rank-first']}
    ${'a signature: a bond that is too much'}                         | ${'sign-contract'}        | ${'breach'}      | ${BEFORE} | ${['record.date-order', ...PERFORMANCE_BONDS]}
    ${'a bond of unknown height keeps nobody from signing'}           | ${'sign-contract'}        | ${'cannot-tell'} | ${null}   | ${['record.date-order']}
  `('$because', ({ command, verdict, met, rules }) => {
    expect(asked(command, { verdict, met }).toSorted()).toStrictEqual(rules.toSorted())
  })

  test('no act answers for a matter or for a rule that there is not', () => {
    const commands = [
      'publish-intention',
      'publish-announcement',
      'collect-deposit',
      'issue-award-notice',
      'sign-contract',
    ] as const
    const late = ofMatter({ kind: 'challenge', receivedOn: '2026-03-02' }, 'cn.gp.challenge.reply')
    if (late === undefined || some === undefined) throw new Error('the rule does not apply')
    for (const command of commands) {
      expect(isAsked(command, late, TODAY)).toBe(false)
      expect(isAsked(command, { ...some, rule: 'no.such.rule' }, TODAY)).toBe(false)
    }
  })
})

test.each`
  because                                      | rule                                | part           | waits
  ${'thirty days after the intention'}         | ${'cn.gp.intention.lead-time'}      | ${undefined}   | ${true}
  ${'a plan before works are tendered'}        | ${'jiujiang.tender.plan.lead-time'} | ${undefined}   | ${true}
  ${'twenty days after the announcement'}      | ${'cn.gp.bid-period'}               | ${undefined}   | ${false}
  ${'documents are given out after it'}        | ${'cn.gp.doc-supply'}               | ${'documents'} | ${false}
  ${'a notice that has to be put on the site'} | ${'cn.gp.publish-platform'}         | ${undefined}   | ${false}
  ${'a share is no wait'}                      | ${'cn.gp.sme.reserve-above'}        | ${undefined}   | ${false}
`('$rule keeps an announcement waiting: $waits, $because', ({ rule, part, waits }) => {
  if (some === undefined) throw new Error('the rule does not apply')
  expect(isWaitForAnnouncement({ ...some, rule, ...(part === undefined ? {} : { part }) })).toBe(waits)
})
