import { useSuspenseQuery } from '@tanstack/react-query'
import { entryOn } from '@tenderlight/compliance/settings/in-force'
import { useSession } from './session.ts'
import { trpc } from './trpc.ts'

/** Whether an intention of this district is published only when a second person approves it. The server decides. */
export function useSecondPerson(): boolean {
  const { today } = useSession()
  const { data } = useSuspenseQuery(trpc.settings.standing.queryOptions())
  const about = data.values.flatMap(({ from, value }) =>
    value.kind === 'four-eyes' && (value.of ?? 'intentions') === 'intentions' ? [{ from, value }] : [],
  )
  return entryOn(about, today)?.value.on ?? true
}
