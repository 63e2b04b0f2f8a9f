import { Link } from '@tanstack/react-router'
import { m } from '../../../paraglide/messages.js'
import { Light } from '../../../ui/light.tsx'
import { Reviewers } from '../review/reviewers.tsx'

/** What became of the rows that were confirmed. */
export type Settled =
  | {
      readonly kind: 'submitted'
      readonly count: number
      readonly refused: number
      readonly reviewers: readonly string[]
    }
  | { readonly kind: 'put-aside'; readonly count: number }

/** It waits, and for whom; or it is put aside, and where. What was refused stays in the table with the reason. */
export function Outcome({ settled }: { readonly settled: Settled }) {
  return (
    <section className="card many-outcome" role="status">
      {settled.kind === 'submitted' ? (
        <>
          <p>
            <Light
              light={settled.refused === 0 ? 'green' : 'yellow'}
              word={
                settled.refused === 0
                  ? m.many_submitted({ n: settled.count })
                  : m.many_submitted_some({ n: settled.count, refused: settled.refused })
              }
            />
          </p>
          {settled.count > 0 && <Reviewers names={settled.reviewers} />}
          <p>
            <Link to="/reviews">{m.many_to_reviews()}</Link>
          </p>
        </>
      ) : (
        <>
          <p>
            <Light light="green" word={m.many_is_put_aside({ n: settled.count })} />
          </p>
          <p>
            <Link to="/intentions/drafts">{m.many_to_drafts()}</Link>
          </p>
        </>
      )}
    </section>
  )
}
