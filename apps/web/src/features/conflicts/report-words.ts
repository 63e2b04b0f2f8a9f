import type { Provision, Relation, Tier } from '@tenderlight/compliance/conflicts/step'
import { m } from '../../paraglide/messages.js'

export const TIER_WORDS: Readonly<Record<Tier, () => string>> = {
  country: m.conflicts_country,
  province: m.conflicts_province,
  district: m.conflicts_district,
}

export const RELATION_WORDS: Readonly<Record<Relation, () => string>> = {
  same: m.conflicts_same,
  stricter: m.conflicts_stricter,
  looser: m.conflicts_looser,
  depends: m.conflicts_depends,
  advice: m.conflicts_advice,
  alone: m.conflicts_alone,
  none: m.conflicts_none,
}

/** Why a provision does not bind on the day of the report; undefined where it does. */
export function statusWord({ status, from }: Pick<Provision, 'status' | 'from'>): string | undefined {
  switch (status) {
    case 'in-force':
      return undefined
    case 'not-yet':
      return m.conflicts_not_yet({ date: from ?? '' })
    case 'repealed':
      return m.conflicts_repealed()
    case 'not-configured':
      return m.conflicts_not_configured()
    case 'off':
      return m.conflicts_switched_off()
  }
}
