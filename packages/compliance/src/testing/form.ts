import { dayNumber, parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Calendar } from '@tenderlight/law/working-days'
import type { Finding, Light, Verdict } from '../finding.ts'
import { statementById } from '../statements/statements.ts'
import { figureFaults } from './form-figures.ts'

/** The lights that a verdict may carry. */
const LIGHTS: Readonly<Record<Verdict, readonly Light[]>> = {
  compliant: ['green', 'yellow'],
  breach: ['red', 'yellow'],
  pending: ['grey', 'green', 'yellow'],
  exempt: ['green'],
  'cannot-tell': ['grey'],
  suggestion: ['grey'],
}

interface Seen {
  readonly today: CivilDate
  readonly calendar: Calendar
}

const dayOf = (date: CivilDate | null): number | null => (date === null ? null : dayNumber(date))

/** What `finding` says by its form that it may not: empty for a finding that reads as design and types promise. */
export function faultsOf(finding: Finding, seen: Seen): readonly string[] {
  const wrongDates = dateFaults(finding)
  return [
    ...nameFaults(finding, seen),
    ...lightFaults(finding),
    ...verdictFaults(finding),
    ...(wrongDates.length === 0 ? latenessFaults(finding, seen) : wrongDates),
    ...figureFaults(finding),
  ].map((fault) => `${finding.rule} ${finding.part ?? ''} (${finding.verdict}, ${finding.light}): ${fault}`)
}

const when = (isFault: boolean, fault: string): readonly string[] => (isFault ? [fault] : [])

/** Rule, level, clock, citation and versions are those of the rule; no key stands without a value. */
function nameFaults(finding: Finding, { calendar }: Seen): readonly string[] {
  const statement = statementById(finding.rule)
  if (statement === undefined) return ['of no rule']
  const { level, part, aimFor, citation, versions } = finding
  const parts = new Set(statement.clocks.map((clock) => clock.part))
  return [
    ...Object.entries(finding).flatMap(([key, value]) => when(value === undefined, `${key} without a value`)),
    ...when(level !== statement.level, `level ${level}`),
    ...when(part !== undefined && aimFor !== null && !parts.has(part), 'of no clock'),
    ...when(citation.instrument === '' || citation.clause === '', 'cites nothing'),
    ...when(!statement.parameter.values.some(({ from }) => from === versions.parameterFrom), 'of no figure'),
    ...when(versions.calendar !== calendar.version, 'of another calendar'),
  ]
}

/** The light follows from verdict, dates and level. */
function lightFaults({ verdict, light, level, met, aimFor, due }: Finding): readonly string[] {
  const isMoved = aimFor !== null && due !== null && met !== null && aimFor < due && aimFor <= met && met <= due
  return [
    ...when(!(LIGHTS[verdict] ?? []).includes(light), 'no light of this verdict'),
    ...when(verdict === 'compliant' && light === 'yellow' && !isMoved, 'yellow, not between plain and moved last day'),
    ...when(verdict === 'breach' && level === 'encouragement', 'advice that is broken'),
    ...when(verdict === 'suggestion' && level === 'law', 'law that only suggests'),
  ]
}

/** Each verdict has what it needs: an exemption its ground, what cannot be told what is missing, a pending clock its start. */
function verdictFaults(finding: Finding): readonly string[] {
  const { verdict, light, ground, missing, trigger, met, due, unit } = finding
  const isTerm = unit === 'days' || unit === 'working-days'
  const isWithheld = verdict === 'compliant' || verdict === 'exempt'
  return [
    ...when((ground !== undefined) !== (verdict === 'exempt') || ground === '', 'ground'),
    ...when(verdict === 'cannot-tell' && (missing ?? []).length === 0, 'does not say what is missing'),
    ...when(isWithheld && missing !== undefined, 'nothing is missing'),
    ...when(
      (missing ?? []).some((name) => name === ''),
      'misses what has no name',
    ),
    ...when(verdict === 'pending' && met !== null, 'waits for what is there'),
    ...when(verdict === 'pending' && light === 'grey' && due !== null, 'waits in grey for a known day'),
    ...when(isTerm && verdict === 'pending' && light !== 'grey' && due === null, 'runs towards no day'),
    ...when(isTerm && verdict === 'pending' && trigger === null, 'runs without a start'),
  ]
}

/** Dates exist and stand in order; a plain last day has a moved one. */
function dateFaults({ trigger, aimFor, due, met, provisional, missing }: Finding): readonly string[] {
  const dates = [trigger?.on ?? null, aimFor, due, met]
  return [
    ...dates.flatMap((date) => when(date !== null && parseCivilDate(date) === undefined, `no date: ${date}`)),
    ...when(aimFor !== null && (due === null || due < aimFor), 'due before the plain last day'),
    ...when(provisional && due === null, 'presumes a calendar for nothing'),
    ...when(trigger !== null && (missing ?? []).includes(trigger.event), 'started by what is missing'),
  ]
}

/** Late is what lies behind `due`, by the days between; a calendar is presumed only outside the published one. */
function latenessFaults(finding: Finding, { today, calendar }: Seen): readonly string[] {
  const { verdict, met, due, late, provisional } = finding
  const [last, day] = [dayOf(due), dayNumber(met ?? today)]
  const isOutside = (on: number | null): boolean => on !== null && (on < calendar.firstDay || on > calendar.lastDay)
  return [
    ...when(provisional && !isOutside(last) && !isOutside(day), 'presumes a calendar that is published'),
    ...when(!provisional && late !== null && isOutside(day), 'does not say that the calendar is presumed'),
    ...(late === null
      ? []
      : [
          ...when(verdict !== 'breach' && verdict !== 'cannot-tell', 'late'),
          ...when(last === null || late.calendarDays !== day - last || late.calendarDays <= 0, 'late by other days'),
          ...when(late.workingDays < 0 || late.workingDays > late.calendarDays, 'late by more working days than days'),
        ]),
  ]
}
