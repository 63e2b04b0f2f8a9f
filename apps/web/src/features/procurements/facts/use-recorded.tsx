import { useMutation } from '@tanstack/react-query'
import { eventName } from '@tenderlight/compliance/say'
import { App } from 'antd'
import { sayFailure } from '../../../app/api-error.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { currentLocale } from '../../../ui/locale.ts'
import type { FactToCorrect } from './fact-to-correct.ts'
import { useUndoable } from './use-undoable.tsx'

/**
 * What follows a recorded fact: every answer that it may have changed is asked again, and a message says what was
 * recorded, with a way back. Undoing is a correction like any other: it leaves its trace.
 */
export function useRecorded(): (fact: FactToCorrect | undefined) => Promise<void> {
  const { message } = App.useApp()
  const sayUndoable = useUndoable()
  const undo = useMutation(
    trpc.procurements.correctFact.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        void message.success(m.fact_undone())
      },
      onError: (error) => void message.error(sayFailure(error)),
    }),
  )
  return async (fact) => {
    await queryClient.invalidateQueries()
    if (fact === undefined) return
    const { id, event, on } = fact
    sayUndoable(`recorded ${id}`, m.fact_saved({ event: eventName(event, currentLocale()), date: on }), () =>
      undo.mutate({ factId: id, on: null, reason: m.fact_undo_reason() }),
    )
  }
}
