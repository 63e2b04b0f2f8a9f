import type { Calendar } from '@tenderlight/law/calendar'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { addWorkingDays, isWorkingDay, onOrAfterWorkingDay } from '@tenderlight/law/working-days'
import type { Bound } from './bound-by.ts'
import { ALERT_AUDIENCES, ALERT_CHANNELS, ALERT_LEVELS } from './kinds.ts'
import type { AlertPolicy, AlertPolicyStep } from './kinds.ts'

export type AlertAudience = (typeof ALERT_AUDIENCES)[number]
export type AlertChannel = (typeof ALERT_CHANNELS)[number]
export type AlertLevel = (typeof ALERT_LEVELS)[number]
export type AlertPace = AlertPolicyStep['how']

const TOLD_AT_ONCE = {
  afterWorkingDays: null,
  levels: ALERT_LEVELS,
  to: ['unit-clerks', 'unit-reviewers', 'bureau'],
  channels: ALERT_CHANNELS,
  how: 'at-once',
} as const

/** What holds where a district sets nothing: unit and bureau are told once when a day is near and once when it is over. */
export const DEFAULT_POLICY: AlertPolicy = {
  steps: [
    { step: 'warning', ...TOLD_AT_ONCE },
    { step: 'breach', ...TOLD_AT_ONCE },
  ],
}

/** The steps that anybody is told of at all, by level. */
export interface ToldSteps {
  readonly warning: readonly AlertLevel[]
  readonly breach: readonly AlertLevel[]
  /** Working days after the last day, the longest first. */
  readonly reminders: readonly { readonly afterWorkingDays: number; readonly level: AlertLevel }[]
}

/** What a policy wants to be told. */
export function toldSteps({ steps }: AlertPolicy): ToldSteps {
  const levels = (step: AlertPolicyStep['step']) =>
    ALERT_LEVELS.filter((level) => steps.some((one) => one.step === step && one.levels.includes(level)))
  const reminders = steps.filter(({ step }) => step === 'reminder')
  const days = [...new Set(reminders.map(({ afterWorkingDays }) => afterWorkingDays ?? 0))].toSorted((a, b) => b - a)
  return {
    warning: levels('warning'),
    breach: levels('breach'),
    reminders: days.flatMap((afterWorkingDays) =>
      ALERT_LEVELS.filter((level) =>
        reminders.some((one) => one.afterWorkingDays === afterWorkingDays && one.levels.includes(level)),
      ).map((level) => ({ afterWorkingDays, level })),
    ),
  }
}

/** What became of a clock. */
export interface ReachedStep {
  readonly step: AlertPolicyStep['step'] | 'cleared'
  /** Of a reminder, the one that was reached; of the end of a breach, the last one that was told. 0: none. */
  readonly afterWorkingDays: number
  readonly level: AlertLevel
  /** Whose clock it is. */
  readonly bound: Bound
}

/** One audience reached over one channel. */
export interface Telling {
  readonly to: AlertAudience
  readonly channel: AlertChannel
  readonly how: AlertPace
}

/**
 * Whom a policy tells of a step, each audience once over each channel: at once where one entry says so and another one daily. The
 * end of a breach is told to whoever was told of the breach. Of what the bureau itself has to do the bureau hears in the unit's
 * place; of a supplier's right or another department's duty nobody does. The list in the product is never bundled.
 */
export function tellingsOf(policy: AlertPolicy, reached: ReachedStep): Telling[] {
  const tellings = new Map<string, Telling>()
  for (const entry of policy.steps) {
    if (!entry.levels.includes(reached.level) || !speaksOf(entry, reached)) continue
    for (const to of audiencesOf(entry, reached.bound)) {
      for (const channel of entry.channels) {
        const how = channel === 'in-app' ? 'at-once' : entry.how
        const key = `${to} ${channel}`
        if (how === 'at-once' || !tellings.has(key)) tellings.set(key, { to, channel, how })
      }
    }
  }
  const place = ({ to, channel }: Telling) => ALERT_AUDIENCES.indexOf(to) * 10 + ALERT_CHANNELS.indexOf(channel)
  return [...tellings.values()].toSorted((a, b) => place(a) - place(b))
}

function speaksOf(entry: AlertPolicyStep, { step, afterWorkingDays }: ReachedStep): boolean {
  if (step === 'reminder') return entry.step === 'reminder' && entry.afterWorkingDays === afterWorkingDays
  if (step !== 'cleared') return entry.step === step
  return entry.step === 'breach' || (entry.step === 'reminder' && (entry.afterWorkingDays ?? 0) <= afterWorkingDays)
}

function audiencesOf({ to }: AlertPolicyStep, bound: Bound): readonly AlertAudience[] {
  if (bound === 'buyer') return to
  if (bound !== 'supervisor') return []
  const ofUnit = to.includes('unit-clerks') || to.includes('unit-reviewers')
  return ALERT_AUDIENCES.filter(
    (one) => (one === 'bureau' && ofUnit) || (to.includes(one) && ['bureau', 'head', 'office'].includes(one)),
  )
}

/** The latest last day of which `n` working days (1 or more) have passed on `today`. */
export function overdueFor(calendar: Calendar, today: CivilDate, n: number): CivilDate {
  let [day, left] = [today, n]
  for (;;) {
    if (isWorkingDay(calendar, day)) left -= 1
    day = addDays(day, -1)
    if (left <= 0) return day
  }
}

/** One telling with its day. */
export interface PreviewedStep extends Pick<
  AlertPolicyStep,
  'step' | 'afterWorkingDays' | 'levels' | 'to' | 'channels' | 'how'
> {
  /** A working day: nothing is told on a rest day. */
  readonly on: CivilDate
}

/** Who would be told, and when, of a clock with these days that nobody meets: in the order of the days. */
export function previewOf(
  { steps }: AlertPolicy,
  calendar: Calendar,
  { warnFrom, due }: { readonly warnFrom: CivilDate; readonly due: CivilDate },
): PreviewedStep[] {
  const dayOf = ({ step, afterWorkingDays }: AlertPolicyStep): CivilDate =>
    step === 'warning'
      ? onOrAfterWorkingDay(calendar, warnFrom).date
      : addWorkingDays(calendar, due, afterWorkingDays ?? 1).date
  return steps
    .map((entry) => ({ ...entry, on: dayOf(entry) }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
