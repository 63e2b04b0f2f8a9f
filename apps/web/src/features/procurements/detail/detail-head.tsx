import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { m } from '../../../paraglide/messages.js'
import { yuanOrNone } from './amount-words.ts'
import { CATEGORY_WORDS, MEASURE_WORDS, METHOD_WORDS, REGIME_WORDS, wordOf } from '../../../ui/vocabulary.ts'
import type { Detail } from '@tenderlight/contracts/procurements'
import { LevelLight } from './level-light.tsx'
import { nameOf, numberOf } from './record-fields.ts'

interface DetailHeadProps {
  readonly detail: Detail
  /** What can be done here. */
  readonly children: ReactNode
}

/** What it is, whose it is, what it costs, and its two lights. */
export function DetailHead({ detail, children }: DetailHeadProps) {
  const { record, unit, id } = detail
  const measure = wordOf(MEASURE_WORDS, record['measure'])
  const regime = wordOf(REGIME_WORDS, record['regime'])
  const category = wordOf(CATEGORY_WORDS, record['category'])
  const method = wordOf(METHOD_WORDS, record['method'])
  const kind = [
    regime && REGIME_WORDS[regime](),
    category && CATEGORY_WORDS[category](),
    method && METHOD_WORDS[method](),
  ].filter(Boolean)
  const controlPrice = numberOf(record, 'controlPrice')
  return (
    <div className="detail-head">
      <nav className="muted small" aria-label={m.detail_breadcrumb()}>
        <Link to="/procurements">{m.list_title()}</Link> / {kind.join(' · ')}
      </nav>
      <div className="page-head">
        <h1>{nameOf(detail)}</h1>
        {measure !== undefined && <span className="tag tag-accent">{MEASURE_WORDS[measure]()}</span>}
        <span className="tag num">{id}</span>
        <span className="spacer" />
        <div className="detail-acts no-print">{children}</div>
      </div>
      <p className="detail-line">
        <span>{unit.name}</span>
        <span>
          {m.detail_budget()} <b className="num">{yuanOrNone(numberOf(record, 'budget'))}</b>
        </span>
        {controlPrice !== undefined && (
          <span>
            {m.detail_control_price()} <b className="num">{yuanOrNone(controlPrice)}</b>
          </span>
        )}
        <LevelLight detail={detail} level="law" />
        <LevelLight detail={detail} level="commitment" />
      </p>
    </div>
  )
}
