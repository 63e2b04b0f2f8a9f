import type { DisclosurePage as DisclosurePageData } from '@tenderlight/contracts/performance'
import { useEffect, useRef } from 'react'
import { m } from '../../paraglide/messages.js'
import { DisclosureBody } from '../../ui/disclosure/disclosure-body.tsx'
import { KIND_WORDS } from '../../ui/disclosure/disclosure-words.ts'
import { Failed } from '../failed.tsx'
import { Link } from '../link.tsx'
import { Message } from '../message.tsx'
import { Facts } from '../notice/facts.tsx'
import '../notice/notice.css'
import { withDistrict } from '../district.ts'
import { Skeleton } from '../skeleton.tsx'
import { useResource } from '../use-resource.ts'
import { disclosureHref, lastDisclosures } from './disclosure-filters.ts'

/** One publication about a contract, as it stands for good, with what corrects it and the others of the same contract. */
export function DisclosurePage({ number }: { readonly number: string }) {
  const path = `/api/public/disclosures/${encodeURIComponent(number)}`
  const { data, failure, retry } = useResource<DisclosurePageData>(path)
  if (failure?.kind === 'missing') {
    return (
      <Message title={m.disclosures_missing_title()} text={m.disclosures_missing({ number })} home>
        <Link className="button" href="/performance">
          {m.disclosures_to_list()}
        </Link>
      </Message>
    )
  }
  if (failure !== undefined) return <Failed failure={failure} onRetry={retry} clear="/performance" />
  return data === undefined ? <Skeleton /> : <Shown page={data} path={path} />
}

function Shown({ page, path }: { readonly page: DisclosurePageData; readonly path: string }) {
  const { disclosure, correctedBy, related } = page
  const { number, kind, title, corrects, publishedOn, digest } = disclosure
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <article className="column notice-page">
      <title>{`${title} · ${m.app_name()}`}</title>
      <div className="back no-print">
        <Link href={lastDisclosures()}>
          <span aria-hidden="true">← </span>
          {m.portal_back()}
        </Link>
        <span className="spacer" />
        <button type="button" className="button" onClick={() => window.print()}>
          {m.portal_print()}
        </button>
      </div>
      {(correctedBy !== null || corrects !== undefined) && (
        <div className="card correction" role="note">
          {correctedBy !== null && (
            <p>
              <span className="tag tag-yellow">{m.portal_corrected()}</span> {m.disclosures_corrected_by()}{' '}
              <Link href={disclosureHref(correctedBy)}>{correctedBy}</Link>
            </p>
          )}
          {corrects !== undefined && (
            <p>
              <span className="tag">{m.disclosures_correction()}</span> {m.disclosures_corrects()}{' '}
              <Link href={disclosureHref(corrects.number)}>{corrects.number}</Link>{' '}
              <span lang="zh-CN">{m.portal_corrects_reason({ reason: corrects.reason })}</span>
            </p>
          )}
        </div>
      )}
      <div className="card">
        <p className="muted">
          {page.district} · {m.disclosure_name()} · {KIND_WORDS[kind]()} · <span className="num">{publishedOn}</span>
        </p>
        <h1 ref={heading} tabIndex={-1} lang="zh-CN">
          {title}
        </h1>
      </div>
      <div className="card">
        <DisclosureBody of={disclosure} level={2} />
      </div>
      {related.length > 0 && (
        <section className="card" aria-labelledby="related">
          <h2 id="related">{m.disclosures_related()}</h2>
          <ul className="related">
            {related.map((one) => (
              <li key={one.number}>
                <Link href={disclosureHref(one.number)}>
                  {KIND_WORDS[one.kind]()} <span className="num">{one.number}</span>
                </Link>{' '}
                <span className="muted num">{one.publishedOn}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="card" aria-labelledby="record">
        <h2 id="record">{m.disclosures_record()}</h2>
        <Facts
          facts={[
            [m.disclosures_number(), number],
            [m.portal_published(), publishedOn],
          ]}
        />
        <h3>{m.portal_digest()}</h3>
        <p>
          <code className="digest">{digest}</code>
        </p>
        <p className="muted small">
          {m.disclosures_digest_hint()} <a href={withDistrict(path)}>{m.disclosures_data()}</a>
        </p>
      </section>
    </article>
  )
}
