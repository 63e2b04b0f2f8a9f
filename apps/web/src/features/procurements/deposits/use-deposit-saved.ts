import { App } from 'antd'
import { queryClient } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'

/** What follows a change of deposits: everything is asked anew (clocks and lights move with them), the dialog closes. */
export function useDepositSaved(onClose: () => void): { onSuccess: () => Promise<void> } {
  const { message } = App.useApp()
  return {
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      void message.success(m.saved())
      onClose()
    },
  }
}
