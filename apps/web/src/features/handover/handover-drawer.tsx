import { useQuery } from '@tanstack/react-query'
import { Alert, Drawer, Skeleton } from 'antd'
import { sayFailure } from '../../app/api-error.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { HandoverActs } from './handover-acts.tsx'
import { HandoverSteps } from './handover-steps.tsx'
import { STATUS_WORDS } from '../../ui/handover-words.ts'
import { METHOD_WORDS, readablePayload, sayStanding, STATUS_TAGS } from './handover-words.ts'

interface HandoverDrawerProps {
  /** The handover that is asked about; undefined while the drawer is shut. */
  readonly id: string | undefined
  /** Shows another one: what was pushed in its place. */
  readonly onOpen: (id: string) => void
  readonly onClose: () => void
}

/** What was pushed of a notice, each try, the answer, and what can be done. */
export function HandoverDrawer({ id, onOpen, onClose }: HandoverDrawerProps) {
  return (
    <Drawer open={id !== undefined} onClose={onClose} size={640} title={m.handover_detail()} destroyOnHidden>
      {id !== undefined && <Detail id={id} onOpen={onOpen} />}
    </Drawer>
  )
}

/** What waits goes in the background. */
const FOLLOW_MS = 3_000

function Detail({ id, onOpen }: { readonly id: string; readonly onOpen: (id: string) => void }) {
  const { data, error } = useQuery(
    trpc.handover.get.queryOptions(
      { id },
      { staleTime: 0, refetchInterval: ({ state }) => (state.data?.handover.status === 'queued' ? FOLLOW_MS : false) },
    ),
  )
  if (error !== null) return <Alert type="error" showIcon role="alert" title={sayFailure(error)} />
  if (data === undefined) return <Skeleton active />
  const { handover, payload, digest, steps } = data
  const { notice, status, method, platformNumber, followed } = handover
  const standing = sayStanding(handover)
  return (
    <div className="handover-detail">
      <h3>
        <span className="num">{notice.number}</span> {notice.title}
      </h3>
      <p>
        <span className={STATUS_TAGS[status]}>{STATUS_WORDS[status]()}</span> {METHOD_WORDS[method]()}
        {platformNumber !== null && <span className="num"> · {m.handover_number({ number: platformNumber })}</span>}
        {standing !== '' && <span className="muted small handover-below handover-said">{standing}</span>}
        {followed && <span className="muted small handover-below">{m.handover_followed_long()}</span>}
      </p>
      <HandoverActs handover={handover} onPushed={onOpen} />
      <h4>{m.handover_steps()}</h4>
      <HandoverSteps steps={steps} />
      <h4>{m.handover_payload()}</h4>
      <dl className="handover-keys small">
        <dt>{m.handover_key()}</dt>
        <dd className="num">{handover.id}</dd>
        <dt>{m.handover_digest()}</dt>
        <dd className="num">{digest}</dd>
      </dl>
      {/* It scrolls, and has to take the focus for whoever has no mouse. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="handover-payload small" tabIndex={0} aria-label={m.handover_payload()} role="region">
        {readablePayload(payload)}
      </pre>
    </div>
  )
}
