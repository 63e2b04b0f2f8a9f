import { caseTitle } from '@tenderlight/compliance/cases/case-title'
import { dueWithin } from '@tenderlight/compliance/cases/case-clock'
import { opensToday, policyFor } from '@tenderlight/compliance/cases/policy'
import type { CasePolicy } from '@tenderlight/compliance/desk/kinds'
import { readContent } from '@tenderlight/compliance/desk/read-content'
import type { Context } from '@tenderlight/compliance/evaluate'
import { breachesWithoutCase, breachKey } from '@tenderlight/db/repositories/case-candidates'
import type { Breach, BreachMark } from '@tenderlight/db/repositories/case-candidates'
import { standingDesk } from '@tenderlight/db/repositories/desk-settings'
import { findProcurements } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import { takeTurn } from '@tenderlight/db/turn'
import type { Transaction } from 'kysely'
import { appendLog, byInstallation } from '../audit-log/append-log.ts'
import type { LoggedChange } from '../audit-log/append-log.ts'
import { recordNow } from './case-findings.ts'
import type { CaseSweep } from './case-sweep.ts'
import { loggedStep } from './case-steps.ts'
import { caseTermsNow } from './case-terms.ts'
import { openCase } from './new-case.ts'
import type { NewSubject } from './new-case.ts'

/** Breaches that are looked at in one transaction: short enough that on PGlite's one connection nobody waits long. */
const BATCH = 100

interface Found extends NewSubject {
  readonly breach: Breach
}

/**
 * Opens the cases that the district's policies ask for (督办规则): one for each unit with what a look finds, each breach once for
 * ever however many sweeps run. Without a policy none. Returns how many were opened.
 */
export async function openByPolicy(sweep: CaseSweep, only: string | undefined): Promise<number> {
  const { deps, districtId, context } = sweep
  const rows = await standingDesk(deps.db, districtId, 'case-policy', context.today)
  const policies = new Map(
    [...rows].flatMap(([key, { content }]) => {
      const policy = readContent('case-policy', content).content
      return policy === undefined ? [] : [[key, policy] as const]
    }),
  )
  let opened = 0
  for (const [key, policy] of policies) {
    let after: BreachMark | undefined
    do {
      const look = await deps.db
        .transaction()
        .execute((trx) => oneLook(trx, sweep, { key, policy, policies, only, after }))
      opened += look.opened
      after = look.next
    } while (after !== undefined && deps.stopping?.aborted !== true)
  }
  return opened
}

interface Look {
  /** The rule or level of the policy. */
  readonly key: string
  readonly policy: CasePolicy
  readonly policies: ReadonlyMap<string, CasePolicy>
  readonly only: string | undefined
  readonly after: BreachMark | undefined
}

async function oneLook(
  trx: Transaction<Schema>,
  { districtId, context, at }: CaseSweep,
  { key, policy, policies, only, after }: Look,
): Promise<{ opened: number; next: BreachMark | undefined }> {
  await takeTurn(trx, `cases ${districtId}`)
  const { today } = context
  const level = key === 'law' || key === 'commitment' ? key : undefined
  const within = { kind: 'district' } as const
  const asked = {
    level,
    rule: level === undefined ? key : undefined,
    districtId,
    within,
    today,
    light: 'red',
    key: only,
    without: 'ever',
  } as const
  const breaches = await breachesWithoutCase(trx, asked, { after, limit: BATCH })
  const wanted = breaches.filter((one) => policyFor(policies, one) === policy && opensToday(policy, one.since, context))
  const found = await foundAmong(trx, districtId, wanted, context)
  const { issueWithin } = await caseTermsNow(trx, districtId, today)
  const { answerWithin, reviewWithin, escalateAfter } = policy
  const by = { person: null, at, today, calendar: context.calendar }
  const changes: LoggedChange[] = []
  for (const [organisationId, subjects] of Map.groupBy(found, ({ breach }) => breach.unitId)) {
    const [first] = subjects
    if (first === undefined) continue
    const held = await openCase(trx, districtId, by, {
      organisationId,
      kind: 'breach',
      title: caseTitle({ ...first.breach, part: first.breach.part }, subjects.length),
      source: 'policy',
      text: null,
      letter: true,
      due: dueWithin(context.calendar, today, issueWithin),
      subjects,
      terms: { answerWithin, reviewWithin, escalateAfter },
    })
    changes.push(loggedStep(held))
  }
  if (changes.length > 0) await appendLog(trx, byInstallation(districtId, 'cases.handle'), at, ...changes)
  const last = breaches.length === BATCH ? breaches.at(-1) : undefined
  return {
    opened: changes.length,
    next: last && [last.unitName, last.place, last.key, last.rule, last.part, last.matter],
  }
}

/** The breaches with the records of their findings; what the rule no longer finds is left out. */
async function foundAmong(
  trx: Transaction<Schema>,
  districtId: string,
  breaches: readonly Breach[],
  context: Context,
): Promise<readonly Found[]> {
  const keys = [...new Set(breaches.map(({ key }) => key))]
  const stored = new Map((await findProcurements(trx, districtId, keys)).map((one) => [one.id, one]))
  return breaches.flatMap((breach) => {
    const of = stored.get(breach.key)
    const record = of === undefined ? undefined : recordNow(of, breach, context)
    if (of === undefined || record?.finding.verdict !== 'breach' || record.finding.met !== null) return []
    return [{ breach, procurementId: of.id, key: breachKey(breach), record }]
  })
}
