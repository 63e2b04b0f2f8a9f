import { useMutation } from '@tanstack/react-query'
import type { ChannelSettings } from '@tenderlight/contracts/alerts'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { Restored } from '../../app/restored.tsx'
import { useSession } from '../../app/session.ts'
import { queryClient, trpc } from '../../app/trpc.ts'
import { useOwnForm } from '../../app/use-own-form.ts'
import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { ChannelTest } from './channel-test.tsx'
import { readEmails } from './email-lines.ts'
import { emailProblem, secretProblem, urlProblem } from './channel-problems.ts'

interface ChannelsFormProps {
  readonly saved: ChannelSettings
}

const readChannels = (kept: Kept) => ({ emails: textIn(kept, 'emails'), url: textIn(kept, 'url') })

/** Addresses, the webhook with its secret, and a test of each with what is saved. What is typed outlives the page, but for the secret. */
export function ChannelsForm({ saved }: ChannelsFormProps) {
  const { message } = App.useApp()
  const mayChange = useSession().may('channels.change')
  const empty = { emails: saved.emails.join('\n'), url: saved.webhookUrl ?? '' }
  const form = useOwnForm('alert-channels', empty, readChannels)
  const { emails, url } = form.draft
  const [secret, setSecret] = useState('')
  const [asked, setAsked] = useState(false)
  const problems = {
    emails: emailProblem(emails),
    url: urlProblem(url),
    secret: secretProblem({ url, secret, isStored: saved.webhookSecretSet }),
  }
  const isSaved = emails === empty.emails && url === empty.url && secret === ''
  const save = useMutation(
    trpc.alerts.saveChannels.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.alerts.channels.queryKey() })
        form.forget()
        setSecret('')
        setAsked(false)
        void message.success(m.saved())
      },
    }),
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.values(problems).some((problem) => problem !== undefined)) return
    save.mutate({
      emails: [...readEmails(emails).emails],
      webhookUrl: url.trim() === '' ? null : url.trim(),
      ...(secret === '' ? {} : { webhookSecret: secret }),
    })
  }
  return (
    <form className="channels" onSubmit={submit} noValidate>
      <Restored of={form} />
      <section className="card" aria-labelledby="channel-email">
        <h2 id="channel-email" className="card-head">
          {m.channels_email()}
        </h2>
        {!saved.mailAvailable && <Alert type="warning" showIcon title={m.channels_mail_unavailable()} />}
        <TextField
          label={m.channels_emails()}
          hint={m.channels_emails_hint()}
          value={emails}
          maxLength={4000}
          rows={3}
          onChange={(typed) => form.change({ emails: typed })}
          error={asked && problems.emails}
        />
        {mayChange && saved.mailAvailable && (
          <ChannelTest channel="e-mail" isSaved={isSaved} isSet={saved.emails.length > 0} />
        )}
      </section>
      <section className="card" aria-labelledby="channel-webhook">
        <h2 id="channel-webhook" className="card-head">
          {m.channels_webhook()}
        </h2>
        <TextField
          label={m.channels_webhook_url()}
          hint={m.channels_webhook_url_hint()}
          type="url"
          value={url}
          maxLength={2000}
          onChange={(typed) => form.change({ url: typed })}
          error={asked && problems.url}
        />
        <TextField
          label={m.channels_webhook_secret()}
          hint={saved.webhookSecretSet ? m.channels_webhook_secret_set() : m.channels_webhook_secret_unset()}
          type="password"
          value={secret}
          maxLength={200}
          onChange={setSecret}
          error={asked && problems.secret}
        />
        {mayChange && <ChannelTest channel="webhook" isSaved={isSaved} isSet={saved.webhookUrl !== null} />}
      </section>
      {save.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(save.error)} />}
      {mayChange && (
        <p>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {m.save()}
          </Button>
        </p>
      )}
    </form>
  )
}
