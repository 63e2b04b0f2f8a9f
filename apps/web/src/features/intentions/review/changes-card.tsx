import type { SubmissionDetail } from '@tenderlight/contracts/intentions'
import { m } from '../../../paraglide/messages.js'
import { ChangeTable } from '../../../ui/changes/change-table.tsx'

/** What a correction changes in the notice, old and new beside each other; that it changes nothing, where it does not. */
export function ChangesCard({ changes }: Pick<SubmissionDetail, 'changes'>) {
  return (
    <section className="card" aria-labelledby="changes">
      <h2 id="changes" className="card-head">
        {m.changes_title()}
      </h2>
      {changes.length === 0 ? (
        <p className="review-none muted">{m.changes_none()}</p>
      ) : (
        <ChangeTable changes={changes} />
      )}
    </section>
  )
}
