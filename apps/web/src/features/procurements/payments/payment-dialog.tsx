import { useMutation } from '@tanstack/react-query'
import type { InstalmentOutput, PaidPart, Payments } from '@tenderlight/contracts/payments'
import { App, Checkbox } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { useSession } from '../../../app/session.ts'
import { NotTaken } from '../../../app/send-file.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { m } from '../../../paraglide/messages.js'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { MoneyField } from '../../../ui/antd/money-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { DropZone } from '../../../ui/drop-zone.tsx'
import { fileSize } from '../../../ui/file-size.ts'
import { shortYuan } from '../../../ui/money.ts'
import { EVIDENCE_ACCEPT } from '../../../ui/evidence-accept.ts'
import { sendEvidence } from '../evidence/send-evidence.ts'
import { keptPayment } from './kept-payment.ts'
import type { TypedPayment } from './kept-payment.ts'

interface PaymentDialogProps {
  readonly procurementKey: string
  readonly instalment: InstalmentOutput
  /** What is corrected; undefined: a new payment. */
  readonly payment: PaidPart | undefined
  readonly onClose: () => void
}

/** A payment against an instalment, or its correction with a reason. */
export function PaymentDialog({ procurementKey: key, instalment, payment, onClose }: PaymentDialogProps) {
  const { message } = App.useApp()
  const { today, may } = useSession()
  const owed = (instalment.owed?.amount ?? 0) + (payment?.amount ?? 0)
  const empty: TypedPayment = {
    on: payment?.on ?? today,
    amount: payment?.amount ?? owed,
    invoicedOn: payment?.invoicedOn ?? instalment.invoicedOn,
    evidence: payment?.evidence ?? '',
    withdraw: false,
    reason: '',
  }
  const form = useOwnForm(`payment.${payment?.id ?? instalment.id}`, empty, keptPayment)
  const { change, forget } = form
  const { on, amount, invoicedOn, evidence, withdraw, reason } = form.draft
  const [file, setFile] = useState<File>()
  const [asked, setAsked] = useState(false)
  const done = async (said: string) => {
    forget()
    await queryClient.invalidateQueries()
    void message.success(said)
    onClose()
  }
  const pay = useMutation(
    trpc.payments.pay.mutationOptions({
      onSuccess: async (after) => {
        const problem = file === undefined ? undefined : await attach(key, newPayment(instalment, after), file)
        if (problem !== undefined) void message.warning(m.pay_saved_no_file({ why: problem }), 10)
        await done(m.pay_saved())
      },
    }),
  )
  const correct = useMutation(trpc.payments.correct.mutationOptions({ onSuccess: () => done(m.pay_corrected()) }))
  const over = amount === undefined ? 0 : amount - owed
  const needsReason = payment !== undefined && reason.trim().length < 2
  const save = () => {
    setAsked(true)
    if (payment !== undefined && withdraw && !needsReason) {
      correct.mutate({ key, id: payment.id, payment: null, reason })
      return
    }
    if (on === undefined || amount === undefined || amount === 0 || over > 0 || needsReason) return
    const said = {
      on,
      amount,
      ...(invoicedOn === undefined ? {} : { invoicedOn }),
      ...(evidence.trim() === '' ? {} : { evidence: evidence.trim() }),
    }
    if (payment === undefined) pay.mutate({ key, instalment: instalment.id, ...said })
    else correct.mutate({ key, id: payment.id, payment: said, reason })
  }
  return (
    <FormDialog
      title={`${payment === undefined ? m.pay_record() : m.pay_correct_title()} · ${instalment.name}`}
      {...(payment === undefined ? {} : { lead: m.correct_lead() })}
      okText={withdraw ? m.correct_withdraw_save() : m.pay_save()}
      danger={withdraw}
      kept={form}
      pending={pay.isPending || correct.isPending}
      error={pay.error ?? correct.error}
      onOk={save}
      onClose={() => {
        forget()
        onClose()
      }}
    >
      {payment !== undefined && (
        <Checkbox checked={withdraw} onChange={({ target }) => change({ withdraw: target.checked })}>
          {m.pay_withdraw()}
        </Checkbox>
      )}
      {!withdraw && (
        <>
          <DateField
            label={m.pay_on()}
            value={on}
            onChange={(day) => change({ on: day })}
            max={today}
            error={asked && on === undefined && m.fact_on_required()}
          />
          <MoneyField
            label={m.pay_amount()}
            hint={m.pay_amount_hint({ amount: shortYuan(owed) })}
            value={amount}
            onChange={(fen) => change({ amount: fen })}
            error={
              over > 0
                ? m.pay_amount_over({ over: shortYuan(over) })
                : asked && (amount === undefined || amount === 0) && m.pay_amount_needed()
            }
          />
          <DateField
            label={m.pay_invoiced_on()}
            mark={m.optional_mark()}
            value={invoicedOn}
            onChange={(day) => change({ invoicedOn: day })}
            max={today}
          />
          <TextField
            label={m.pay_evidence()}
            mark={m.optional_mark()}
            value={evidence}
            maxLength={500}
            onChange={(text) => change({ evidence: text })}
          />
          {payment === undefined && may('evidence.attach') && (
            <DropZone
              label={
                file === undefined
                  ? m.pay_file()
                  : m.evidence_chosen({ filename: file.name, size: fileSize(file.size) })
              }
              formats={m.fact_file_hint()}
              accept={EVIDENCE_ACCEPT}
              disabled={pay.isPending}
              onFile={setFile}
            />
          )}
        </>
      )}
      {payment !== undefined && (
        <TextField
          label={m.correct_reason()}
          value={reason}
          maxLength={500}
          rows={2}
          onChange={(words) => change({ reason: words })}
          error={asked && needsReason && m.correct_reason_required()}
        />
      )}
    </FormDialog>
  )
}

/** The payment that was not there before. */
function newPayment({ id, payments: before }: InstalmentOutput, after: Payments): string | undefined {
  const known = new Set(before.map((payment) => payment.id))
  const instalment = after.instalments.find((one) => one.id === id)
  return instalment?.payments.find((payment) => !known.has(payment.id))?.id
}

/** Sends the voucher; why it was not taken, where it was not. */
async function attach(key: string, part: string | undefined, file: File): Promise<string | undefined> {
  try {
    await sendEvidence({ key, event: 'payment', part, note: '', file })
    return undefined
  } catch (error) {
    if (error instanceof NotTaken) return error.message
    throw error
  }
}
