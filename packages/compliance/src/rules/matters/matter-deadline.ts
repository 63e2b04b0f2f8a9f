import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Finding } from '../../finding.ts'
import { MATTER_EVENTS } from '../../procurement/matter.ts'
import type { Matter, MatterDateField, MatterEventName } from '../../procurement/matter.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import { isReversed, spansOf } from '../kinds/suspension.ts'
import { timed } from '../kinds/timed.ts'
import type { Clock, Scope } from '../rule.ts'
import { matterRule, ofMatter } from './matter-rule.ts'
import type { MatterDeclaration, MatterRule } from './matter-rule.ts'

/** The day on which a clock starts, or what is missing to know it; undefined: it has not started. */
export type Start = CivilDate | undefined | { readonly missing: readonly string[] }

/** A clock of a matter: `to` happens within n days of `from`. */
export interface MatterClock<V> extends Clock {
  readonly from: MatterEventName
  readonly to: MatterEventName
  readonly counting: 'working-days' | 'days'
  /** The n of this clock where it is not the figure itself; months are days once their first day is known. */
  readonly within?: (value: V, matter: Matter, trigger: CivilDate) => number
  /** Where the clock starts on another day than that of `from`. It may then be met before it starts. */
  readonly start?: (matter: Matter, procurement: Procurement, scope: Scope) => Start
  /** The day that meets the clock, where it may be one of several. */
  readonly metOn?: (matter: Matter) => CivilDate | undefined
  /** The clock is asked for only then. */
  readonly when?: (matter: Matter) => boolean
  /** Later steps: where one of them is on record and the target is not, the target is a gap in the record. */
  readonly followedBy?: readonly MatterDateField[]
  /** What is missing that might show a late act to have been in time; asked only then. */
  readonly doubt?: (matter: Matter, due: CivilDate) => readonly string[]
}

interface MatterDeadlineDeclaration<V> extends MatterDeclaration<V> {
  readonly clocks: readonly MatterClock<V>[]
  readonly alsoNeeds?: readonly string[]
}

/** A rule of one or more clocks over the matters of its kinds: one finding for each clock and matter. */
export function matterDeadline<V>(declaration: MatterDeadlineDeclaration<V>): MatterRule {
  const { clocks } = declaration
  const fields = new Set(clocks.flatMap(({ from, to }) => [MATTER_EVENTS[from], MATTER_EVENTS[to]]))
  return matterRule('deadline', declaration, {
    clocks,
    needs: [...[...fields].map(ofMatter), ...(declaration.alsoNeeds ?? [])],
    judgeMatter: (matter, procurement, scope) =>
      clocks.flatMap((clock) => judgeMatterClock(declaration, clock, matter, procurement, scope) ?? []),
  })
}

/** Judges one clock of one matter; for rules that add it to findings of another kind. */
export function judgeMatterClock<V>(
  declaration: MatterDeclaration<V>,
  clock: MatterClock<V>,
  matter: Matter,
  procurement: Procurement,
  scope: Scope,
): Finding | undefined {
  if (clock.when?.(matter) === false) return undefined
  const [fromField, toField] = [MATTER_EVENTS[clock.from], MATTER_EVENTS[clock.to]]
  const met = (clock.metOn === undefined ? matter[toField] : clock.metOn(matter)) ?? null
  const start = clock.start === undefined ? matter[fromField] : clock.start(matter, procurement, scope)
  const on = typeof start === 'string' ? start : undefined
  const value = valueOn(declaration.figure, on ?? met ?? scope.today)
  if (value === undefined) return undefined
  const ground = {
    figure: declaration.figure,
    level: declaration.level,
    value,
    scope,
    part: clock.part,
    matter: matter.id,
  }
  if (on === undefined) {
    if (typeof start === 'object') return cannotTell(ground, start.missing, { met })
    const begun = met !== null || (fromField === 'receivedOn' && matter.filedOn !== undefined)
    return begun ? cannotTell(ground, [ofMatter(fromField)], { met }) : found(ground, 'pending', 'grey')
  }
  const trigger = { event: clock.from, on }
  if (met !== null && met < on && clock.start === undefined) {
    return cannotTell(ground, [ofMatter(fromField), ofMatter(toField)], { trigger, met })
  }
  if (met === null && clock.followedBy?.some((field) => matter[field] !== undefined)) {
    return cannotTell(ground, [ofMatter(toField)], { trigger })
  }
  const spans = spansOf(clock, procurement, met, matter.id)
  if (spans.some(isReversed)) return cannotTell(ground, [ofMatter('notCounted')], { trigger, met })
  const days = clock.within?.(value.value, matter, on) ?? figureOf(value.value)
  const finding = timed(ground, trigger, met, days, clock.counting, spans, clock.lateLight)
  if (finding.verdict !== 'breach') return finding
  const doubt = (met === null || finding.due === null ? undefined : clock.doubt?.(matter, finding.due)) ?? []
  return doubt.length === 0
    ? finding
    : cannotTell(ground, doubt, { trigger, met, aimFor: finding.aimFor, due: finding.due })
}

function figureOf(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError('a clock whose figure is no number says how long it is')
  return value
}
