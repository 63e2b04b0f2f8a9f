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
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { oneIn, textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { FORMAT_WORDS } from './alert-words.ts'
import { ChannelTest } from './channel-test.tsx'
import { readEmails } from './email-lines.ts'
import { emailProblem, secretProblem, urlProblem } from './channel-problems.ts'

interface ChannelsFormProps {
  readonly saved: ChannelSettings
}

const FORMATS = ['generic', 'wecom', 'dingtalk'] as const

const readChannels = (kept: Kept) => ({
  emails: textIn(kept, 'emails'),
  url: textIn(kept, 'url'),
  format: oneIn(FORMATS, kept, 'format') ?? 'generic',
})

/** Addresses, the webhook with its secret, and a test of each with what is saved. What is typed outlives the page, but for the secret. */
export function ChannelsForm({ saved }: ChannelsFormProps) {
  const { message } = App.useApp()
  const mayChange = useSession().may('channels.change')
  const empty = {
    emails: saved.emails.join('\n'),
    url: saved.webhookUrl ?? '',
    format: saved.webhookFormat,
  }
  const form = useOwnForm('alert-channels', empty, readChannels)
  const { emails, url, format } = form.draft
  const [secret, setSecret] = useState('')
  const [asked, setAsked] = useState(false)
  const isStored = saved.webhookSecretSet && format === saved.webhookFormat
  const problems = {
    emails: emailProblem(emails),
    url: urlProblem(url),
    secret: secretProblem({ url, secret, format, isStored }),
  }
  const isSaved = emails === empty.emails && url === empty.url && format === empty.format && secret === ''
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
      webhookFormat: format,
      ...(secret === '' || format === 'wecom' ? {} : { webhookSecret: secret }),
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
          hint={format === 'generic' ? m.channels_webhook_url_hint() : m.alp_robot_url_hint()}
          type="url"
          value={url}
          maxLength={2000}
          onChange={(typed) => form.change({ url: typed })}
          error={asked && problems.url}
        />
        <ChoiceField
          label={m.alp_format()}
          hint={m.alp_format_hint()}
          value={format}
          options={FORMATS.map((value) => ({ value, label: FORMAT_WORDS[value]() }))}
          onChange={(chosen) => form.change({ format: chosen ?? 'generic' })}
        />
        {format !== 'wecom' && (
          <TextField
            label={format === 'dingtalk' ? m.alp_secret_dingtalk() : m.channels_webhook_secret()}
            hint={
              isStored
                ? m.channels_webhook_secret_set()
                : format === 'dingtalk'
                  ? m.alp_secret_dingtalk_hint()
                  : m.channels_webhook_secret_unset()
            }
            type="password"
            value={secret}
            maxLength={200}
            onChange={setSecret}
            error={asked && problems.secret}
          />
        )}
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
