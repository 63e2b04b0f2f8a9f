import { App } from 'antd'
import { queryClient } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'

/** What follows a change: everything is asked anew, the person is told, the dialog closes. */
export function useChanged(onClose?: () => void): { onSuccess: () => Promise<void> } {
  const { message } = App.useApp()
  return {
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      void message.success(m.saved())
      onClose?.()
    },
  }
}
