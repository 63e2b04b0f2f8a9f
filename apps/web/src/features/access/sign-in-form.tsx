import { useMutation } from '@tanstack/react-query'
import type { Me } from '@tenderlight/contracts/access'
import { Alert, Button, Input } from 'antd'
import type { InputRef } from 'antd'
import { useRef, useState } from 'react'
import type { ReactNode, SubmitEvent } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Field } from '../../ui/field.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { sayElsewhere } from './elsewhere-words.ts'

interface SignInFormProps {
  /** Why signing in elsewhere came to nothing. */
  readonly failed: string | undefined
  readonly onDone: (begun: Me) => Promise<void>
  /** Another way in, below the form and ahead of the accounts of a demonstration. */
  readonly children?: ReactNode
}

/** User name or e-mail address, and password. */
export function SignInForm({ failed, onDone, children }: SignInFormProps) {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const usernameInput = useRef<InputRef>(null)
  const passwordInput = useRef<InputRef>(null)
  const signIn = useMutation(trpc.access.signIn.mutationOptions({ onSuccess: onDone }))
  const elsewhere = signIn.isIdle && failed !== undefined ? sayElsewhere(failed) : undefined
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (username.trim() === '') usernameInput.current?.focus()
    else if (password === '') passwordInput.current?.focus()
    else signIn.mutate({ username, password })
  }
  return (
    <>
      <form className="sign-in-form" onSubmit={submit} noValidate>
        {signIn.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(signIn.error)} />}
        {elsewhere !== undefined && <Alert type="error" showIcon role="alert" title={elsewhere} />}
        <Field label={m.sign_in_username()} error={asked && username.trim() === '' && m.sign_in_username_required()}>
          {(control) => (
            <Input
              {...control}
              ref={usernameInput}
              autoComplete="username"
              autoCapitalize="none"
              value={username}
              onChange={({ target }) => setUsername(target.value)}
            />
          )}
        </Field>
        <Field label={m.sign_in_password()} error={asked && password === '' && m.sign_in_password_required()}>
          {(control) => (
            <Input
              {...control}
              ref={passwordInput}
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={({ target }) => setPassword(target.value)}
            />
          )}
        </Field>
        <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
          {m.sign_in_button()}
        </Button>
      </form>
      {children}
      <DemoAccounts
        onUse={(account) => {
          setUsername(account.username)
          setPassword(account.password)
          signIn.mutate(account)
        }}
      />
    </>
  )
}
