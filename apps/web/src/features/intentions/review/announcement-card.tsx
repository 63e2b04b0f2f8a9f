import type { SubmissionDetail } from '@tenderlight/contracts/intentions'
import { m } from '../../../paraglide/messages.js'
import { NoticeShown } from '../../../ui/notice-shown.tsx'

/** Exactly what everybody will read once the announcement is approved, with the written reason that goes with it. */
export function AnnouncementCard({
  announcement,
}: {
  readonly announcement: NonNullable<SubmissionDetail['announcement']>
}) {
  const { preview, asked } = announcement
  return (
    <section className="card" aria-labelledby="announcement-shown">
      <h2 id="announcement-shown" className="card-head">
        {m.review_shown()}
      </h2>
      {preview === null ? (
        <p className="review-none muted">{m.review_not_shown()}</p>
      ) : (
        <NoticeShown of={preview.shown} />
      )}
      {asked.reason !== undefined && (
        <dl className="review-fields">
          <dt>{m.review_given_reason()}</dt>
          <dd>{asked.reason}</dd>
        </dl>
      )}
    </section>
  )
}
