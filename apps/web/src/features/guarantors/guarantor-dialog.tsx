import { useMutation } from '@tanstack/react-query'
import { isCreditCode } from '@tenderlight/compliance/suppliers/credit-code'
import type { Guarantor } from '@tenderlight/contracts/guarantors'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { App } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useSession } from '../../app/session.ts'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'

interface GuarantorDialogProps {
  /** Undefined: another one is registered. */
  readonly guarantor: Guarantor | undefined
  readonly onClose: () => void
}

/** Registers a guarantor with its public key, or corrects what is on record, with a reason. The key itself never changes. */
export function GuarantorDialog({ guarantor, onClose }: GuarantorDialogProps) {
  const { today } = useSession()
  const { message } = App.useApp()
  const [name, setName] = useState(guarantor?.name ?? '')
  const [code, setCode] = useState(guarantor?.code ?? '')
  const [publicKey, setPublicKey] = useState('')
  const [from, setFrom] = useState<CivilDate | undefined>(guarantor?.from ?? today)
  const [until, setUntil] = useState<CivilDate | undefined>(guarantor?.until ?? undefined)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const saved = {
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      void message.success(m.saved())
      onClose()
    },
  }
  const add = useMutation(trpc.guarantors.add.mutationOptions(saved))
  const change = useMutation(trpc.guarantors.change.mutationOptions(saved))
  const work = guarantor === undefined ? add : change
  const isCode = isCreditCode(code.trim().toUpperCase())
  const save = () => {
    setAsked(true)
    if (name.trim() === '' || !isCode || from === undefined) return
    const told = { name, code, from, until: until ?? null }
    if (guarantor === undefined) {
      if (publicKey.trim() !== '') add.mutate({ ...told, publicKey })
    } else if (reason.trim().length >= 2) {
      change.mutate({ ...told, id: guarantor.id, version: guarantor.version, reason })
    }
  }
  const missing = (isMissing: boolean) => asked && isMissing && m.settings_required()
  return (
    <FormDialog
      title={guarantor === undefined ? m.guarantor_add() : m.guarantor_change_one({ name: guarantor.name })}
      lead={guarantor === undefined ? m.guarantor_add_lead() : m.guarantor_change_lead()}
      okText={m.save()}
      pending={work.isPending}
      error={work.error}
      onOk={save}
      onClose={onClose}
    >
      <TextField
        label={m.guarantor_name()}
        value={name}
        maxLength={200}
        onChange={setName}
        error={missing(name.trim() === '')}
      />
      <TextField
        label={m.deposit_code()}
        value={code}
        maxLength={30}
        onChange={setCode}
        error={asked && !isCode && m.deposit_code_wrong()}
      />
      {guarantor === undefined && (
        <TextField
          label={m.guarantor_public_key()}
          hint={m.guarantor_public_key_hint()}
          value={publicKey}
          maxLength={1000}
          rows={4}
          onChange={setPublicKey}
          error={missing(publicKey.trim() === '')}
        />
      )}
      <DateField label={m.guarantor_from()} value={from} onChange={setFrom} error={missing(from === undefined)} />
      <DateField label={m.guarantor_until()} mark={m.optional_mark()} value={until} onChange={setUntil} />
      {guarantor !== undefined && (
        <TextField
          label={m.correct_reason()}
          value={reason}
          maxLength={500}
          rows={2}
          onChange={setReason}
          error={asked && reason.trim().length < 2 && m.correct_reason_required()}
        />
      )}
    </FormDialog>
  )
}
