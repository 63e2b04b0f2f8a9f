import type { CivilDate } from '@tenderlight/law/civil-date'
import { formatYuan } from '@tenderlight/law/money'
import { clockOf } from './clock.ts'
import type { Finding, Lateness, Measured } from './finding.ts'
import { EVENTS } from './procurement/events.ts'
import type { EventName } from './procurement/events.ts'
import { isMatterEvent } from './procurement/matter.ts'
import type { ClockEventName } from './procurement/matter.ts'
import { countOf } from './say/count-of.ts'
import { matterFieldName, sayLateRight, saySuspended, sayTimelyRight } from './say/matters.ts'
import { PROCUREMENT_FIELD_WORDS, PROCUREMENT_PART_WORDS } from './say/procurement-words.ts'
import { sayAim, sayOutside, sayPlaces } from './say/supplier.ts'
import { SUPPLIER_FIELD_WORDS, SUPPLIER_PART_WORDS, rateField } from './say/supplier-words.ts'
import { EVENT_WORDS, FIELD_WORDS, MATTER_EVENT_WORDS, MATTER_PART_WORDS } from './say/words.ts'
import type { Locale } from './say/words.ts'
import { statementById } from './statements/statements.ts'

const PARTS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  losers: { 'zh-CN': '未中标人', en: 'losers' },
  winner: { 'zh-CN': '中标人', en: 'winner' },
  start: { 'zh-CN': '开始', en: 'start' },
  length: { 'zh-CN': '期限', en: 'length' },
  ...PROCUREMENT_PART_WORDS,
  ...SUPPLIER_PART_WORDS,
  ...MATTER_PART_WORDS,
}

/** The rule's title; the id itself for a rule that the product does not have. */
export function ruleTitle(ruleId: string, locale: Locale, part?: string | null): string {
  const title = statementById(ruleId)?.title
  const text = title === undefined ? ruleId : locale === 'en' ? title.en : title.zh
  const named = PARTS[part ?? '']?.[locale]
  return named === undefined ? text : `${text} · ${named}`
}

/** The event as people call it. */
export function eventName(event: ClockEventName, locale: Locale): string {
  return (isMatterEvent(event) ? MATTER_EVENT_WORDS[event] : EVENT_WORDS[event])[locale]
}

const EVENT_OF_FIELD = new Map<string, EventName>(
  Object.entries(EVENTS).map(([event, field]) => [field, event as EventName]),
)

/** The record's field as people call it; dates are named after their event. */
export function fieldName(field: string, locale: Locale): string {
  const ofMatter = matterFieldName(field, locale)
  if (ofMatter !== undefined) return ofMatter
  const event = EVENT_OF_FIELD.get(field)
  if (event !== undefined) return EVENT_WORDS[event][locale]
  const words = FIELD_WORDS[field] ?? PROCUREMENT_FIELD_WORDS[field] ?? SUPPLIER_FIELD_WORDS[field] ?? rateField(field)
  return words?.[locale] ?? field
}

/** The fields that a finding names, as people call them. */
const lacking = ({ missing = [] }: Finding, locale: Locale): string =>
  missing.map((field) => fieldName(field, locale)).join(locale === 'en' ? ', ' : '、')

/** One plain sentence: what was found, with the dates or amounts, and what is asked for. */
export function sayFinding(finding: Finding, locale: Locale): string {
  const zh = locale !== 'en'
  const places = sayPlaces(finding, zh)
  if (places !== undefined) return places
  switch (finding.verdict) {
    case 'compliant':
      return finding.met === null || finding.due === null
        ? zh
          ? '合规'
          : 'Compliant'
        : sayMet(finding, finding.due, zh)
    case 'pending':
      return sayPending(finding, zh)
    case 'exempt': {
      const ground = ruleTitle(finding.ground ?? finding.rule, locale)
      return zh ? `豁免:${ground}` : `Exempt: ${ground}`
    }
    case 'cannot-tell':
      return zh
        ? `无法判定,缺少或需核对:${lacking(finding, locale)}`
        : `Cannot tell; missing or to be checked: ${lacking(finding, locale)}`
    case 'suggestion':
      return saySuggestion(finding, zh)
    case 'breach':
      return sayOutside(finding, zh) ?? sayBreach(finding, locale)
  }
}

function saySuggestion({ rule }: Finding, zh: boolean): string {
  const own = statementById(rule)?.notMet
  if (own !== undefined) return zh ? own.zh : own.en
  return zh ? '建议免收,不属于不符' : 'Better not collected; no breach'
}

function sayMet(finding: Finding, due: CivilDate, zh: boolean): string {
  const { met, aimFor } = finding
  if (clockOf(finding)?.right === true) return sayTimelyRight(finding, zh)
  if (due !== aimFor && (met ?? due) > (aimFor ?? due)) {
    return zh ? `${met} 完成,在顺延后的期限 ${due} 内` : `Done on ${met}, within the moved last day ${due}`
  }
  return zh ? `${met} 完成,合规` : `Done on ${met}, compliant`
}

