import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input, QRCode } from 'antd'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { Field } from '../../../ui/field.tsx'
import { CodeField } from '../code-field.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import '../../../ui/antd/forms.css'
import './account.css'

interface EnrolmentProps {
  readonly username: string
  readonly onDone: () => Promise<void>
}

/** Setting up a second factor: the password once more, the code for the app, the recovery codes, a first code. */
export function Enrolment({ username, onDone }: EnrolmentProps) {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState(false)
  const begin = useMutation(trpc.account.enrol.mutationOptions({ onSuccess: () => setAsked(false) }))
  const confirm = useMutation(trpc.account.confirmEnrolment.mutationOptions({ onSuccess: onDone }))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (begin.data === undefined && password !== '') begin.mutate({ password })
    if (begin.data !== undefined && code.length === 6) confirm.mutate({ code })
  }
  const error = confirm.error ?? begin.error
  return (
    <form className="stacked-form" onSubmit={submit} noValidate>
      {error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(error)} />}
      {begin.data === undefined ? (
        <>
          <input type="text" autoComplete="username" value={username} readOnly hidden />
          <Field label={m.enrol_password()} error={asked && password === '' && m.sign_in_password_required()}>
            {(control) => (
              <Input
                {...control}
                type="password"
                autoComplete="current-password"
                value={password}
                onChange={({ target }) => setPassword(target.value)}
              />
            )}
          </Field>
          <Button type="primary" htmlType="submit" loading={begin.isPending}>
            {m.enrol_begin()}
          </Button>
        </>
      ) : (
        <>
          <ol className="enrolment-steps">
            <li>
              <p>{m.enrol_scan()}</p>
              <div role="img" aria-label={m.enrol_code_to_scan()}>
                <div aria-hidden="true">
                  <QRCode value={begin.data.uri} type="svg" size={184} bordered={false} />
                </div>
              </div>
              <p className="muted small">
                {m.enrol_by_hand()} <code className="secret-text">{begin.data.secret}</code>
              </p>
            </li>
            <li>
              <p>{m.recovery_lead()}</p>
              <RecoveryCodes codes={begin.data.recoveryCodes} username={username} />
            </li>
            <li>
              <p>{m.enrol_first_code()}</p>
              <CodeField
                label={m.second_step_code()}
                isNumber
                value={code}
                onChange={setCode}
                error={asked && code.length < 6 && m.second_step_required()}
              />
            </li>
          </ol>
          <Button type="primary" htmlType="submit" loading={confirm.isPending}>
            {m.enrol_confirm()}
          </Button>
        </>
      )}
    </form>
  )
}
