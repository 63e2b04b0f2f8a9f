import { m } from '../../paraglide/messages.js'
import { isNarrowed, searchOf } from '../filters.ts'
import type { Filters } from '../filters.ts'
import { Link } from '../link.tsx'
import { Message } from '../message.tsx'

/** No notice to show, and what to do: fewer conditions, the first page, or a feed to wait with. */
export function Empty({ filters, total }: { readonly filters: Filters; readonly total: number }) {
  if (total > 0) {
    return (
      <Message title={m.portal_beyond_title({ page: filters.page ?? '' })} text={m.portal_beyond()}>
        <Link className="button" href={`/${searchOf({ ...filters, page: '' })}`}>
          {m.portal_first_page()}
        </Link>
      </Message>
    )
  }
  if (!isNarrowed(filters)) return <Message title={m.portal_empty_all_title()} text={m.portal_empty_all()} />
  return (
    <Message title={m.portal_empty_title()} text={m.portal_empty_filtered()}>
      <Link className="button" href="/">
        {m.portal_clear()}
      </Link>
    </Message>
  )
}
