import { App } from 'antd'
import { queryClient } from '../../../app/trpc.ts'

/** What follows a change: everything is asked anew (lights move with it), the dialog closes. */
export function usePerformanceSaved(said: () => string, onClose: () => void): { onSuccess: () => Promise<void> } {
  const { message } = App.useApp()
  return {
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      void message.success(said())
      onClose()
    },
  }
}
