import { useMutation } from '@tanstack/react-query'
import type { OverrideOutput } from '@tenderlight/contracts/procurements'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { readReason } from '../../../ui/kept-fields.ts'
import type { Reasoned } from '../../../ui/kept-fields.ts'
import type { Kept } from '../../../ui/use-kept.ts'
import { choices } from '../../../ui/vocabulary.ts'
import { COMMAND_WORDS } from './override-words.ts'

interface Asking extends Reasoned {
  readonly command: OverrideOutput['command']
}

const NOTHING_ASKED: Asking = { command: 'publish-announcement', reason: '' }
const COMMANDS = choices(COMMAND_WORDS)

const readAsking = (kept: Kept): Asking => ({
  command: COMMANDS.find(({ value }) => value === kept['command'])?.value ?? NOTHING_ASKED.command,
  ...readReason(kept),
})

interface AskDialogProps {
  readonly procurementKey: string
  readonly onClose: () => void
}

/** A supervisor asks that the promises in the way of an act give way to it; another one decides. */
export function AskDialog({ procurementKey, onClose }: AskDialogProps) {
  const form = useOwnForm(`override.${procurementKey}`, NOTHING_ASKED, readAsking)
  const { command, reason } = form.draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    form.forget()
    onClose()
  }
  const ask = useMutation(trpc.procurements.askOverride.mutationOptions(useSaved(m.override_asked, close)))
  const unsaid = reason.trim().length < 2
  return (
    <FormDialog
      title={m.override_ask_title()}
      lead={m.override_ask_lead()}
      okText={m.override_ask()}
      kept={form}
      pending={ask.isPending}
      error={ask.error}
      onOk={() => {
        setAsked(true)
        if (!unsaid) ask.mutate({ key: procurementKey, command, reason })
      }}
      onClose={close}
    >
      <ChoiceField
        label={m.override_command()}
        value={command}
        options={choices(COMMAND_WORDS)}
        onChange={(chosen) => form.change({ command: chosen ?? command })}
      />
      <TextField
        label={m.override_reason()}
        value={reason}
        maxLength={500}
        rows={3}
        onChange={(words) => form.change({ reason: words })}
        error={asked && unsaid && m.correct_reason_required()}
      />
    </FormDialog>
  )
}
