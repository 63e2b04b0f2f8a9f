import { useMutation } from '@tanstack/react-query'
import type { LineChoice } from '@tenderlight/contracts/budget'
import type { Detail } from '@tenderlight/contracts/procurements'
import { App, Checkbox } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { lineIn, lineOptions, lineValue, sayLeftOf, sayOver } from '../../../ui/budget-lines.ts'
import { takenBy } from './taken-by.ts'

interface LinkDialogProps {
  readonly detail: Detail
  readonly lines: readonly LineChoice[]
  readonly linked: LineChoice | undefined
  readonly onClose: () => void
}

/** Links a project to another line of the budget, or takes it off, with a reason. */
export function LinkDialog({ detail, lines, linked, onClose }: LinkDialogProps) {
  const { message } = App.useApp()
  const [value, setValue] = useState(linked === undefined ? undefined : lineValue(linked))
  const [off, setOff] = useState(false)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const link = useMutation(
    trpc.budget.link.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        void message.success(m.budget_link_saved())
        onClose()
      },
    }),
  )
  const chosen = lines.find((line) => lineValue(line) === value)
  const over = off || chosen === undefined ? undefined : sayOver(chosen, takenBy(detail.record))
  const missing = !off && (value === undefined || chosen === linked)
  const save = () => {
    setAsked(true)
    const line = off ? null : lineIn(value)
    if (line === undefined || missing || over !== undefined || reason.trim().length < 2) return
    link.mutate({ key: detail.key, line, reason })
  }
  return (
    <FormDialog
      title={m.budget_link_title()}
      lead={m.budget_link_lead()}
      okText={m.budget_link_save()}
      pending={link.isPending}
      error={link.error}
      onOk={save}
      onClose={onClose}
    >
      <ChoiceField
        label={m.budget_field()}
        value={off ? undefined : value}
        options={lineOptions(lines)}
        hint={off || chosen === undefined ? undefined : sayLeftOf(chosen)}
        error={over ?? (asked && missing && m.budget_link_choose())}
        searchable
        disabled={off}
        onChange={setValue}
      />
      {detail.record['budgetItem'] !== undefined && (
        <Checkbox checked={off} onChange={({ target }) => setOff(target.checked)}>
          {m.budget_link_off()}
        </Checkbox>
      )}
      <TextField
        label={m.budget_link_reason()}
        value={reason}
        maxLength={500}
        rows={2}
        onChange={setReason}
        error={asked && reason.trim().length < 2 && m.budget_link_reason_needed()}
      />
    </FormDialog>
  )
}
