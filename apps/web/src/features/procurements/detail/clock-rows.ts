import { clockOf } from '@tenderlight/compliance/clock'
import type { Finding, Light } from '@tenderlight/compliance/finding'

/** The name of a finding in the address: its rule, and which of its clocks. */
export function findingKey({ rule, part }: Pick<Finding, 'rule' | 'part'>): string {
  return part === undefined ? rule : `${rule}:${part}`
}

const WEIGHT: Readonly<Record<Light, number>> = { red: 0, yellow: 1, green: 2, grey: 3 }

/** True for a rule that waits for something to happen: nothing to read yet. */
function isWaiting({ verdict, trigger }: Finding): boolean {
  return verdict === 'pending' && trigger === null
}

const isUnmet = (finding: Finding) => clockOf(finding) !== undefined && finding.met === null

/** Of two open clocks the one with the sooner last day first; others as they stand. */
export function bySoonest(a: Finding, b: Finding): number {
  if (!isUnmet(a) || !isUnmet(b) || a.due === null || b.due === null) return 0
  return a.due < b.due ? -1 : Number(a.due > b.due)
}

/** Findings to read, worst first and open clocks, by their last days, before settled ones; and those that have not started. */
export function sortFindings(findings: readonly Finding[]): { told: Finding[]; waiting: Finding[] } {
  const openFirst = (finding: Finding) => (isUnmet(finding) ? 0 : 1)
  return {
    told: findings
      .filter((finding) => !isWaiting(finding))
      .toSorted((a, b) => WEIGHT[a.light] - WEIGHT[b.light] || openFirst(a) - openFirst(b) || bySoonest(a, b)),
    waiting: findings.filter(isWaiting),
  }
}

/** The finding that the page explains when none is asked for: the worst one that counts days. */
export function findingToExplain(findings: readonly Finding[], asked: string | undefined): Finding | undefined {
  const wanted =
    asked === undefined ? undefined : findings.find((one) => findingKey(one) === asked || one.rule === asked)
  const { told } = sortFindings(findings)
  return wanted ?? told.find(({ due, trigger }) => due !== null && trigger !== null) ?? told[0]
}
