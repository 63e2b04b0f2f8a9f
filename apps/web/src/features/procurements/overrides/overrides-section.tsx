import { useSuspenseQuery } from '@tanstack/react-query'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { OverridesCard } from './overrides-card.tsx'

/** The district's requests to override promises, those that wait first. */
export function OverridesSection() {
  const { data } = useSuspenseQuery(trpc.procurements.overrides.queryOptions())
  return (
    <>
      <p className="muted">{m.overrides_lead()}</p>
      <OverridesCard overrides={data.overrides} withProcurement />
    </>
  )
}
