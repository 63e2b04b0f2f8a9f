import { useQuery } from '@tanstack/react-query'
import type { OverrideOutput } from '@tenderlight/contracts/procurements'
import { Link } from '@tanstack/react-router'
import { Alert, Drawer, Skeleton } from 'antd'
import { sayFailure } from '../../../app/api-error.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { FindingsInTheWay } from '../../../ui/finding/findings-in-the-way.tsx'
import { EnterMissing } from '../facts/enter-missing.tsx'
import { AnnounceForm } from './announce-form.tsx'
import { AnnounceWaiting } from './announce-waiting.tsx'
import { GateVerdict } from './gate-verdict.tsx'

interface AnnounceDrawerProps {
  readonly open: boolean
  readonly procurementKey: string
  readonly name: string
  /** What was asked for and decided on the procurement. */
  readonly overrides: readonly OverrideOutput[]
  readonly onClose: () => void
}

/** Asks the gate whether the announcement may go out today, says why not and from when, and submits it. */
export function AnnounceDrawer({ open, procurementKey, name, overrides, onClose }: AnnounceDrawerProps) {
  return (
    <Drawer open={open} onClose={onClose} size={480} title={`${m.announce_title()} · ${name}`} destroyOnHidden>
      <Gate procurementKey={procurementKey} overrides={overrides} onDone={onClose} />
    </Drawer>
  )
}

interface GateProps {
  readonly procurementKey: string
  readonly overrides: readonly OverrideOutput[]
  readonly onDone: () => void
}

function Gate({ procurementKey, overrides, onDone }: GateProps) {
  const { data, error } = useQuery(
    trpc.intentions.announceCheck.queryOptions({ key: procurementKey }, { staleTime: 0 }),
  )
  if (error !== null) return <Alert type="error" showIcon role="alert" title={sayFailure(error)} />
  if (data === undefined) return <Skeleton active />
  const { submitted } = data
  if (submitted?.state === 'waiting') return <AnnounceWaiting procurementKey={procurementKey} submitted={submitted} />
  const agreed = overrides.filter(({ command, state }) => command === 'publish-announcement' && state === 'approved')
  return (
    <div className="stacked-form">
      {submitted?.state === 'returned' && (
        <Alert
          type="warning"
          showIcon
          title={m.announce_returned()}
          description={`${submitted.by}:${submitted.reason ?? ''}`}
        />
      )}
      <GateVerdict answer={data} agreed={agreed} />
      {data.findings.length > 0 && <FindingsInTheWay findings={data.findings} />}
      {data.findings.some(({ missing }) => missing?.includes('documentQuestions')) && (
        <p>
          <Link to="/procurements/$key/document" params={{ key: procurementKey }} search={{ shown: 'waiting' }}>
            {m.announce_answer_marks()}
          </Link>
        </p>
      )}
      <EnterMissing procurementKey={procurementKey} findings={data.findings} />
      {data.decision !== 'refused' && (
        <AnnounceForm
          procurementKey={procurementKey}
          before={submitted?.asked}
          needsReason={data.decision === 'needs-reason'}
          onDone={onDone}
        />
      )}
    </div>
  )
}
