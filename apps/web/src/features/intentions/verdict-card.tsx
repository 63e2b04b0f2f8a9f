import { m } from '../../paraglide/messages.js'
import { DepositVerdict } from './deposit-verdict.tsx'
import type { Draft, DraftChange } from './draft.ts'
import { FieldsVerdict } from './fields-verdict.tsx'
import type { Judgement } from './judge.ts'
import { ReservationVerdict } from './reservation-verdict.tsx'
import { NEW } from './submit-input.ts'
import type { Purpose } from './submit-input.ts'
import { TimingVerdict } from './timing-verdict.tsx'
import { useYear } from './use-year.ts'
import { YearVerdict } from './year-verdict.tsx'
import './intention.css'

interface VerdictCardProps {
  readonly draft: Draft
  readonly judgement: Judgement
  readonly change: (change: DraftChange) => void
  /** False where no time begins: a correction keeps its day. */
  readonly withTiming?: boolean
  /** What it is about, to stand in the place of its own project in the year. */
  readonly purpose?: Purpose
}

/** What the rules say of the draft while it is typed, each with the way out where there is one. */
export function VerdictCard({ draft, judgement, change, withTiming = true, purpose = NEW }: VerdictCardProps) {
  const year = useYear(draft, purpose)
  return (
    <section className="card verdicts" aria-labelledby="verdicts" aria-live="polite">
      <h2 id="verdicts" className="card-head">
        {m.intention_verdict()}
      </h2>
      {withTiming && <TimingVerdict draft={draft} timing={judgement.timing} change={change} />}
      <ReservationVerdict draft={draft} reservation={judgement.reservation} change={change} />
      {year !== undefined && <YearVerdict judged={year} />}
      <DepositVerdict draft={draft} deposit={judgement.deposit} change={change} />
      {judgement.fields !== undefined && <FieldsVerdict finding={judgement.fields} />}
    </section>
  )
}
