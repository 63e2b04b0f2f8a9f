import { useMutation } from '@tanstack/react-query'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import { eventName } from '@tenderlight/compliance/say'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { App, Button } from 'antd'
import { sayFailure } from '../../../app/api-error.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { currentLocale } from '../../../ui/locale.ts'

interface Recorded {
  readonly factId: string
  readonly event: EventName
  readonly on: CivilDate
}

/**
 * What follows a recorded fact: every answer that it may have changed is asked again, and a message says what was
 * recorded, with a way back. Undoing is a correction like any other: it leaves its trace.
 */
export function useRecorded(): (recorded: Recorded) => Promise<void> {
  const { message } = App.useApp()
  const undo = useMutation(
    trpc.procurements.correctFact.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        void message.success(m.fact_undone())
      },
      onError: (error) => void message.error(sayFailure(error)),
    }),
  )
  return async ({ factId, event, on }) => {
    await queryClient.invalidateQueries()
    const key = `recorded ${factId}`
    void message.success({
      key,
      duration: 10,
      content: (
        <>
          {m.fact_saved({ event: eventName(event, currentLocale()), date: on })}{' '}
          <Button
            type="link"
            size="small"
            onClick={() => {
              message.destroy(key)
              undo.mutate({ factId, on: null, reason: m.fact_undo_reason() })
            }}
          >
            {m.fact_undo()}
          </Button>
        </>
      ),
    })
  }
}
