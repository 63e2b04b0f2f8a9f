import { useQuery } from '@tanstack/react-query'
import type { Finding } from '@tenderlight/compliance/finding'
import type { Detail } from '@tenderlight/contracts/procurements'
import { Alert, Skeleton } from 'antd'
import { sayFailure } from '../../../app/api-error.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { askedOf } from './asked-of.ts'
import { GroundEvent } from './ground-event.tsx'
import { GroundField } from './ground-field.tsx'
import { WhyChanged } from './why-changed.tsx'
import './why-grounds.css'

interface WhyGroundsProps {
  readonly detail: Detail
  readonly finding: Finding
}

/** The facts that a finding hangs on, each with what proves it and what it was before, and the corrections that changed the finding. */
export function WhyGrounds({ detail, finding }: WhyGroundsProps) {
  const { data, error } = useQuery(trpc.procurements.grounds.queryOptions(askedOf(detail.key, finding)))
  const evidence = useQuery(trpc.evidence.ofProcurement.queryOptions({ key: detail.key }))
  if (error !== null) return <Alert type="error" showIcon className="why-error" title={sayFailure(error)} />
  if (data === undefined) return <Skeleton active className="why-error" paragraph={{ rows: 3 }} />
  const files = evidence.data?.files.filter(({ withdrawn }) => withdrawn === null) ?? []
  const { events, fields, changed } = data
  return (
    <>
      <section className="why-part" aria-label={m.why_facts()}>
        <h3>{m.why_facts()}</h3>
        {events.length + fields.length === 0 ? (
          <p className="muted small">{m.why_facts_none()}</p>
        ) : (
          <ul className="why-facts">
            {events.map((event) => (
              <GroundEvent key={event} event={event} detail={detail} files={files} />
            ))}
            {fields.map((field) => (
              <GroundField key={field.field} ground={field} />
            ))}
          </ul>
        )}
      </section>
      {changed.length > 0 && <WhyChanged changed={changed} />}
    </>
  )
}
