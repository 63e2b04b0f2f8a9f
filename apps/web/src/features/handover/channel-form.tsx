import { useMutation } from '@tanstack/react-query'
import type { HandoverChannelSettings } from '@tenderlight/contracts/handover'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useSession } from '../../app/session.ts'
import { queryClient, trpc } from '../../app/trpc.ts'
import { useOwnForm } from '../../app/use-own-form.ts'
import { m } from '../../paraglide/messages.js'
import { ChannelFields } from './channel-fields.tsx'
import { draftOf, isComplete, problemsOf, readChannelDraft } from './channel-draft.ts'
import type { ChannelDraft } from './channel-draft.ts'
import { METHOD_WORDS } from './handover-words.ts'

/** The channel with its fields; saving says first what will happen. What is entered outlives the page, but for the secret. */
export function ChannelForm({ saved }: { readonly saved: HandoverChannelSettings }) {
  const { today, may } = useSession()
  const before = draftOf(saved, today)
  const { draft, change, forget, isChanged } = useOwnForm('handover-channel', before, readChannelDraft)
  const [secret, setSecret] = useState('')
  const [asked, setAsked] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const problems = problemsOf(draft, secret, saved.webhookSecretSet)
  const mayChange = may('handover.configure')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isComplete(problems)) setConfirming(true)
  }
  return (
    <form className="card handover-form" onSubmit={submit} noValidate aria-label={m.handover_channel_title()}>
      <ChannelFields
        draft={draft}
        secret={secret}
        problems={asked ? problems : undefined}
        saved={saved}
        disabled={!mayChange}
        onChange={change}
        onSecret={setSecret}
      />
      {mayChange && (
        <p className="form-buttons">
          <Button type="primary" htmlType="submit">
            {m.save()}
          </Button>
          {isChanged && <Button onClick={forget}>{m.handover_channel_discard()}</Button>}
        </p>
      )}
      {confirming && (
        <ConfirmDialog
          draft={draft}
          secret={secret}
          forgets={draft.method === 'file' && saved.webhookSecretSet}
          onSaved={forget}
          onClose={() => setConfirming(false)}
        />
      )}
    </form>
  )
}

interface ConfirmDialogProps {
  readonly draft: ChannelDraft
  readonly secret: string
  /** Address and secret of the webhook are forgotten. */
  readonly forgets: boolean
  readonly onSaved: () => void
  readonly onClose: () => void
}

function ConfirmDialog({ draft, secret, forgets, onSaved, onClose }: ConfirmDialogProps) {
  const { message } = App.useApp()
  const { platform, method, intentions, announcements, from, url } = draft
  const save = useMutation(
    trpc.handover.saveChannel.mutationOptions({
      onSuccess: async () => {
        onSaved()
        void message.success(m.saved())
        await queryClient.invalidateQueries({ queryKey: trpc.handover.pathKey() })
        onClose()
      },
    }),
  )
  const kinds = [
    intentions ? m.handover_kinds_intentions() : '',
    announcements ? m.handover_kinds_announcements() : '',
  ].filter(Boolean)
  return (
    <FormDialog
      title={m.handover_confirm_title()}
      lead={
        method === 'off'
          ? m.handover_confirm_off()
          : m.handover_confirm_lead({
              from: from ?? '',
              kinds: kinds.join(m.handover_and()),
              method: METHOD_WORDS[method](),
              platform: platform.trim(),
            })
      }
      okText={m.save()}
      pending={save.isPending}
      error={save.error}
      onOk={() => {
        if (from === undefined) return
        save.mutate({
          platform: platform.trim(),
          method,
          intentions,
          announcements,
          from,
          ...(method === 'webhook' ? { webhookUrl: url.trim() } : {}),
          ...(method === 'webhook' && secret !== '' ? { webhookSecret: secret } : {}),
        })
      }}
      onClose={onClose}
    >
      {forgets && <p>{m.handover_confirm_forgets()}</p>}
    </FormDialog>
  )
}
