import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Matter, NotCounted } from '../../procurement/matter.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import type { Clock } from '../rule.ts'

/** Days that a term does not count, both included. `until` absent: still open, so the end of the term is not known. */
export interface Span {
  readonly from: CivilDate
  readonly until?: CivilDate | undefined
}

export const NO_SPANS: readonly Span[] = []

/**
 * What stopped the clock, as far as the record says; nothing that began after the target was met.
 * Signing is stopped by a challenge that may affect the result (条例第五十四条), from its receipt through its reply, and
 * by a complaint only while the finance bureau has paused the procurement (94号令第二十八条). A matter's own clock is
 * stopped by the days that the matter says are not counted. `matter`: the one whose clock it is.
 */
export function spansOf(
  clock: Clock,
  procurement: Procurement,
  met: CivilDate | null,
  matter?: string,
): readonly Span[] {
  if (clock.suspendedBy === undefined) return NO_SPANS
  if (clock.suspendedBy === 'matter') {
    return begunBy(uncountedBy(clock, procurement.matters ?? [], matter), met)
  }
  const { challengeOn, challengeClosedOn, matters } = procurement
  if (challengeOn === undefined && matters === undefined) return NO_SPANS
  const spans: Span[] = challengeOn === undefined ? [] : [{ from: challengeOn, until: challengeClosedOn }]
  for (const one of matters ?? []) {
    const span = stopsSigning(one)
    if (span !== undefined) spans.push(span)
  }
  return begunBy(spans, met)
}

/** The days that a matter's own clock leaves out: those it says itself, and those of the objection that came before it. */
function uncountedBy({ uncounted }: Clock, matters: readonly Matter[], id: string | undefined): readonly Span[] {
  const own = id === undefined ? undefined : matters.find((one) => one.id === id)
  if (own === undefined) return NO_SPANS
  const counts = (why: NotCounted['why']): boolean => uncounted?.includes(why) ?? true
  const spans: Span[] = (own.notCounted ?? []).filter(({ why }) => counts(why))
  const before = own.after === undefined ? undefined : matters.find((one) => one.id === own.after)
  const objected = before?.kind === 'objection' ? (before.receivedOn ?? before.filedOn) : undefined
  if (objected !== undefined && counts('objection-reply')) spans.push({ from: objected, until: before?.repliedOn })
  return spans
}

/** The days on which a matter stops the signing; undefined where it does not. */
export function stopsSigning(matter: Matter): Span | undefined {
  const { kind, mayAffectResult } = matter
  // 条例第五十四条 names enquiries too; of those only one that is said to affect the result stops anything.
  const affects =
    (kind === 'challenge' && mayAffectResult !== false) || (kind === 'enquiry' && mayAffectResult === true)
  if (affects && matter.receivedOn !== undefined) {
    return { from: matter.receivedOn, until: matter.repliedOn }
  }
  if (matter.kind === 'complaint' && matter.pausedOn !== undefined) {
    return { from: matter.pausedOn, until: matter.resumedOn }
  }
  return undefined
}

function begunBy(spans: readonly Span[], met: CivilDate | null): readonly Span[] {
  return met === null || spans.length === 0 ? spans : spans.filter(({ from }) => from <= met)
}

/** True when a span ends before it begins: the record contradicts itself, and the clock cannot be told. */
export function isReversed({ from, until }: Span): boolean {
  return until !== undefined && until < from
}
