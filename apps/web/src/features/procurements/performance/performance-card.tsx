import { useQuery } from '@tanstack/react-query'
import type { Performance, PublishedDisclosure, ShownMilestone } from '@tenderlight/contracts/performance'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { TableCard } from '../../../ui/table-card.tsx'
import { FoldedCard } from '../sections/folded-card.tsx'
import { AcceptanceDialog } from './acceptance-dialog.tsx'
import { AcceptancePart } from './acceptance-part.tsx'
import { AttachMilestone } from './attach-milestone.tsx'
import { DiscloseDialog } from './disclose-dialog.tsx'
import { DisclosuresPart } from './disclosures-part.tsx'
import { FinishDialog } from './finish-dialog.tsx'
import { MilestoneDialog } from './milestone-dialog.tsx'
import { MilestoneTable } from './milestone-table.tsx'
import type { MilestoneAct } from './milestone-table.tsx'
import { RemoveMilestoneDialog } from './remove-milestone-dialog.tsx'
import './performance.css'

type Act =
  | { readonly kind: 'add' | 'acceptance' | 'disclose' }
  | { readonly kind: MilestoneAct; readonly milestone: ShownMilestone }
  | { readonly kind: 'correct'; readonly disclosure: PublishedDisclosure }

interface PerformanceCardProps {
  readonly procurementKey: string
  readonly contracted: boolean
}

/** After the award: milestones, acceptance by standard, and what of both is public. Before a contract is signed, a line. */
export function PerformanceCard({ procurementKey, contracted }: PerformanceCardProps) {
  const { may } = useSession()
  const { data } = useQuery(trpc.performance.ofProcurement.queryOptions({ key: procurementKey }))
  const [act, setAct] = useState<Act>()
  if (data === undefined) return <FoldedCard id="performance" title={m.perf_title()} what="" />
  const mayRecord = may('procurements.record')
  const mayPublish = may('performance.publish')
  const isEmpty = data.changes.length + data.disclosures.length === 0
  return (
    <>
      {isEmpty ? (
        <FoldedCard id="performance" title={m.perf_title()} what={contracted ? m.perf_empty() : m.perf_later()}>
          {contracted && mayRecord && (
            <>
              <Button size="small" onClick={() => setAct({ kind: 'add' })}>
                {m.perf_milestone_add()}
              </Button>
              <Button size="small" onClick={() => setAct({ kind: 'acceptance' })}>
                {m.perf_acceptance_edit()}
              </Button>
            </>
          )}
          {contracted && mayPublish && (
            <Button size="small" onClick={() => setAct({ kind: 'disclose' })}>
              {m.perf_disclose()}
            </Button>
          )}
        </FoldedCard>
      ) : (
        <Parts of={data} setAct={setAct} mayRecord={mayRecord} mayPublish={mayPublish} />
      )}
      {act !== undefined && <Acting act={act} of={data} onClose={() => setAct(undefined)} />}
    </>
  )
}

interface PartsProps {
  readonly of: Performance
  readonly setAct: (act: Act) => void
  readonly mayRecord: boolean
  readonly mayPublish: boolean
}

function Parts({ of: data, setAct, mayRecord, mayPublish }: PartsProps) {
  return (
    <TableCard labelledBy="performance">
      <div className="card-head perf-head">
        <h2 id="performance">{m.perf_title()}</h2>
      </div>
      <PartHead
        title={m.perf_milestones()}
        act={mayRecord ? m.perf_milestone_add() : undefined}
        onAct={() => setAct({ kind: 'add' })}
      />
      {data.milestones.length === 0 ? (
        <p className="facts-empty muted">{m.perf_milestones_empty()}</p>
      ) : (
        <>
          <MilestoneTable
            milestones={data.milestones}
            onAct={mayRecord ? (kind, milestone) => setAct({ kind, milestone }) : undefined}
          />
          <p className="perf-note muted small">{m.perf_milestones_term()}</p>
        </>
      )}
      <PartHead
        title={m.perf_acceptance()}
        act={mayRecord ? m.perf_acceptance_edit() : undefined}
        onAct={() => setAct({ kind: 'acceptance' })}
      />
      <AcceptancePart of={data} />
      <PartHead
        title={m.perf_disclosures()}
        act={mayPublish ? m.perf_disclose() : undefined}
        onAct={() => setAct({ kind: 'disclose' })}
      />
      <DisclosuresPart
        of={data}
        onCorrect={mayPublish ? (disclosure) => setAct({ kind: 'correct', disclosure }) : undefined}
      />
      {data.changes.length > 1 && <History changes={data.changes} />}
    </TableCard>
  )
}

interface PartHeadProps {
  readonly title: string
  /** Absent for those who only look. */
  readonly act: string | undefined
  readonly onAct: () => void
}

function PartHead({ title, act, onAct }: PartHeadProps) {
  return (
    <div className="perf-part">
      <h3>{title}</h3>
      {act !== undefined && (
        <Button size="small" className="no-print" onClick={onAct}>
          {act}
        </Button>
      )}
    </div>
  )
}

function Acting({ act, of, onClose }: { readonly act: Act; readonly of: Performance; readonly onClose: () => void }) {
  switch (act.kind) {
    case 'add':
      return <MilestoneDialog of={of} milestone={undefined} onClose={onClose} />
    case 'change':
      return <MilestoneDialog of={of} milestone={act.milestone} onClose={onClose} />
    case 'remove':
      return <RemoveMilestoneDialog of={of} milestone={act.milestone} onClose={onClose} />
    case 'finish':
      return <FinishDialog of={of} milestone={act.milestone} onClose={onClose} />
    case 'attach':
      return <AttachMilestone procurementKey={of.key} milestone={act.milestone} onClose={onClose} />
    case 'acceptance':
      return <AcceptanceDialog of={of} onClose={onClose} />
    case 'disclose':
      return <DiscloseDialog of={of} corrects={undefined} onClose={onClose} />
    case 'correct':
      return <DiscloseDialog of={of} corrects={act.disclosure} onClose={onClose} />
  }
}

/** Every version of both lists, newest first: nothing is deleted. */
function History({ changes }: Pick<Performance, 'changes'>) {
  return (
    <details className="perf-history">
      <summary>{m.perf_history({ n: changes.length })}</summary>
      <ol>
        {changes.map(({ at, by, reason, of, count, done }) => (
          <li key={`${at} ${of}`}>
            {of === 'milestones'
              ? m.perf_history_milestones({ count, done })
              : m.perf_history_acceptance({ count, done })}
            <span className="perf-below muted small">
              {by ?? m.facts_imported()} <span className="num">{momentInChina(at)}</span>
              {reason !== null && <> · {m.facts_reason({ reason })}</>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
