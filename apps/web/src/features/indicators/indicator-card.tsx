import { Link } from '@tanstack/react-router'
import type { ShownIndicator } from '@tenderlight/contracts/indicators'
import { m } from '../../paraglide/messages.js'
import { textOf } from '../../ui/text-of.ts'
import { sayRatio, sayValue } from './indicator-words.ts'
import { shownYear } from './indicators-search.ts'

interface IndicatorCardProps {
  readonly indicator: ShownIndicator
  readonly year: number | null
}

/** One indicator: its value with numerator and denominator, or that it tells nothing. */
export function IndicatorCard({ indicator, year }: IndicatorCardProps) {
  const { id, leftAside, lookedAt, title, value } = indicator
  return (
    <li className="card indicator-card">
      <Link to="/indicators/$id" params={{ id }} search={shownYear(year)}>
        {textOf(title)}
      </Link>
      <p className={value === null ? 'muted' : 'indicator-value num'}>{sayValue(indicator)}</p>
      <p className="muted small num">
        {m.ind_ratio({ ratio: sayRatio(indicator) })} · {m.ind_looked_at({ n: lookedAt })}
        {leftAside > 0 && ` · ${m.ind_left_aside({ n: leftAside })}`}
      </p>
    </li>
  )
}
