import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SubmissionRow, SubmissionState } from '@tenderlight/contracts/intentions'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { EmptyState } from '../../../ui/empty-state.tsx'
import '../../../ui/review.css'
import { SubmissionItem } from './submission-item.tsx'

/** What was submitted: what waits for the reader, what is under way, what came out. */
export function SubmissionsSection() {
  const { may } = useSession()
  const { data } = useSuspenseQuery(trpc.intentions.submissions.queryOptions())
  const mine = data.submissions.filter(({ mayReview }) => mayReview)
  const others = data.submissions.filter(({ mayReview }) => !mayReview)
  if (data.submissions.length === 0) {
    return (
      <EmptyState title={m.reviews_empty_title()} body={m.reviews_empty_body()}>
        {may('intentions.submit') && <Link to="/intentions/new">{m.nav_intention()}</Link>}
      </EmptyState>
    )
  }
  return (
    <>
      {may('intentions.review') && (
        <Group id="mine" title={m.reviews_mine()} rows={mine} empty={m.reviews_mine_empty()} />
      )}
      <Group id="open" title={m.reviews_open()} rows={others.filter(({ state }) => !isDone(state))} />
      <Group id="done" title={m.reviews_done()} rows={others.filter(({ state }) => isDone(state))} />
    </>
  )
}

function isDone(state: SubmissionState): boolean {
  return state === 'published' || state === 'recorded'
}

interface GroupProps {
  readonly id: string
  readonly title: string
  readonly rows: readonly SubmissionRow[]
  /** What to say of none; without it an empty group is left out. */
  readonly empty?: string
}

function Group({ id, title, rows, empty }: GroupProps) {
  if (rows.length === 0 && empty === undefined) return null
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="card-head">
        {title} <span className="muted num">{rows.length}</span>
      </h2>
      {rows.length === 0 ? (
        <p className="muted review-none">{empty}</p>
      ) : (
        <ul className="review-list">
          {rows.map((row) => (
            <SubmissionItem key={row.id} row={row} />
          ))}
        </ul>
      )}
    </section>
  )
}
