import { useMutation } from '@tanstack/react-query'
import type { LineChoice } from '@tenderlight/contracts/budget'
import type { Fen } from '@tenderlight/law/money'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { FormDialog } from './form-dialog.tsx'
import { trpc } from './trpc.ts'
import { useOwnForm } from './use-own-form.ts'
import { useSaved } from './use-saved.ts'
import { m } from '../paraglide/messages.js'
import { ChoiceField } from '../ui/antd/choice-field.tsx'
import { TextField } from '../ui/antd/text-field.tsx'
import { textIn } from '../ui/kept-fields.ts'
import type { Kept } from '../ui/use-kept.ts'
import { lineIn, lineOptions, lineValue, sayLeftOf, sayOver } from '../ui/budget-lines.ts'

interface Link {
  readonly value: string | undefined
  readonly off: boolean
  readonly reason: string
}

function readLink(kept: Kept): Link {
  const value = textIn(kept, 'value')
  return { value: value === '' ? undefined : value, off: kept['off'] === true, reason: textIn(kept, 'reason') }
}

interface LinkDialogProps {
  readonly procurementKey: string
  /** What the project takes of its line. */
  readonly takes: Fen | undefined
  /** It names a line, approved or not. */
  readonly named: boolean
  readonly lines: readonly LineChoice[]
  readonly linked: LineChoice | undefined
  readonly onClose: () => void
}

/** Links a project to another line of the budget, or takes it off, with a reason. */
export function LinkDialog({ procurementKey, takes, named, lines, linked, onClose }: LinkDialogProps) {
  const empty: Link = { value: linked === undefined ? undefined : lineValue(linked), off: false, reason: '' }
  const form = useOwnForm(`budget-link.${procurementKey}`, empty, readLink)
  const { change, forget } = form
  const { value, off, reason } = form.draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    forget()
    onClose()
  }
  const link = useMutation(trpc.budget.link.mutationOptions(useSaved(m.budget_link_saved, close)))
  const chosen = lines.find((line) => lineValue(line) === value)
  const over = off || chosen === undefined ? undefined : sayOver(chosen, takes)
  const missing = !off && (value === undefined || chosen === linked)
  const save = () => {
    setAsked(true)
    const line = off ? null : lineIn(value)
    if (line === undefined || missing || over !== undefined || reason.trim().length < 2) return
    link.mutate({ key: procurementKey, line, reason })
  }
  return (
    <FormDialog
      title={m.budget_link_title()}
      lead={m.budget_link_lead()}
      okText={m.budget_link_save()}
      kept={form}
      pending={link.isPending}
      error={link.error}
      onOk={save}
      onClose={close}
    >
      <ChoiceField
        label={m.budget_field()}
        value={off ? undefined : value}
        options={lineOptions(lines)}
        hint={off || chosen === undefined ? undefined : sayLeftOf(chosen)}
        error={over ?? (asked && missing && m.budget_link_choose())}
        searchable
        disabled={off}
        onChange={(line) => change({ value: line })}
      />
      {named && (
        <Checkbox checked={off} onChange={({ target }) => change({ off: target.checked })}>
          {m.budget_link_off()}
        </Checkbox>
      )}
      <TextField
        label={m.budget_link_reason()}
        value={reason}
        maxLength={500}
        rows={2}
        onChange={(words) => change({ reason: words })}
        error={asked && reason.trim().length < 2 && m.budget_link_reason_needed()}
      />
    </FormDialog>
  )
}
