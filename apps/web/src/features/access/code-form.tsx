import { useMutation } from '@tanstack/react-query'
import type { Me } from '@tenderlight/contracts/access'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { failureOf, sayFailure } from '../../app/api-error.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import '../../ui/antd/forms.css'
import { CodeField } from './code-field.tsx'

interface CodeFormProps {
  readonly onDone: (begun: Me) => Promise<void>
  /** Back to the password. */
  readonly onBack: () => void
}

/** The second step: a code of the app or, where the telephone is lost, a recovery code. */
export function CodeForm({ onDone, onBack }: CodeFormProps) {
  const [kind, setKind] = useState<'app' | 'recovery'>('app')
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState(false)
  const enter = useMutation(trpc.access.secondStep.mutationOptions({ onSuccess: onDone }))
  const isOver = enter.error !== null && failureOf(enter.error) === 'second-step-over'
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (code.trim() !== '') enter.mutate({ kind, code })
  }
  const other = () => {
    setKind(kind === 'app' ? 'recovery' : 'app')
    setCode('')
    setAsked(false)
    enter.reset()
  }
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      {enter.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(enter.error)} />}
      <CodeField
        key={kind}
        label={kind === 'app' ? m.second_step_code() : m.second_step_recovery()}
        isNumber={kind === 'app'}
        value={code}
        onChange={setCode}
        error={asked && code.trim() === '' && m.second_step_required()}
      />
      <Button type="primary" htmlType="submit" size="large" block loading={enter.isPending} disabled={isOver}>
        {m.second_step_button()}
      </Button>
      <div className="form-buttons">
        <Button type="link" onClick={other}>
          {kind === 'app' ? m.second_step_use_recovery() : m.second_step_use_app()}
        </Button>
        <Button type="link" onClick={onBack}>
          {m.second_step_back()}
        </Button>
      </div>
    </form>
  )
}
