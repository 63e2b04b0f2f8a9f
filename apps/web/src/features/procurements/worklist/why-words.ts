import { ruleById } from '@tenderlight/compliance/rules/all'
import { eventName } from '@tenderlight/compliance/say'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Citation } from '@tenderlight/law/dated-parameter'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../../paraglide/messages.js'
import { capital } from '../../../ui/capital.ts'
import { shortDate } from '../../../ui/dates.ts'
import { currentLocale } from '../../../ui/locale.ts'
import type { StepItem } from '@tenderlight/contracts/worklist'

/** Why something is due: the event that started the clock and what the rule then asks for. */
export function sayWhy({ rule, trigger }: StepItem, today: CivilDate): string {
  const locale = currentLocale()
  const requires = ruleById(rule)?.requires
  const asked = requires === undefined ? '' : locale === 'en' ? requires.en : requires.zh
  if (trigger === null) return asked
  const started = m.worklist_from({ event: eventName(trigger.event, locale), date: shortDate(trigger.on, today) })
  return `${capital(started)} · ${asked}`
}

/** The other level's last day for the same step; empty where there is none. */
export function sayOtherLevel({ level, otherLevelDue }: StepItem, today: CivilDate): string {
  if (otherLevelDue === null) return ''
  const date = shortDate(otherLevelDue, today)
  return level === 'commitment' ? m.worklist_and_law({ date }) : m.worklist_and_commitment({ date })
}

/** The article that a row's term stands in, in the version in force when the clock started. */
export function citationOf({ rule, trigger, due }: StepItem): Citation | undefined {
  const parameter = ruleById(rule)?.parameter
  return parameter === undefined ? undefined : valueOn(parameter, trigger?.on ?? due)?.citation
}
