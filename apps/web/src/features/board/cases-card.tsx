import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'
import { LIGHT_WORDS } from '../../ui/vocabulary.ts'

const LIGHTS = ['red', 'yellow', 'green', 'grey'] as const

/** Supervision cases by their lights, and what of them waits for the bureau; each number leads to the list of those. */
export function CasesCard({ unit }: { readonly unit?: string }) {
  const { may } = useSession()
  const mayRead = may('cases.read')
  const of = unit === undefined ? {} : { unit }
  const { data } = useQuery({ ...trpc.cases.overview.queryOptions(of), enabled: mayRead })
  if (!mayRead) return null
  // The place is taken from the start: what stands below must not move away under a click.
  const said = (count: number | undefined) => count ?? '–'
  return (
    <section className="card board-cases" aria-labelledby="board-cases">
      <h2 id="board-cases" className="small">
        <Link to="/cases" search={of}>
          {m.brd_cases({ n: said(data?.open) })}
        </Link>
      </h2>
      <ul className="board-cases-list">
        {LIGHTS.map((light) => (
          <li key={light}>
            <Link to="/cases" search={{ ...of, light }}>
              <Light light={light} word={LIGHT_WORDS[light]()} />{' '}
              <span className="num">{said(data?.lights[light])}</span>
            </Link>
          </li>
        ))}
        <li>
          <Link to="/cases" search={{ ...of, stage: 'to-issue' }}>
            {m.case_stage_to_issue()} <span className="num">{said(data?.toIssue)}</span>
          </Link>
        </li>
        <li>
          <Link to="/cases" search={{ ...of, stage: 'to-review' }}>
            {m.case_stage_to_review()} <span className="num">{said(data?.toReview)}</span>
          </Link>
        </li>
      </ul>
    </section>
  )
}
