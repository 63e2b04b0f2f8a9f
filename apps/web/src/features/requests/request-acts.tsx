import type { Request } from '@tenderlight/contracts/requests'
import { Button } from 'antd'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { sayStep } from '../../ui/request-words.ts'
import { RouteDialog } from './route-dialog.tsx'
import { StepDialog } from './step-dialog.tsx'

type Next = Request['next'][number]

/** What may be recorded next, as buttons; sorting and handing over are one. */
export function RequestActs({ request }: { readonly request: Request }) {
  const [taking, setTaking] = useState<Next>()
  const [routing, setRouting] = useState(false)
  const { next, waitsFor } = request
  const routes = next.some(({ kind }) => kind === 'classed' || kind === 'routed')
  const steps = next.filter(({ kind }) => kind !== 'classed' && kind !== 'routed')
  if (next.length === 0) return <p className="muted small">{m.req_nothing_to_do()}</p>
  return (
    <div className="req-next no-print">
      {routes && (
        <Button type={waitsFor === 'routed' ? 'primary' : 'default'} onClick={() => setRouting(true)}>
          {m.req_route()}
        </Button>
      )}
      {steps.map((step) => (
        <Button key={step.kind} type={step.kind === waitsFor ? 'primary' : 'default'} onClick={() => setTaking(step)}>
          {sayStep(step.kind)}
        </Button>
      ))}
      {taking !== undefined && <StepDialog request={request} step={taking} onClose={() => setTaking(undefined)} />}
      {routing && <RouteDialog request={request} onClose={() => setRouting(false)} />}
    </div>
  )
}
