import type { Procurement } from '../../procurement/procurement.ts'
import { noticeDate } from '../notice-date.ts'
import { NO_SETTINGS } from '../../settings/district-settings.ts'
import type { Scope } from '../rule.ts'

/**
 * Whether the budget lies below the limit of decentralised procurement (分散采购限额标准) that the district configured for
 * the category: the intention's lead time and the reservations do not apply. False while the limit is not configured, or
 * category or budget are unknown: nothing is taken to be small.
 */
export function isBelowLimit(procurement: Procurement, { settings, today }: Scope): boolean {
  if (settings === NO_SETTINGS) return false
  const { budget, category } = procurement
  if (budget === undefined || category === undefined) return false
  const limit = settings.threshold(`decentralised.${category}`, noticeDate(procurement) ?? today)
  return limit !== undefined && budget < limit
}
