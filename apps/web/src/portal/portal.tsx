import { Suspense, lazy, useEffect, useState } from 'react'
import { m } from '../paraglide/messages.js'
import { setLocale } from '../paraglide/runtime.js'
import { currentLocale } from '../ui/locale.ts'
import { useAddress } from './address.ts'
import { withDistrict } from './district.ts'
import { Fallible } from './fallible.tsx'
import { Header } from './header.tsx'
import { Link } from './link.tsx'
import { ListPage } from './list/list-page.tsx'
import { Message } from './message.tsx'
import { Skeleton } from './skeleton.tsx'
import { certificateIn } from './verify/verify-path.ts'

const VerifyPage = lazy(() => import('./verify/verify-page.tsx').then((module) => ({ default: module.VerifyPage })))
const NewRequestPage = lazy(() =>
  import('./requests/new-request-page.tsx').then((module) => ({ default: module.NewRequestPage })),
)
const FollowPage = lazy(() => import('./requests/follow-page.tsx').then((module) => ({ default: module.FollowPage })))
const NoticePage = lazy(() => import('./notice/notice-page.tsx').then((module) => ({ default: module.NoticePage })))
const AccuracyPage = lazy(() =>
  import('./accuracy/accuracy-page.tsx').then((module) => ({ default: module.AccuracyPage })),
)
const DisclosureListPage = lazy(() =>
  import('./performance/disclosure-list-page.tsx').then((module) => ({ default: module.DisclosureListPage })),
)
const DisclosurePage = lazy(() =>
  import('./performance/disclosure-page.tsx').then((module) => ({ default: module.DisclosurePage })),
)

/** The public pages: header, one page by its address, footer. Messages are plain functions, so that a change of language draws everything below anew. */
export function Portal() {
  const [locale, setCurrent] = useState(currentLocale)
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const switchLanguage = () => {
    const other = locale === 'en' ? 'zh-CN' : 'en'
    void setLocale(other, { reload: false })
    setCurrent(other)
  }
  const { path, search } = useAddress()
  return (
    <>
      <a className="skip-link" href="#main">
        {m.portal_skip()}
      </a>
      <Header search={search} onSwitchLanguage={switchLanguage} />
      <main id="main" tabIndex={-1}>
        <Fallible key={path}>
          <Suspense fallback={<Skeleton />}>
            <Page path={path} search={search} />
          </Suspense>
        </Fallible>
      </main>
      <footer className="footer no-print">
        <Link href="/requests/new">{m.req_portal_new()}</Link>
        <Link href="/requests/follow">{m.req_portal_follow()}</Link>
        <Link href="/verify">{m.verify_title()}</Link>
        <Link href="/accuracy">{m.acc_page_title()}</Link>
        <a href={withDistrict('/api/public/notices')}>{m.portal_footer_data()}</a>
        <a href={withDistrict('/feed.atom')}>Atom</a>
        <a href={withDistrict('/feed.rss')}>RSS</a>
        <a href={withDistrict('/calendar.ics')}>{m.portal_calendar()}</a>
      </footer>
    </>
  )
}

interface PageProps {
  readonly path: string
  readonly search: string
}

function Page({ path, search }: PageProps) {
  if (path === '/') return <ListPage search={search} />
  const certificate = certificateIn(path)
  if (certificate !== undefined) return <VerifyPage number={certificate.number} />
  if (path === '/requests/new') return <NewRequestPage />
  if (path === '/requests/follow') return <FollowPage />
  if (path === '/accuracy') return <AccuracyPage />
  if (path === '/performance') return <DisclosureListPage search={search} />
  const number = numberIn(path, 'notices')
  if (number !== undefined) return <NoticePage number={number} />
  const disclosure = numberIn(path, 'performance')
  if (disclosure !== undefined) return <DisclosurePage number={disclosure} />
  return <Message title={m.portal_no_page_title()} text={m.portal_no_page()} home />
}

/** The number in `/notices/…` or `/performance/…`; undefined for any other path, and for one that is not well encoded. */
function numberIn(path: string, of: 'notices' | 'performance'): string | undefined {
  const [, list, encoded] = /^\/(\w+)\/([^/]+)\/?$/u.exec(path) ?? []
  if (list !== of) return undefined
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}
