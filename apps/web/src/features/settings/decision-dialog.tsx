import { useMutation } from '@tanstack/react-query'
import { checkEntry } from '@tenderlight/compliance/settings/check-entry'
import type { SettledValue } from '@tenderlight/compliance/settings/entry'
import { Alert, App } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useSession } from '../../app/session.ts'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { textOf } from '../../ui/text-of.ts'
import type { KeptForm } from '../../ui/use-kept.ts'
import type { Decided } from './use-decision.ts'
import { useSettings } from './use-settings.ts'

interface DecisionDialogProps {
  readonly title: string
  readonly lead?: string
  /** What is kept of the decision: see `useDecision`. */
  readonly form: KeptForm<Decided>
  /** What is settled; undefined while a field is empty. */
  readonly value: SettledValue | undefined
  readonly fromLabel: string
  /** Switching off is marked as what it is. */
  readonly danger?: boolean
  readonly onClose: () => void
  /** The fields of the value; `errorOf` says what is wrong with one once somebody tried to record. */
  readonly children?: (errorOf: (field: string) => string | false) => ReactNode
}

/** One decision: its fields, from which day it holds, and why. Checked by the same rules as on the server, before it is sent. */
export function DecisionDialog({
  title,
  lead,
  form,
  value,
  fromLabel,
  danger = false,
  onClose,
  children,
}: DecisionDialogProps) {
  const { message } = App.useApp()
  const { today, jurisdiction } = useSession()
  const { entries } = useSettings()
  const { from, reason } = form.draft
  const close = () => {
    form.forget()
    onClose()
  }
  const [asked, setAsked] = useState(false)
  const add = useMutation(
    trpc.settings.add.mutationOptions({
      onSuccess: async ({ rejudged }) => {
        await queryClient.invalidateQueries()
        void message.success(m.settings_saved({ n: rejudged }))
        close()
      },
    }),
  )
  const draft = value === undefined || from === undefined ? undefined : { value, from, reason }
  const problems = draft === undefined ? [] : checkEntry(draft, { jurisdiction, today, entries })
  const errorOf = (field: string): string | false => {
    const problem = problems.find((one) => one.field === field)
    return asked && problem !== undefined && textOf(problem)
  }
  const record = () => {
    setAsked(true)
    if (draft !== undefined && problems.length === 0) add.mutate(draft)
  }
  const named = new Set(['from', 'reason'])
  const others = problems.filter(({ field }) => field === 'rule' && !named.has(field))
  return (
    <FormDialog
      title={title}
      {...(lead === undefined ? {} : { lead })}
      okText={m.settings_submit()}
      danger={danger}
      kept={form}
      pending={add.isPending}
      error={add.error}
      onOk={record}
      onClose={close}
    >
      {children?.((field) => (asked && value === undefined ? m.settings_required() : errorOf(field)))}
      <DateField
        label={fromLabel}
        value={from}
        onChange={(day) => form.change({ from: day })}
        error={asked && from === undefined ? m.settings_required() : errorOf('from')}
      />
      <TextField
        label={m.settings_reason()}
        hint={m.settings_reason_hint()}
        value={reason}
        maxLength={500}
        rows={2}
        onChange={(words) => form.change({ reason: words })}
        error={asked && draft === undefined && reason.trim() === '' ? m.settings_required() : errorOf('reason')}
      />
      {asked && others.map((one) => <Alert key={one.zh} type="error" showIcon role="alert" title={textOf(one)} />)}
    </FormDialog>
  )
}
