import type { CivilDate } from '@tenderlight/law/civil-date'
import { digestOf } from './digest.ts'
import { NO_SETTINGS } from './district-settings.ts'
import type { DistrictSettings } from './district-settings.ts'
import { thingOf } from './entry.ts'
import type { SettingsEntry, SettledFrom, SettledValue } from './entry.ts'
import { standingEntries } from './in-force.ts'

/**
 * What a district has settled, from its entries; as known at an instant (ISO 8601) when one is given. Pure. The order in
 * which the entries come does not matter; on a day, of several entries about one thing that one holds which began last.
 */
export function settle(entries: readonly SettingsEntry[], asKnownAt?: string): DistrictSettings {
  return settingsOf(settledBy(entries, asKnownAt))
}

/** The values that hold, without who, when and why: enough to judge with, and fit for the public. */
export function settledBy(entries: readonly SettingsEntry[], asKnownAt?: string): readonly SettledFrom[] {
  return standingEntries(entries, asKnownAt).map(({ from, value }) => ({ from, value }))
}

/** Settings from values in force (see {@link settledBy}). */
export function settingsOf(values: readonly SettledFrom[]): DistrictSettings {
  if (values.length === 0) return NO_SETTINGS
  const lines = timelines(values)
  const rulesSwitched = new Set(values.flatMap(({ value }) => (value.kind === 'rule-switch' ? [value.rule] : [])))
  const at = <K extends SettledValue['kind']>(kind: K, thing: string, on?: CivilDate) =>
    latest(lines.get(`${kind}:${thing}`) ?? [], kind, on)
  return {
    version: digestOf(canonical(values)),
    changes: [...new Set(values.map(({ from }) => from))].toSorted(),
    isOn: (rule, on) => !rulesSwitched.has(rule) || (at('rule-switch', rule, on)?.value.on ?? true),
    confirmed: (rule) => {
      const entry = at('confirmation', rule)
      return entry === undefined ? undefined : { on: entry.from, by: entry.value.by }
    },
    extendedThrough: (rule) => at('plan', rule)?.value.through,
    threshold: (name, on) => at('threshold', name, on)?.value.amount,
    warningWindow: (rule, today) => {
      const window = at('warning-window', rule, today)?.value ?? at('warning-window', '*', today)?.value
      return window === undefined ? undefined : { share: window.share, leastWorkingDays: window.leastWorkingDays }
    },
    gradedLimit: (grade, on) => {
      const limit = at('graded-limit', grade, on)?.value
      return limit === undefined ? undefined : { days: limit.days, counting: limit.counting }
    },
  }
}

/** Per thing its values, the latest first. */
function timelines(values: readonly SettledFrom[]): ReadonlyMap<string, readonly SettledFrom[]> {
  const lines = new Map<string, SettledFrom[]>()
  for (const settled of values.toSorted((one, other) => (one.from < other.from ? 1 : -1))) {
    const thing = thingOf(settled.value)
    const line = lines.get(thing)
    if (line === undefined) lines.set(thing, [settled])
    else line.push(settled)
  }
  return lines
}

type Of<K extends SettledValue['kind']> = SettledFrom & { readonly value: Extract<SettledValue, { kind: K }> }

/** The first of `line` (latest first) that holds on `on`; its very latest when no day is asked for. */
function latest<K extends SettledValue['kind']>(
  line: readonly SettledFrom[],
  kind: K,
  on: CivilDate | undefined,
): Of<K> | undefined {
  return line.find((one): one is Of<K> => one.value.kind === kind && (on === undefined || one.from <= on))
}

/** The same text for the same values, whatever their order and that of their fields. */
function canonical(values: readonly SettledFrom[]): string {
  return values
    .map(({ from, value }) =>
      JSON.stringify([from, Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))]),
    )
    .toSorted()
    .join('\n')
}
