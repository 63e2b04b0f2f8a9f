import type { NoticesPage } from '@tenderlight/contracts/notices'
import { useEffect } from 'react'
import { m } from '../../paraglide/messages.js'
import { withDistrict } from '../district.ts'
import { readFilters, searchOf } from '../filters.ts'
import { rememberList } from '../last-list.ts'
import { useResource } from '../use-resource.ts'
import { Hero } from './hero.tsx'
import { Results } from './results.tsx'

/** The list of notices: what to look for, and what was found. The address holds all of it. */
export function ListPage({ search }: { readonly search: string }) {
  const filters = readFilters(search)
  const resource = useResource<NoticesPage>(`/api/public/notices${searchOf(filters)}`)
  const district = resource.data?.district ?? ''
  useEffect(() => rememberList(`/${search}`), [search])
  const feedSearch = searchOf({ ...filters, sort: '', page: '' })
  return (
    <>
      <title>{`${m.portal_name()}${district === '' ? '' : ` · ${district}`} · ${m.app_name()}`}</title>
      <link
        rel="alternate"
        type="application/atom+xml"
        title={m.portal_feed_hint()}
        href={withDistrict(`/feed.atom${feedSearch}`)}
      />
      <Hero filters={filters} district={district} />
      <Results filters={filters} resource={resource} feedSearch={feedSearch} />
    </>
  )
}
