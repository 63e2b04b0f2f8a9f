import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { Light } from '../../../ui/light.tsx'
import { FoldedCard } from '../sections/folded-card.tsx'
import './documents.css'

/** The tender document of a procurement in short: which version stands, what of it waits for an answer, and the way there. */
export function DocumentCard({ procurementKey: key }: { readonly procurementKey: string }) {
  const { may } = useSession()
  const { data } = useSuspenseQuery(trpc.tenderDocuments.summary.queryOptions({ key }))
  const { document, reviews } = data
  const there = (
    <Link to="/procurements/$key/document" params={{ key }} className="text-link no-print">
      {document === null && may('documents.upload') ? m.doc_go_upload() : m.doc_go()}
    </Link>
  )
  if (document === null) {
    const counted = reviews > 0 ? ` ${m.doc_reviews_count({ n: reviews })}` : ''
    return (
      <FoldedCard id="tender-document" title={m.doc_title()} what={`${m.doc_none_short()}${counted}`}>
        {there}
      </FoldedCard>
    )
  }
  return (
    <section className="card" aria-labelledby="tender-document">
      <div className="card-head doc-card-head">
        <h2 id="tender-document">{m.doc_title()}</h2>
        {there}
      </div>
      <div className="doc-summary">
        <p>
          <b className="doc-name">{document.filename}</b>{' '}
          <span className="muted small num">
            {m.doc_version({ n: document.version })} · {document.by} · {momentInChina(document.at)}
          </span>
        </p>
        <p className="doc-state">
          <Light light={document.open + document.awaited > 0 ? 'yellow' : 'green'} word={sayMarks(document)} />
        </p>
        {reviews > 0 && <p className="small muted">{m.doc_reviews_count({ n: reviews })}</p>}
      </div>
    </section>
  )
}

interface Counts {
  readonly marks: number
  readonly open: number
  readonly awaited: number
}

/** How many marks there are, and how many wait. */
export function sayMarks({ marks, open, awaited }: Counts): string {
  if (marks === 0) return m.doc_no_marks()
  if (open + awaited === 0) return m.doc_all_answered({ n: marks })
  if (awaited === 0) return m.doc_marks_open({ n: marks, open })
  if (open === 0) return m.doc_marks_awaited({ n: marks, awaited })
  return m.doc_marks_waiting({ n: marks, open, awaited })
}
