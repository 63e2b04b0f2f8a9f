import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useSession } from '../../../app/session.ts'
import { Page } from '../../../app/shell/page.tsx'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { Light } from '../../../ui/light.tsx'
import { sayMarks } from './document-card.tsx'
import { DocumentText } from './document-text.tsx'
import { MarkList } from './mark-list.tsx'
import { ReviewsCard } from './reviews-card.tsx'
import { UploadCard } from './upload-card.tsx'
import { VersionsCard } from './versions-card.tsx'
import './documents.css'

const route = getRouteApi('/workspace/procurements/$key/document')

/** The tender document of a procurement: its words with the marks, what was answered to each, its versions, and the reviews. */
export function DocumentsPage() {
  const { key } = route.useParams()
  const { version, shown: listed = 'all', at } = route.useSearch()
  const navigate = route.useNavigate()
  const { may } = useSession()
  const { data } = useSuspenseQuery(
    trpc.tenderDocuments.get.queryOptions({ key, ...(version === undefined ? {} : { version }) }),
  )
  const { procurement, versions, shown, reviews, mostBytes } = data
  const newest = versions[0]
  const isNewest = shown !== null && shown.version === newest?.version
  const standing = versions.find((one) => one.version === shown?.version)
  const choose = (number: number | undefined) =>
    void navigate({
      search: ({ at: _, ...before }) => (number === undefined ? before : { ...before, at: number }),
      replace: true,
      resetScroll: false,
    })
  const mayUpload = may('documents.upload') && mostBytes > 0
  return (
    <Page title={`${m.doc_title()} · ${procurement.title}`}>
      <div className="doc-head">
        <nav className="muted small" aria-label={m.detail_breadcrumb()}>
          <Link to="/procurements">{m.list_title()}</Link> /{' '}
          <Link to="/procurements/$key" params={{ key }}>
            {procurement.title}
          </Link>
        </nav>
        <div className="page-head">
          <h1>{m.doc_title()}</h1>
          <span className="tag num">{procurement.number}</span>
        </div>
        {shown !== null && (
          <p role="status" className="doc-state">
            <Light
              light={countOf(shown.marks, 'settled') === shown.marks.length ? 'green' : 'yellow'}
              word={sayMarks({
                marks: shown.marks.length,
                open: countOf(shown.marks, 'open'),
                awaited: countOf(shown.marks, 'awaited'),
              })}
            />
          </p>
        )}
        <p className="muted small">{m.doc_only_words()}</p>
      </div>
      {shown === null && <p className="card doc-empty">{m.doc_none()}</p>}
      {shown !== null && standing !== undefined && (
        <div className="doc-columns">
          <DocumentText shown={shown} filename={standing.filename} chosen={at} onChoose={choose} />
          <MarkList
            key={standing.id}
            document={standing.id}
            shown={shown}
            listed={listed}
            chosen={at}
            mayAnswer={may('documents.answer') && isNewest}
            isNewest={isNewest}
            onChoose={choose}
            onList={(next) =>
              void navigate({
                search: ({ shown: _, ...before }) => (next === 'all' ? before : { ...before, shown: next }),
                replace: true,
                resetScroll: false,
              })
            }
          />
        </div>
      )}
      <div className="doc-below">
        {mayUpload && <UploadCard procurementKey={key} mostBytes={mostBytes} isFirst={versions.length === 0} />}
        {versions.length > 0 && <VersionsCard versions={versions} shown={shown?.version} procurementKey={key} />}
        <ReviewsCard procurementKey={key} reviews={reviews} mayAdd={may('documents.review') && mostBytes > 0} />
      </div>
    </Page>
  )
}

const countOf = (marks: readonly { readonly state: string }[], state: string): number =>
  marks.filter((one) => one.state === state).length
