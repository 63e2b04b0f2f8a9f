import { useMutation } from '@tanstack/react-query'
import type { SettingsEntry } from '@tenderlight/compliance/settings/entry'
import { sayValue } from '@tenderlight/compliance/settings/say-value'
import { App } from 'antd'
import { ReasonDialog } from '../../app/reason-dialog.tsx'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { textOf } from '../../ui/text-of.ts'

interface WithdrawDialogProps {
  readonly entry: SettingsEntry
  readonly onClose: () => void
}

/** Takes an entry back, with a reason. Both stay in the history. */
export function WithdrawDialog({ entry, onClose }: WithdrawDialogProps) {
  const { message } = App.useApp()
  const withdraw = useMutation(
    trpc.settings.withdraw.mutationOptions({
      onSuccess: async ({ rejudged }) => {
        await queryClient.invalidateQueries()
        void message.success(m.settings_saved({ n: rejudged }))
      },
    }),
  )
  return (
    <ReasonDialog
      name={`setting-withdraw.${entry.id}`}
      title={m.settings_withdraw_title()}
      lead={m.settings_withdraw_lead({ what: textOf(sayValue(entry.value)) })}
      okText={m.settings_withdraw()}
      danger
      label={m.settings_reason()}
      missing={m.settings_required()}
      act={(reason) => withdraw.mutateAsync({ entry: entry.id, reason })}
      onClose={onClose}
    />
  )
}
