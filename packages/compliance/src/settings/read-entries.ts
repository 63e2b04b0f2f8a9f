import { parseCivilDate } from '@tenderlight/law/civil-date'
import { THRESHOLDS } from './district-settings.ts'
import { FOUR_EYES_OF } from './entry.ts'
import type { SettingsEntry, SettingValue } from './entry.ts'
import { problem } from './setting-problem.ts'
import type { SettingProblem } from './setting-problem.ts'

type Fields = Readonly<Record<string, unknown>>

const text = (fields: Fields, name: string): string | undefined => {
  const value = fields[name]
  return typeof value === 'string' ? value : undefined
}
const number = (fields: Fields, name: string): number | undefined => {
  const value = fields[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
const date = (fields: Fields, name: string) => parseCivilDate(text(fields, name) ?? '')
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads what an entry settles from JSON; undefined where a field is missing or is of another kind. Nothing is guessed. */
export function readValue(json: unknown): SettingValue | undefined {
  if (!isFields(json)) return undefined
  const rule = text(json, 'rule')
  switch (json['kind']) {
    case 'rule-switch': {
      const on = json['on']
      return rule !== undefined && typeof on === 'boolean' ? { kind: 'rule-switch', rule, on } : undefined
    }
    case 'confirmation': {
      const by = text(json, 'by')
      return rule !== undefined && by !== undefined ? { kind: 'confirmation', rule, by } : undefined
    }
    case 'plan': {
      const through = json['through'] === null ? null : date(json, 'through')
      return rule !== undefined && through !== undefined ? { kind: 'plan', rule, through } : undefined
    }
    case 'threshold':
      return readThreshold(json)
    case 'warning-window': {
      const share = number(json, 'share')
      const leastWorkingDays = number(json, 'leastWorkingDays')
      const whose = json['rule'] === null || json['rule'] === undefined ? null : rule
      if (whose === undefined || share === undefined || leastWorkingDays === undefined) return undefined
      return { kind: 'warning-window', rule: whose, share, leastWorkingDays }
    }
    case 'graded-limit':
      return readGradedLimit(json)
    case 'four-eyes': {
      const [on, of] = [json['on'], json['of']]
      if (typeof on !== 'boolean') return undefined
      if (of === undefined) return { kind: 'four-eyes', on }
      const named = FOUR_EYES_OF.find((one) => one === of)
      return named === undefined ? undefined : { kind: 'four-eyes', on, of: named }
    }
    case 'withdrawal': {
      const entry = text(json, 'entry')
      return entry === undefined ? undefined : { kind: 'withdrawal', entry }
    }
    default:
      return undefined
  }
}

function readThreshold(json: Fields): SettingValue | undefined {
  const name = THRESHOLDS.find((one) => one === json['name'])
  const amount = number(json, 'amount')
  const instrument = text(json, 'instrument')
  if (name === undefined || amount === undefined || instrument === undefined) return undefined
  return { kind: 'threshold', name, amount, instrument, clause: text(json, 'clause') ?? '' }
}

function readGradedLimit(json: Fields): SettingValue | undefined {
  const grade = text(json, 'grade')
  const days = number(json, 'days')
  const counting = json['counting']
  if (grade === undefined || days === undefined || (counting !== 'days' && counting !== 'working-days'))
    return undefined
  return { kind: 'graded-limit', grade, days, counting }
}

/** What a settings file holds, or what is wrong with it. */
export interface ReadEntries {
  readonly entries: readonly SettingsEntry[]
  readonly problems: readonly SettingProblem[]
}

/**
 * Reads entries from JSON: a list of them, or an object whose `entries` is one. An entry needs a `value` and a `from`;
 * `id` (its place), `recordedAt` (the morning of `from`), `recordedBy` and `reason` may be left out. A problem names its
 * entry by place.
 */
export function readEntries(json: unknown): ReadEntries {
  const list = isFields(json) ? json['entries'] : json
  if (!Array.isArray(list)) {
    return {
      entries: [],
      problems: [problem('entries', '文件中应有一个条目列表(entries)。', 'The file holds a list of entries.')],
    }
  }
  const read = list.map((one: unknown, index) => readEntry(one, index + 1))
  return {
    entries: read.flatMap((one) => ('entry' in one ? [one.entry] : [])),
    problems: read.flatMap((one) => ('problem' in one ? [one.problem] : [])),
  }
}

function readEntry(json: unknown, place: number): { entry: SettingsEntry } | { problem: SettingProblem } {
  if (!isFields(json)) return { problem: problem(`${place}`, '不是一个条目。', 'This is no entry.') }
  const value = readValue(json['value'])
  if (value === undefined) {
    return {
      problem: problem(`${place}.value`, '内容缺项或格式不符。', 'The value lacks a field or is of another kind.'),
    }
  }
  const from = date(json, 'from')
  if (from === undefined) {
    return { problem: problem(`${place}.from`, '生效日期应写作 2026-11-21。', 'Write the first day as 2026-11-21.') }
  }
  const recordedAt = text(json, 'recordedAt') ?? `${from}T00:00:00+08:00`
  if (Number.isNaN(Date.parse(recordedAt))) {
    return { problem: problem(`${place}.recordedAt`, '登记时间无法识别。', 'The time of recording cannot be read.') }
  }
  return {
    entry: {
      id: text(json, 'id') ?? `${place}`,
      value,
      from,
      recordedAt,
      recordedBy: text(json, 'recordedBy') ?? '',
      reason: text(json, 'reason') ?? '',
    },
  }
}
