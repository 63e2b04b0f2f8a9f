import { Link } from '@tanstack/react-router'
import type { Submitted } from '@tenderlight/contracts/intentions'
import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'
import './intention.css'
import { Reviewers } from './review/reviewers.tsx'

interface SubmittedCardProps {
  readonly submitted: Pick<Submitted, 'submission' | 'reviewers'>
  readonly onAgain: () => void
}

/** It waits: for whom, or that there is nobody second. */
export function SubmittedCard({ submitted, onAgain }: SubmittedCardProps) {
  return (
    <section className="card published" role="status">
      <h1>
        <Light light="grey" word={m.intention_submitted_title()} />
      </h1>
      <Reviewers names={submitted.reviewers} />
      <p className="page-head">
        <Link to="/reviews/$id" params={{ id: submitted.submission }}>
          {m.intention_submitted_open()}
        </Link>
        <Button onClick={onAgain}>{m.intention_published_again()}</Button>
      </p>
    </section>
  )
}
