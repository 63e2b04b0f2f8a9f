import { useMutation } from '@tanstack/react-query'
import { eventName } from '@tenderlight/compliance/say'
import type { Detail } from '@tenderlight/contracts/procurements'
import { App } from 'antd'
import { sayFailure } from '../../../app/api-error.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { currentLocale } from '../../../ui/locale.ts'
import type { FactToCorrect } from './fact-to-correct.ts'
import { useUndoable } from './use-undoable.tsx'

/**
 * What follows a correction: every answer that it may have changed is asked again, and a message says so. A withdrawn step
 * can be put on record again as it stood, with what was taken back with it; the withdrawal stays beside it.
 */
export function useCorrected(): (before: FactToCorrect, after: Detail) => Promise<void> {
  const { message } = App.useApp()
  const sayUndoable = useUndoable()
  const again = useMutation(
    trpc.procurements.recordFact.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        void message.success(m.correct_undone())
      },
      onError: (error) => void message.error(sayFailure(error)),
    }),
  )
  return async ({ id, takesBack }, { key, facts }) => {
    await queryClient.invalidateQueries()
    const old = facts.find((fact) => fact.id === id)
    const isWithdrawn = facts.some((fact) => fact.id === old?.correctedBy && fact.withdrawn)
    if (old === undefined || !isWithdrawn || takesBack === undefined) return void message.success(m.correct_saved())
    const { event, on, time, medium, evidence } = old
    const { contractAmount, details = [] } = takesBack
    sayUndoable(`withdrawn ${id}`, m.correct_withdrawn({ event: eventName(event, currentLocale()), date: on }), () =>
      again.mutate({
        key,
        event,
        on,
        reason: old.reason ?? m.correct_undo_reason(),
        ...(time === null ? {} : { time }),
        ...(medium === null ? {} : { medium }),
        ...(evidence === null ? {} : { evidence }),
        ...(contractAmount === null ? {} : { contractAmount }),
        details: details.filter(({ field }) => field !== 'contractAmount'),
      }),
    )
  }
}
