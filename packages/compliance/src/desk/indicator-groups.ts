/** How the indicators are put together on a page. */
export const INDICATOR_GROUPS = ['competition', 'price', 'time', 'reserved', 'paid', 'complaints'] as const
export type IndicatorGroup = (typeof INDICATOR_GROUPS)[number]

const GROUPS: Readonly<Record<string, IndicatorGroup>> = {
  splitting: 'competition',
  'near-threshold': 'competition',
  'single-bidder': 'competition',
  'few-bidders': 'competition',
  'single-bid-rate': 'competition',
  'average-bidders': 'competition',
  'repeated-winner': 'competition',
  'award-close-to-budget': 'price',
  'large-price-drop': 'price',
  'award-to-budget': 'price',
  'signed-on-notice-day': 'time',
  'intention-drift': 'time',
  'no-intention': 'time',
  'lead-time-distribution': 'time',
  'on-time': 'time',
  'reserved-shortfall': 'reserved',
  'sme-contracts': 'reserved',
  arrears: 'paid',
  'deposit-not-refunded': 'paid',
  'complaint-rate': 'complaints',
  satisfaction: 'complaints',
}

/** The group of an indicator, by its id or what stands before its part: undefined for one that is in none. */
export function groupOf(indicator: string): IndicatorGroup | undefined {
  return GROUPS[indicator.split(/[.:]/u)[0] ?? '']
}
