import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { CATEGORY_WORDS } from '../../ui/vocabulary.ts'
import { go } from '../address.ts'
import { hiddenCount, isNarrowed, searchOf, toggled } from '../filters.ts'
import type { FilterName, Filters } from '../filters.ts'
import { Link } from '../link.tsx'
import { MoreFilters } from './more-filters.tsx'

/** The filters of one press: parameter, value, words. */
const QUICK: readonly (readonly [FilterName, string, () => string])[] = [
  ['reservation', 'exclusive', m.portal_chip_exclusive],
  ['reservation', 'partial', m.portal_chip_partial],
  ['smallMicro', '1', m.portal_chip_small_micro],
  ['noDeposit', '1', m.portal_chip_no_deposit],
  ['category', 'goods', CATEGORY_WORDS.goods],
  ['category', 'services', CATEGORY_WORDS.services],
  ['category', 'works', CATEGORY_WORDS.works],
  ['budgetMax', '2000000', m.portal_chip_budget],
]

/** The quick filters as switches, and the rest behind one more. */
export function Chips({ filters }: { readonly filters: Filters }) {
  const hidden = hiddenCount(filters)
  // On a phone the panel would push the list away: it opens only when asked for.
  const [open, setOpen] = useState(() => hidden > 0 && !isNarrow())
  return (
    <>
      <div className="chips" role="group" aria-label={m.portal_quick_filters()}>
        {QUICK.map(([name, value, word]) => (
          <button
            key={`${name}=${value}`}
            type="button"
            className="chip"
            aria-pressed={filters[name] === value}
            onClick={() => go(`/${searchOf(toggled(filters, name, value))}`)}
          >
            {word()}
          </button>
        ))}
        <button
          type="button"
          className="chip more"
          aria-expanded={open}
          aria-controls="more-filters"
          onClick={() => setOpen(!open)}
        >
          {hidden > 0 ? m.portal_more_filters_active({ n: hidden }) : m.portal_more_filters()}
        </button>
        {isNarrowed(filters) && (
          <Link className="clear" href={`/${searchOf({ sort: filters.sort ?? '' })}`}>
            {m.portal_clear()}
          </Link>
        )}
      </div>
      <div id="more-filters" hidden={!open}>
        {open && <MoreFilters key={searchOf(filters)} filters={filters} onApplied={() => setOpen(!isNarrow())} />}
      </div>
    </>
  )
}

const isNarrow = () => window.matchMedia('(max-width: 720px)').matches
