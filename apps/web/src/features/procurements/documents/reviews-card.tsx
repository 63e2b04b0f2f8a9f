import { REVIEW_PATH } from '@tenderlight/contracts/tender-documents'
import type { FairnessReview } from '@tenderlight/contracts/tender-documents'
import { Button } from 'antd'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { fileSize } from '../../../ui/file-size.ts'
import { FindingLine } from '../../../ui/finding/finding-line.tsx'
import { OUTCOME_WORDS, SUBJECT_WORDS } from './mark-words.ts'
import { ReviewDialog } from './review-dialog.tsx'

interface ReviewsCardProps {
  readonly procurementKey: string
  readonly reviews: readonly FairnessReview[]
  readonly mayAdd: boolean
}

/** The records of fair-competition reviews: who, when, with what conclusion, and the paper; and what the rule says of each measure. */
export function ReviewsCard({ procurementKey, reviews, mayAdd }: ReviewsCardProps) {
  /** `null`: a new record. */
  const [replacing, setReplacing] = useState<FairnessReview | null>()
  return (
    <section className="card" aria-labelledby="doc-reviews">
      <div className="card-head doc-card-head">
        <h2 id="doc-reviews">{m.doc_reviews()}</h2>
        {mayAdd && (
          <Button size="small" className="no-print" onClick={() => setReplacing(null)}>
            {m.doc_review_add()}
          </Button>
        )}
      </div>
      {reviews.length === 0 ? (
        <p className="muted doc-empty">{m.doc_reviews_none()}</p>
      ) : (
        <ul className="doc-versions">
          {reviews.map((review) => (
            <li key={review.id} className={review.replaced ? 'muted' : ''}>
              <p>
                <span className="tag">{SUBJECT_WORDS[review.subject]()}</span>{' '}
                <b className="doc-name">{review.replaced ? <s>{review.title}</s> : review.title}</b>{' '}
                <span className={review.outcome === 'against' ? 'tag tag-yellow' : 'tag'}>
                  {OUTCOME_WORDS[review.outcome]()}
                </span>
                {review.replaced && <span className="tag">{m.doc_review_replaced()}</span>}
              </p>
              <p className="small num">
                {m.doc_review_by({ reviewer: review.reviewer, date: review.reviewedOn })}
                {review.issuedOn !== null && <> · {m.doc_review_issued({ date: review.issuedOn })}</>}
              </p>
              {review.note !== null && <p className="doc-name">{review.note}</p>}
              <p className="small muted num">
                <a className="doc-name" href={`${REVIEW_PATH}/${review.id}`} download={review.filename}>
                  {review.filename}
                </a>{' '}
                {[fileSize(review.bytes), review.by, momentInChina(review.at)].join(' · ')}
              </p>
              {review.finding !== null && <FindingLine finding={review.finding} />}
              {review.finding === null && review.subject === 'tender-document' && !review.replaced && (
                <p className="small muted">{m.doc_review_not_asked()}</p>
              )}
              {mayAdd && !review.replaced && (
                <Button size="small" className="no-print" onClick={() => setReplacing(review)}>
                  {m.doc_review_replace()}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {replacing !== undefined && (
        <ReviewDialog
          procurementKey={procurementKey}
          replacing={replacing ?? undefined}
          onClose={() => setReplacing(undefined)}
        />
      )}
    </section>
  )
}
