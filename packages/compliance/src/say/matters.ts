import type { Finding } from '../finding.ts'
import { MATTER_EVENTS } from '../procurement/matter.ts'
import type { MatterEventName } from '../procurement/matter.ts'
import type { Clock } from '../rules/rule.ts'
import { MATTER_EVENT_WORDS, MATTER_FIELD_WORDS } from './words.ts'
import type { Locale } from './words.ts'

const PREFIX = 'matter.'

const EVENT_OF_FIELD = new Map(
  Object.entries(MATTER_EVENTS).map(([event, field]) => [field as string, event as MatterEventName]),
)

/** A matter's field (`matter.repliedOn`) as people call it; undefined for the fields of a procurement. */
export function matterFieldName(field: string, locale: Locale): string | undefined {
  if (!field.startsWith(PREFIX)) return undefined
  const name = field.slice(PREFIX.length)
  const event = EVENT_OF_FIELD.get(name)
  return event === undefined ? (MATTER_FIELD_WORDS[name]?.[locale] ?? name) : MATTER_EVENT_WORDS[event][locale]
}

/** A supplier's challenge, objection or complaint that came in time. */
export function sayTimelyRight({ met, due }: Finding, zh: boolean): string {
  return zh ? `${met} 提出,未超过期限 ${due}` : `Made on ${met}, in time until ${due}`
}

/** One that came too late: a fact about it, and what may follow. */
export function sayLateRight({ met, due }: Finding, span: string, zh: boolean): string {
  if (met === null) return zh ? `提出期限 ${due} 已过` : `Could be made until ${due}`
  return zh
    ? `期限 ${due},实际 ${met} 提出,${span},可以不予受理`
    : `Could be made until ${due}; made on ${met}, ${span}; it may be refused`
}

/** Why a started clock has no last day yet. */
export function saySuspended(clock: Clock | undefined, zh: boolean): string {
  if (clock === undefined) return zh ? '质疑尚未答复,暂停签订' : 'Challenge not answered yet: signing waits'
  if (clock.suspendedBy === 'matter') {
    return zh ? '不计入的期间尚未结束,暂停计时' : 'Suspended: days that do not count are not over'
  }
  return zh ? '质疑处理期间暂停计时' : 'Suspended while a challenge is open'
}
