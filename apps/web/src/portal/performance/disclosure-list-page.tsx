import type { DisclosuresPage } from '@tenderlight/contracts/performance'
import { useEffect, useRef } from 'react'
import { m } from '../../paraglide/messages.js'
import { Failed } from '../failed.tsx'
import { Link } from '../link.tsx'
import { Pages } from '../list/pages.tsx'
import { Message } from '../message.tsx'
import { Skeleton } from '../skeleton.tsx'
import { useResource } from '../use-resource.ts'
import { DisclosureCard } from './disclosure-card.tsx'
import {
  disclosureSearch,
  listHref,
  narrows,
  readDisclosureFilters,
  rememberDisclosures,
} from './disclosure-filters.ts'
import type { DisclosureFilters } from './disclosure-filters.ts'
import { DisclosureHero } from './disclosure-hero.tsx'
import './disclosures.css'

/** What units have published of how contracts are carried out; the address holds what is looked for. */
export function DisclosureListPage({ search }: { readonly search: string }) {
  const filters = readDisclosureFilters(search)
  const { data, failure, loading, retry } = useResource<DisclosuresPage>(
    `/api/public/disclosures${disclosureSearch(filters)}`,
  )
  useEffect(() => rememberDisclosures(`/performance${search}`), [search])
  const district = data?.district ?? ''
  return (
    <>
      <title>{`${m.disclosure_name()}${district === '' ? '' : ` · ${district}`} · ${m.app_name()}`}</title>
      <DisclosureHero filters={filters} district={district} />
      {failure !== undefined && <Failed failure={failure} onRetry={retry} clear="/performance" />}
      {failure === undefined && data === undefined && <Skeleton />}
      {failure === undefined && data !== undefined && <Found filters={filters} data={data} loading={loading} />}
    </>
  )
}

interface FoundProps {
  readonly filters: DisclosureFilters
  readonly data: DisclosuresPage
  readonly loading: boolean
}

function Found({ filters, data, loading }: FoundProps) {
  const top = useRef<HTMLElement>(null)
  const { total, disclosures, page, pageSize } = data
  const readOnAtTop = () => {
    top.current?.scrollIntoView()
    top.current?.focus({ preventScroll: true })
  }
  return (
    <section className="column results" ref={top} tabIndex={-1} aria-label={m.disclosures_list()} aria-busy={loading}>
      <p className="muted num" role="status">
        {m.disclosures_count({ n: total })}
      </p>
      {disclosures.length === 0 ? (
        <NothingFound filters={filters} total={total} />
      ) : (
        <ol className="notices">
          {disclosures.map((one) => (
            <li key={one.number}>
              <DisclosureCard of={one} />
            </li>
          ))}
        </ol>
      )}
      <Pages
        hrefOf={(to) => listHref(filters, { page: String(to) })}
        page={page}
        last={Math.ceil(total / pageSize)}
        onTurn={readOnAtTop}
      />
    </section>
  )
}

function NothingFound({ filters, total }: { readonly filters: DisclosureFilters; readonly total: number }) {
  if (total > 0) {
    return (
      <Message title={m.portal_beyond_title({ page: filters.page ?? '' })} text={m.portal_beyond()}>
        <Link className="button" href={listHref(filters)}>
          {m.portal_first_page()}
        </Link>
      </Message>
    )
  }
  if (!narrows(filters)) return <Message title={m.disclosures_empty_all_title()} text={m.disclosures_empty_all()} />
  return (
    <Message title={m.disclosures_empty_title()} text={m.disclosures_empty()}>
      <Link className="button" href="/performance">
        {m.portal_clear()}
      </Link>
    </Message>
  )
}
