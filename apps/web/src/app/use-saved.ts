import { App } from 'antd'
import { m } from '../paraglide/messages.js'
import { queryClient } from './trpc.ts'

/** What follows a change: everything is asked anew (lights move with it), the person is told, and `then` closes the dialog. */
export function useSaved(said: () => string = m.saved, then?: () => void): { onSuccess: () => Promise<void> } {
  const { message } = App.useApp()
  return {
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      void message.success(said())
      then?.()
    },
  }
}
