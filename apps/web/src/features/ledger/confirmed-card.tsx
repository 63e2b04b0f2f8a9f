import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'
import type { Confirmed } from '@tenderlight/contracts/ledger'

interface ConfirmedCardProps {
  readonly result: Confirmed
  readonly onAgain: () => void
}

/** What was written, and where to look at it. */
export function ConfirmedCard({ result, onAgain }: ConfirmedCardProps) {
  const { may } = useSession()
  return (
    <section className="card confirmed" role="status">
      <h2>
        <Light light="green" word={m.ledger_done_title()} />
      </h2>
      <p className="num">{m.ledger_done(result)}</p>
      <p className="confirmed-links">
        {may('board.read') && <Link to="/board">{m.ledger_done_board()}</Link>}
        <Link to="/procurements" search={{ sort: 'updated' }}>
          {m.ledger_done_list()}
        </Link>
        <Button onClick={onAgain}>{m.ledger_done_again()}</Button>
      </p>
    </section>
  )
}
