import { useMutation } from '@tanstack/react-query'
import { isCreditCode } from '@tenderlight/compliance/suppliers/credit-code'
import type { Guarantor } from '@tenderlight/contracts/guarantors'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { useState } from 'react'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { useOwnForm } from '../../app/use-own-form.ts'
import { useSaved } from '../../app/use-saved.ts'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { dayIn, textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'

interface GuarantorDialogProps {
  /** Undefined: another one is registered. */
  readonly guarantor: Guarantor | undefined
  readonly onClose: () => void
}

interface GuarantorDraft {
  readonly name: string
  readonly code: string
  readonly publicKey: string
  readonly from: CivilDate | undefined
  readonly until: CivilDate | undefined
  readonly reason: string
}

const readGuarantor = (kept: Kept): GuarantorDraft => ({
  name: textIn(kept, 'name'),
  code: textIn(kept, 'code'),
  publicKey: textIn(kept, 'publicKey'),
  from: dayIn(kept, 'from'),
  until: dayIn(kept, 'until'),
  reason: textIn(kept, 'reason'),
})

/** Registers a guarantor with its public key, or corrects what is on record, with a reason. The key itself never changes. */
export function GuarantorDialog({ guarantor, onClose }: GuarantorDialogProps) {
  const { today } = useSession()
  const empty: GuarantorDraft = {
    name: guarantor?.name ?? '',
    code: guarantor?.code ?? '',
    publicKey: '',
    from: guarantor?.from ?? today,
    until: guarantor?.until ?? undefined,
    reason: '',
  }
  const form = useOwnForm(`guarantor.${guarantor?.id ?? 'new'}`, empty, readGuarantor)
  const { change: fill } = form
  const { name, code, publicKey, from, until, reason } = form.draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    form.forget()
    onClose()
  }
  const saved = useSaved(m.saved, close)
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
      kept={form}
      pending={work.isPending}
      error={work.error}
      onOk={save}
      onClose={close}
    >
      <TextField
        label={m.guarantor_name()}
        value={name}
        maxLength={200}
        onChange={(typed) => fill({ name: typed })}
        error={missing(name.trim() === '')}
      />
      <TextField
        label={m.deposit_code()}
        value={code}
        maxLength={30}
        onChange={(typed) => fill({ code: typed })}
        error={asked && !isCode && m.deposit_code_wrong()}
      />
      {guarantor === undefined && (
        <TextField
          label={m.guarantor_public_key()}
          hint={m.guarantor_public_key_hint()}
          value={publicKey}
          maxLength={1000}
          rows={4}
          onChange={(typed) => fill({ publicKey: typed })}
          error={missing(publicKey.trim() === '')}
        />
      )}
      <DateField
        label={m.guarantor_from()}
        value={from}
        onChange={(day) => fill({ from: day })}
        error={missing(from === undefined)}
      />
      <DateField
        label={m.guarantor_until()}
        mark={m.optional_mark()}
        value={until}
        onChange={(day) => fill({ until: day })}
      />
      {guarantor !== undefined && (
        <TextField
          label={m.correct_reason()}
          value={reason}
          maxLength={500}
          rows={2}
          onChange={(typed) => fill({ reason: typed })}
          error={asked && reason.trim().length < 2 && m.correct_reason_required()}
        />
      )}
    </FormDialog>
  )
}
