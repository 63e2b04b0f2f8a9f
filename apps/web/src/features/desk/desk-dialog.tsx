import { useMutation } from '@tanstack/react-query'
import { checkVersion } from '@tenderlight/compliance/desk/check-version'
import type { DeskKind } from '@tenderlight/compliance/desk/kinds'
import { DESK_WORDS } from '@tenderlight/compliance/desk/words'
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
import type { DeskOf } from './use-desk.ts'
import type { DeskDecided } from './use-desk-form.ts'

interface DeskDialogProps {
  readonly desk: DeskOf<DeskKind>
  /** What is kept of it: see `useDeskForm`. */
  readonly form: KeptForm<DeskDecided>
  /** As it will be sent; null takes it back. */
  readonly content: object | null
  readonly danger?: boolean
  readonly onClose: () => void
  /** The fields of the content; `errorOf` says what is wrong with one once somebody tried to record. */
  readonly children?: (errorOf: (field: string) => string | false) => ReactNode
}

/** One version: its fields, from which day it holds, and why. Checked by the same rules as on the server, before it is sent. */
export function DeskDialog({ desk, form, content, danger = false, onClose, children }: DeskDialogProps) {
  const { message } = App.useApp()
  const { today } = useSession()
  const { kind, key, versions, standing } = desk
  const { from, reason } = form.draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    form.forget()
    onClose()
  }
  const set = useMutation(
    trpc.desk.set.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        void message.success(m.desk_saved())
        close()
      },
    }),
  )
  const problems = checkVersion({ kind, key, content, from, reason }, { today, standing: standing !== undefined })
  const errorOf = (field: string): string | false => {
    const problem = problems.find((one) => one.field === field)
    return asked && problem !== undefined && textOf(problem)
  }
  const record = () => {
    setAsked(true)
    if (problems.length > 0) return
    set.mutate({ kind, key, version: versions.length, content: content === null ? null : { ...content }, from, reason })
  }
  // What no field of the dialog shows is said below them.
  const others = problems.filter(({ field }) => field === 'key' || field === 'content' || field.includes('.'))
  return (
    <FormDialog
      title={`${content === null ? m.desk_take_back() : m.desk_set()} · ${textOf(DESK_WORDS[kind].title)}`}
      lead={textOf(DESK_WORDS[kind].unset)}
      okText={content === null ? m.desk_take_back() : m.desk_set()}
      danger={danger}
      kept={form}
      pending={set.isPending}
      error={set.error}
      onOk={record}
      onClose={close}
    >
      {children?.(errorOf)}
      <DateField
        label={m.settings_from()}
        value={from}
        onChange={(day) => form.change({ from: day ?? today })}
        error={errorOf('from')}
      />
      <TextField
        label={m.settings_reason()}
        hint={m.settings_reason_hint()}
        value={reason}
        maxLength={500}
        rows={2}
        onChange={(words) => form.change({ reason: words })}
        error={errorOf('reason')}
      />
      {asked && others.map((one) => <Alert key={one.zh} type="error" showIcon role="alert" title={textOf(one)} />)}
    </FormDialog>
  )
}
