import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { trpc, trpcClient } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { AccessFrame } from './access-frame.tsx'
import { isLongEnough, NewPasswordField } from './new-password-field.tsx'
import { useTokenInAddress } from './token-in-address.ts'

/** Where a one-time link leads: a new password for whom it was made. */
export function SetPasswordPage() {
  const token = useTokenInAddress()
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const holder = useQuery({
    queryKey: ['password-link', token],
    queryFn: () => trpcClient.access.passwordLink.mutate({ token }),
    retry: false,
    staleTime: 'static',
  })
  const set = useMutation(trpc.access.setPassword.mutationOptions())
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isLongEnough(password)) set.mutate({ token, password })
  }
  const title = m.set_password_title()
  if (holder.error !== null) {
    return (
      <AccessFrame title={title}>
        <Alert type="error" showIcon role="alert" title={sayFailure(holder.error)} />
        <Link to="/sign-in">{m.sign_in_title()}</Link>
      </AccessFrame>
    )
  }
  if (set.isSuccess) {
    return (
      <AccessFrame title={title}>
        <Alert type="success" showIcon role="status" title={m.set_password_done()} />
        <Link to="/sign-in">{m.sign_in_title()}</Link>
      </AccessFrame>
    )
  }
  const username = holder.data?.username ?? ''
  return (
    <AccessFrame title={title} {...(holder.data === undefined ? {} : { lead: m.set_password_lead(holder.data) })}>
      <form className="sign-in-form" onSubmit={submit} noValidate>
        {set.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(set.error)} />}
        <input type="text" autoComplete="username" value={username} readOnly hidden />
        <NewPasswordField label={m.set_password_new()} value={password} onChange={setPassword} asked={asked} />
        <Button type="primary" htmlType="submit" size="large" block loading={set.isPending}>
          {m.set_password_button()}
        </Button>
      </form>
    </AccessFrame>
  )
}