function sayPending(finding: Finding, zh: boolean): string {
  const { trigger, due, required, actual } = finding
  if (trigger === null) {
    if (actual === undefined) return zh ? '未起算' : 'Not started'
    return zh ? `要求至少 ${required},目前 ${actual}` : `${required} required, ${actual} so far`
  }
  if (due === null) return saySuspended(clockOf(finding), zh)
  if (clockOf(finding)?.counting === 'gap') {
    return zh ? `最早 ${due}` : `${due} at the earliest`
  }
  return zh ? `最迟 ${due}` : `Due by ${due}`
}

function sayBreach(finding: Finding, locale: Locale): string {
  const zh = locale !== 'en'
  if (finding.late !== null) return sayLate(finding, finding.late, zh)
  if (statementById(finding.rule)?.kind === 'order') {
    return zh ? `请核对并更正:${lacking(finding, locale)}` : `Please check and correct: ${lacking(finding, locale)}`
  }
  return sayFigures(finding, zh) ?? sayOwn(finding, locale)
}

function sayLate(finding: Finding, late: Lateness, zh: boolean): string {
  const { due, met, unit } = finding
  // On the rest days right after the last day no working day has passed yet.
  const working = unit !== 'days' && late.workingDays > 0
  const days = working ? late.workingDays : late.calendarDays
  const span = zh
    ? `超 ${days} ${working ? '个工作日' : '天'}`
    : `${countOf(days, working ? 'working day' : 'day')} late`
  if (clockOf(finding)?.right === true) return sayLateRight(finding, span, zh)
  if (met === null) return zh ? `应于 ${due} 前完成,${span}` : `Due by ${due}, ${span}`
  return zh ? `应于 ${due} 前,实际 ${met},${span}` : `Due by ${due}, done on ${met}, ${span}`
}

/** What is required and what is there, in figures; undefined where figures do not say it. */
function sayFigures(finding: Finding, zh: boolean): string | undefined {
  const { unit, required, actual, due } = finding
  if (required === undefined) return undefined
  if (actual === undefined) {
    return zh
      ? `没有先行公开的记录,要求提前 ${required} 天`
      : `Nothing published before; ${countOf(required, 'day')} ahead required`
  }
  switch (unit) {
    case 'basis-points':
      return sayAim(actual, required, zh)
    case 'fen':
      return sayMoney(finding, { required, actual }, zh)
    case 'working-days':
      return zh
        ? `仅 ${actual} 个工作日,要求 ${required} 个工作日,最早 ${due}`
        : `${countOf(actual, 'working day')}, ${required} required, ${due} at the earliest`
    case 'days':
      // A length that is agreed, as against the days between two dates.
      if (clockOf(finding) === undefined) {
        return zh ? `${actual} 天,最长 ${required} 天` : `${countOf(actual, 'day')}, at most ${required}`
      }
      return zh
        ? `${isNoticeAhead(finding) ? '仅提前' : '仅'} ${actual} 天,要求 ${required} 天,最早 ${due}`
        : `${countOf(actual, 'day')}, ${required} required, ${due} at the earliest`
    default:
      return undefined
  }
}

/** Days that something is made public before the announcement, as against a period that runs from it. */
const isNoticeAhead = (finding: Finding): boolean => clockOf(finding)?.to === 'announcement'

type Sums = Pick<Measured, 'required' | 'actual'>

function sayMoney({ rule, shortfall, inside }: Finding, whole: Sums, zh: boolean): string | undefined {
  const [actual, required] = [formatYuan(whole.actual), formatYuan(whole.required)]
  switch (statementById(rule)?.kind) {
    case 'required':
      return zh ? `应为 ${required} 元,实际 ${actual} 元` : `${actual} yuan, ${required} required`
    case 'cap': {
      const over = formatYuan(shortfall ?? 0)
      return zh
        ? `${actual} 元,上限 ${required} 元,超出 ${over} 元`
        : `${actual} yuan, at most ${required}, ${over} too much`
    }
    case 'share': {
      const part: Sums = (shortfall ?? 0) > 0 ? whole : (inside ?? whole)
      const who = part === inside ? (zh ? '小微企业' : 'small and micro enterprises') : zh ? '中小企业' : 'SMEs'
      return zh
        ? `面向${who}预留 ${formatYuan(part.actual)} 元,要求 ${formatYuan(part.required)} 元`
        : `${formatYuan(part.actual)} yuan reserved for ${who}, ${formatYuan(part.required)} required`
    }
    default:
      return undefined
  }
}

/** What is missing, else the rule's own sentence. */
function sayOwn(finding: Finding, locale: Locale): string {
  const zh = locale !== 'en'
  const { rule, missing } = finding
  if (missing !== undefined && missing.length > 0) {
    return zh ? `缺少:${lacking(finding, locale)}` : `Missing: ${lacking(finding, locale)}`
  }
  const notMet = statementById(rule)?.notMet
  return notMet === undefined ? (zh ? '不符合要求' : 'Requirement not met') : zh ? notMet.zh : notMet.en
}
