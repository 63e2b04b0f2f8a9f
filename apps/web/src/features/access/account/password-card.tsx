import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button, Input } from 'antd'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { Field } from '../../../ui/field.tsx'
import { isLongEnough, NewPasswordField } from '../new-password-field.tsx'
import '../../../ui/antd/forms.css'

/** Another password, for whoever knows the one that holds. Other sessions end with it. */
export function PasswordCard({ username }: { readonly username: string }) {
  const { message } = App.useApp()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const change = useMutation(
    trpc.account.changePassword.mutationOptions({
      onSuccess: async () => {
        setCurrent('')
        setPassword('')
        setAsked(false)
        await queryClient.invalidateQueries()
        void message.success(m.password_changed())
      },
    }),
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (current !== '' && isLongEnough(password)) change.mutate({ current, password })
  }
  return (
    <section className="card account-card" aria-labelledby="password">
      <h2 id="password">{m.password_title()}</h2>
      <p className="muted">{m.password_lead()}</p>
      <form className="stacked-form" onSubmit={submit} noValidate>
        {change.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(change.error)} />}
        <input type="text" autoComplete="username" value={username} readOnly hidden />
        <Field label={m.password_current()} error={asked && current === '' && m.sign_in_password_required()}>
          {(control) => (
            <Input
              {...control}
              type="password"
              autoComplete="current-password"
              value={current}
              onChange={({ target }) => setCurrent(target.value)}
            />
          )}
        </Field>
        <NewPasswordField label={m.set_password_new()} value={password} onChange={setPassword} asked={asked} />
        <div className="form-buttons">
          <Button htmlType="submit" loading={change.isPending}>
            {m.password_change()}
          </Button>
        </div>
      </form>
    </section>
  )
}
