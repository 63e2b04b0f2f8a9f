import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { queryClient, trpc, trpcClient } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import type { Change } from './edits.ts'
import { verdictsOf } from './edits.ts'
import type { HeldEdits } from './use-edits.ts'

/** Saves edits in one go and says what changed; where one of them could not be saved, nothing was, and the cells say why. */
export function useSave(held: HeldEdits, reason: string, onSaved: () => void) {
  const { message } = App.useApp()
  return useMutation({
    mutationFn: (changes: readonly Change[]) =>
      trpcClient.steps.save.mutate({
        cells: changes.map(({ key, field, edit }) => ({ key, field, text: edit.text, was: edit.was })),
        ...(reason.trim().length < 2 ? {} : { reason: reason.trim() }),
      }),
    onSuccess: async ({ saved, cells }, changes) => {
      if (saved === null) {
        held.setVerdicts(verdictsOf(cells, held.edits))
        await queryClient.invalidateQueries({ queryKey: trpc.steps.grid.queryKey() })
        void message.error(m.grid_not_saved(), 10)
        return
      }
      await queryClient.invalidateQueries()
      held.drop(changes)
      onSaved()
      void message.success(m.grid_saved(saved), 10)
    },
  })
}
