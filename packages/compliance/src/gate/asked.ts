import type { CivilDate } from '@tenderlight/law/civil-date'
import { clockOf } from '../clock.ts'
import type { Finding } from '../finding.ts'
import { ruleById } from '../rules/all.ts'
import type { Kind, Rule } from '../rules/rule.ts'
import type { Command } from './command.ts'

/** Rules that a notice is held against: what it reserves, states, and how it is bought. */
const OF_NOTICES: ReadonlySet<Kind> = new Set<Kind>(['share', 'required', 'window', 'classification', 'setting'])

const isCapOf = ({ kind, needs }: Rule, amount: 'bidDeposit' | 'performanceBond'): boolean =>
  kind === 'cap' && needs.includes(amount)

/**
 * Whether `command`, done on `today`, answers for the finding. Told by what its rule is, not by a list of rules: the same
 * for every district. Lateness already on record never keeps a unit from acting.
 */
export function isAsked(command: Command, finding: Finding, today: CivilDate): boolean {
  const rule = ruleById(finding.rule)
  if (rule === undefined) return false
  const isBreach = finding.verdict === 'breach'
  switch (command) {
    case 'publish-intention':
      if (isCapOf(rule, 'bidDeposit')) return isBreach
      // What the announcement answers for is not asked of the intention.
      return rule.stage === 'intention' && OF_NOTICES.has(rule.kind) && !rule.needs.includes('announcementOn')
    case 'publish-announcement':
      if (isCapOf(rule, 'bidDeposit')) return isBreach
      if (rule.kind === 'lead-time') return finding.met === null || finding.met >= today
      return (rule.stage === 'intention' || rule.stage === 'tender') && OF_NOTICES.has(rule.kind)
    case 'collect-deposit':
      return isCapOf(rule, 'bidDeposit')
    case 'issue-award-notice':
      return rule.kind === 'order' || rule.needs.includes('winnerRank')
    case 'sign-contract':
      return rule.kind === 'order' || (isCapOf(rule, 'performanceBond') && isBreach)
  }
}

/** Whether the finding is about how long before the announcement something was published. */
export function isWaitForAnnouncement(finding: Finding): boolean {
  const clock = clockOf(finding)
  return clock?.counting === 'gap' && clock.to === 'announcement'
}
