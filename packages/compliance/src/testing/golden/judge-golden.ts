import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import type { Context } from '../../evaluate.ts'
import { evaluate } from '../../evaluate.ts'
import { judgePolicy } from '../../documents/policy.ts'
import type { PolicyMeasure } from '../../documents/policy.ts'
import type { Finding } from '../../finding.ts'
import { complainantRecord } from '../../matters/complainant-record.ts'
import { letterRates } from '../../matters/letter-rates.ts'
import { judgeMatter } from '../../matters/judge-matter.ts'
import { judgeArrearsCase } from '../../payment/arrears-case.ts'
import { judgeDisclosure } from '../../payment/disclosure.ts'
import type { Matter } from '../../procurement/matter.ts'
import { RULEBOOK } from '../../rules/all.ts'
import { NO_SETTINGS } from '../../settings/district-settings.ts'
import type { DistrictSettings } from '../../settings/district-settings.ts'
import { judgeDistrictYear } from '../../years/judge-district-year.ts'
import { judgeUnitYear } from '../../years/judge-unit-year.ts'
import type { Facts, Golden, Settled, Trio } from './golden.ts'

/** Everything that the product says of one golden fixture by the trio's rule and clock. */
export function judgeGolden(trio: Trio, golden: Golden): readonly Finding[] {
  const part = golden.ofWholeRule === true ? undefined : trio.part
  return judgeByAll(trio, golden).filter((one) => one.rule === trio.rule && one.part === part)
}

/** Everything that the product says of one golden fixture, by whatever rule. */
export function judgeByAll(trio: Trio, golden: Golden): readonly Finding[] {
  return judgeFacts(factsOf(trio, golden), contextOf(trio, golden))
}

/** What a golden fixture is judged in. */
export function contextOf(trio: Trio, golden: Golden): Context {
  return {
    today: golden.today ?? trio.today,
    calendar: CALENDAR_CN,
    rulebook: RULEBOOK,
    jurisdiction: trio.jurisdiction,
    settings: settingsOf(golden.settings ?? trio.settings),
  }
}

/** The facts that a trio shares with what one fixture has otherwise. */
export function factsOf(trio: Trio, golden: Golden): Facts {
  const otherwise: Facts = { ...trio, ...golden }
  const merged = (['record', 'matter', 'unitYear', 'districtYear', 'policy', 'arrears', 'disclosure'] as const).map(
    (name): Facts => {
      const facts = { ...trio[name], ...golden[name] }
      return trio[name] === undefined && golden[name] === undefined ? {} : { [name]: facts }
    },
  )
  return merged.reduce<Facts>((all, one) => ({ ...all, ...one }), otherwise)
}

/** Everything that the product says of `facts`, by whatever rule. */
export function judgeFacts(facts: Facts, context: Context): readonly Finding[] {
  const { record, matter, others = [], unitYear, districtYear, policy, arrears, disclosure } = facts
  const raised: Matter | undefined = matter && { id: 'M1', kind: 'request', ...matter }
  if (record !== undefined) {
    const matters = raised === undefined ? others : [raised, ...others]
    return evaluate(
      { id: 'GOLDEN', heldBy: 'register', ...record, ...(matters.length === 0 ? {} : { matters }) },
      context,
    )
  }
  if (raised !== undefined) return judgeMatter(raised, context, others)
  if (unitYear !== undefined)
    return judgeUnitYear({ unit: '示例单位', year: 2026, procurements: [], ...unitYear }, context)
  if (districtYear !== undefined) return judgeDistrictYear({ year: 2024, ...districtYear }, context)
  if (policy !== undefined) return judgePolicy(measureOf(policy), context)
  if (arrears !== undefined)
    return [judgeArrearsCase({ id: 'A1', foundOn: '2024-05-06', ...arrears }, context) ?? []].flat()
  if (disclosure !== undefined) return [judgeDisclosure({ year: 2026, ...disclosure }, context) ?? []].flat()
  if (facts.letters !== undefined) return letterRates(facts.letters, context).map(({ finding }) => finding)
  return [complainantRecord('示例供应商', facts.complaints ?? [], context) ?? []].flat()
}

const measureOf = (policy: Partial<PolicyMeasure>): PolicyMeasure => ({
  id: 'P1',
  title: '示例措施',
  kind: 'policy',
  ...policy,
})

function settingsOf({ thresholds = {}, graded = {} }: Settled = {}): DistrictSettings {
  return { ...NO_SETTINGS, threshold: (name) => thresholds[name], gradedLimit: (grade) => graded[grade] }
}
