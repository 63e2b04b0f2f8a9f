import { Link } from '@tanstack/react-router'
import type { Exempted } from '@tenderlight/contracts/exemptions'
import { Button } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { Light } from '../../../ui/light.tsx'
import { SubmittedCard } from '../submitted-card.tsx'
import '../intention.css'

interface ExemptedCardProps {
  readonly done: Exempted
  readonly onAgain: () => void
}

/** It waits for a second person, or it is on record at once. */
export function ExemptedCard({ done, onAgain }: ExemptedCardProps) {
  const { recorded } = done
  if (recorded === null) return <SubmittedCard submitted={done} onAgain={onAgain} />
  return (
    <section className="card published" role="status">
      <h2>
        <Light light="green" word={m.exempt_done({ number: recorded.id })} />
      </h2>
      <p className="muted">{m.exempt_done_body()}</p>
      <p className="page-head">
        <Link to="/procurements/$key" params={{ key: recorded.key }}>
          {m.intention_published_open()}
        </Link>
        <Button onClick={onAgain}>{m.intention_published_again()}</Button>
      </p>
    </section>
  )
}
