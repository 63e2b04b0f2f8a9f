import type { CivilDate } from '@tenderlight/law/civil-date'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Calendar } from '@tenderlight/law/working-days'
import type { Clock, Kind, Statement } from '../rules/rule.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import type { DistrictSettings } from '../settings/district-settings.ts'
import { STATEMENTS } from '../statements/statements.ts'
import { chainOf } from './chain.ts'
import { judgeStep } from './judge-step.ts'
import { provisionOf } from './provisions.ts'
import type { ReportContext, Uncompared } from './provisions.ts'
import { regulatedBy } from './same-step.ts'
import type { Regulated } from './same-step.ts'
import type { Step } from './step.ts'
import { TIERS } from './step.ts'

/** Kinds that regulate no step: what a year comes to, how days are counted, what a document says, what is to be set. */
const NO_STEP: ReadonlySet<Kind> = new Set<Kind>(['target', 'text', 'classification', 'counting', 'setting', 'order'])

/**
 * What the country, the province and the district say of each step on a day: which is strictest, which is looser than law,
 * and what a unit is told to aim for. Steps of which only the country speaks are left out unless `all`. Pure.
 */
export function conflicts(
  jurisdiction: JurisdictionId,
  on: CivilDate,
  settings: DistrictSettings = NO_SETTINGS,
  calendar: Calendar = CALENDAR_CN,
  all = false,
): readonly Step[] {
  const context: ReportContext = { on, settings, calendar }
  // The country's first: a step is named after what the highest level calls it.
  const statements = JURISDICTIONS[jurisdiction].chain.flatMap((place) =>
    STATEMENTS.filter((one) => one.jurisdiction === place),
  )
  const steps = grouped(statements, context).map(({ regulated, regime, provisions }) =>
    judgeStep(regulated, regime, byTier(provisions), context),
  )
  return steps.filter(({ provisions }) => all || provisions.some(({ tier }) => tier !== 'country')).toSorted(byStage)
}

interface Group {
  readonly regulated: Regulated
  readonly regime: Statement['regime']
  readonly clock: Clock | undefined
  readonly provisions: readonly Uncompared[]
}

/** The provisions of each step: named, directed and timed by the first that speaks of it. */
function grouped(statements: readonly Statement[], context: ReportContext): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const statement of statements) {
    if (NO_STEP.has(statement.kind)) continue
    const { regime } = statement
    for (const { clock, ...regulated } of regulatedBy(statement)) {
      const group = groups.get(regulated.key) ?? { regulated, regime, clock, provisions: [] }
      const provision = provisionOf(statement, clock, group.regulated.direction, context)
      groups.set(regulated.key, { ...group, provisions: [...group.provisions, provision] })
    }
  }
  return [...groups.values()].map((group) => withChain(group, statements, context))
}

/** Where law has no term of its own between the two events of a deadline, the row of terms that it has. */
function withChain(group: Group, statements: readonly Statement[], context: ReportContext): Group {
  const { clock, regime, provisions } = group
  const chain = clock === undefined ? undefined : chainOf({ clock, regime }, statements, context)
  return chain === undefined ? group : { ...group, provisions: [...provisions, chain] }
}

function byTier(provisions: readonly Uncompared[]): readonly Uncompared[] {
  return TIERS.flatMap((tier) => provisions.filter((provision) => provision.tier === tier))
}

const PLACE: ReadonlyMap<string, number> = new Map(STATEMENTS.map(({ id }, index) => [id, index]))

/** In the order of the rulebook: that of a procurement's life. */
function byStage(one: Step, other: Step): number {
  const place = ({ provisions }: Step) =>
    Math.min(...provisions.flatMap(({ rules }) => rules.map((rule) => PLACE.get(rule) ?? Number.MAX_SAFE_INTEGER)))
  return place(one) - place(other)
}
