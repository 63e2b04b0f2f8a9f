import type { NoticePage as NoticePageData } from '@tenderlight/contracts/notices'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { m } from '../../paraglide/messages.js'
import { CATEGORY_WORDS, METHOD_WORDS } from '../../ui/vocabulary.ts'
import { Failed } from '../failed.tsx'
import { Figures } from '../figures.tsx'
import { kindWord } from '../kind-word.ts'
import { BackToList } from './back-to-list.tsx'
import { Message } from '../message.tsx'
import { Skeleton } from '../skeleton.tsx'
import { Tags } from '../tags.tsx'
import { useResource } from '../use-resource.ts'
import { CorrectionNote } from './correction-note.tsx'
import { FactsSection } from './facts-section.tsx'
import { RecordSection } from './record-section.tsx'
import { RelatedSection } from './related-section.tsx'
import './notice.css'

const JudgedSections = lazy(() =>
  import('./judged-sections.tsx').then((module) => ({ default: module.JudgedSections })),
)

const ChangesSection = lazy(() =>
  import('./changes-section.tsx').then((module) => ({ default: module.ChangesSection })),
)

/** One notice: everything it publishes, what is reserved and why, and why it may not be announced earlier. */
export function NoticePage({ number }: { readonly number: string }) {
  const { data, failure, retry } = useResource<NoticePageData>(`/api/public/notices/${encodeURIComponent(number)}`)
  if (failure?.kind === 'missing') {
    return <Message title={m.portal_missing_title()} text={m.portal_missing({ number })} home />
  }
  if (failure !== undefined) return <Failed failure={failure} onRetry={retry} />
  return data === undefined ? <Skeleton /> : <Shown page={data} />
}

function Shown({ page }: { readonly page: NoticePageData }) {
  const { notice, today, related } = page
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <article className="column notice-page">
      <title>{`${notice.title} · ${m.app_name()}`}</title>
      <BackToList />
      <CorrectionNote page={page} />
      <header className="card notice">
        <div>
          <p className="muted">
            {page.district} · {kindWord(notice)} · <span className="num">{notice.number}</span>
          </p>
          <h1 ref={heading} tabIndex={-1} lang="zh-CN">
            {notice.title}
          </h1>
          <p className="muted">
            {[notice.unit, CATEGORY_WORDS[notice.category](), METHOD_WORDS[notice.method]()].join(' · ')}
          </p>
          <Tags notice={notice} />
        </div>
        <Figures notice={notice} today={today} />
      </header>
      {page.changes.length > 0 && (
        <Suspense fallback={<Skeleton />}>
          <ChangesSection changes={page.changes} />
        </Suspense>
      )}
      <section className="card" aria-labelledby="need">
        <h2 id="need">{m.portal_section_need()}</h2>
        {notice.summary === '' ? (
          <p className="prose">{m.portal_summary_empty()}</p>
        ) : (
          <p className="prose" lang="zh-CN">
            {notice.summary}
          </p>
        )}
      </section>
      <Suspense fallback={<Skeleton />}>
        <JudgedSections page={page} />
      </Suspense>
      <FactsSection notice={notice} />
      <RelatedSection regime={notice.regime} related={related} />
      <RecordSection notice={notice} />
    </article>
  )
}
