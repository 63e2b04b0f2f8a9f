import { useMutation } from '@tanstack/react-query'
import type { Application } from '@tenderlight/contracts/financing'
import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { MoneyField } from '../../../ui/antd/money-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { OUTCOME_WORDS, readRate } from './financing-words.ts'
import { keptApplication } from './kept-application.ts'
import type { TypedApplication } from './kept-application.ts'

interface ApplicationDialogProps {
  readonly procurementKey: string
  /** What is recorded anew; undefined: a new application. */
  readonly application: Application | undefined
  readonly onClose: () => void
}

const OUTCOMES = ['pending', 'granted', 'declined', 'withdrawn'] as const

/** An application for credit on a contract, and what became of it. What is typed outlives a reload until it is recorded or called off. */
export function ApplicationDialog({ procurementKey: key, application, onClose }: ApplicationDialogProps) {
  const { today } = useSession()
  const form = useOwnForm(`credit.${application?.id ?? key}`, typedOf(application, today), keptApplication)
  const { change } = form
  const { bank, appliedOn, amount, outcome, decidedOn, granted, rate, note } = form.draft
  const close = () => {
    form.forget()
    onClose()
  }
  const [asked, setAsked] = useState(false)
  const record = useMutation(trpc.financing.record.mutationOptions(useSaved(m.credit_recorded, close)))
  const isDecided = outcome !== 'pending'
  const isGranted = outcome === 'granted'
  const basisPoints = readRate(rate)
  const faults = {
    bank: bank.trim().length < 2 && m.credit_bank_required(),
    appliedOn: appliedOn === undefined && m.credit_date_required(),
    amount: (amount ?? 0) <= 0 && m.credit_amount_required(),
    decidedOn:
      isDecided &&
      (decidedOn === undefined
        ? m.credit_date_required()
        : appliedOn !== undefined && decidedOn < appliedOn && m.credit_date_order()),
    granted: isGranted && (granted ?? 0) <= 0 && m.credit_amount_required(),
    rate: isGranted && rate.trim() !== '' && basisPoints === undefined && m.credit_rate_wrong(),
  }
  const save = () => {
    setAsked(true)
    if (Object.values(faults).some((fault) => fault !== false)) return
    if (appliedOn === undefined || amount === undefined || outcome === undefined) return
    record.mutate({
      key,
      bank,
      appliedOn,
      amount,
      outcome,
      ...(application === undefined ? {} : { id: application.id, version: application.version }),
      ...(isDecided && decidedOn !== undefined ? { decidedOn } : {}),
      ...(isGranted && granted !== undefined ? { granted } : {}),
      ...(isGranted && basisPoints !== undefined ? { rate: basisPoints } : {}),
      ...(note.trim() === '' ? {} : { note }),
    })
  }
  return (
    <FormDialog
      title={application === undefined ? m.credit_record() : m.credit_update_one({ bank: application.bank })}
      lead={m.credit_lead()}
      okText={m.credit_save()}
      kept={form}
      pending={record.isPending}
      error={record.error}
      onOk={save}
      onClose={close}
    >
      <TextField
        label={m.credit_bank()}
        value={bank}
        maxLength={100}
        onChange={(next) => change({ bank: next })}
        error={asked && faults.bank}
      />
      <DateField
        label={m.credit_applied_on()}
        value={appliedOn}
        max={today}
        onChange={(next) => change({ appliedOn: next })}
        error={asked && faults.appliedOn}
      />
      <MoneyField
        label={m.credit_amount()}
        value={amount}
        onChange={(next) => change({ amount: next })}
        error={asked && faults.amount}
      />
      <ChoiceField
        label={m.credit_outcome()}
        value={outcome}
        onChange={(next) => change({ outcome: next })}
        options={OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value]() }))}
      />
      {isDecided && (
        <DateField
          label={m.credit_decided_on()}
          value={decidedOn}
          max={today}
          onChange={(next) => change({ decidedOn: next })}
          error={asked && faults.decidedOn}
        />
      )}
      {isGranted && (
        <>
          <MoneyField
            label={m.credit_granted_amount()}
            value={granted}
            onChange={(next) => change({ granted: next })}
            error={asked && faults.granted}
          />
          <TextField
            label={m.credit_rate()}
            mark={m.optional_mark()}
            value={rate}
            maxLength={8}
            onChange={(next) => change({ rate: next })}
            error={asked && faults.rate}
          />
        </>
      )}
      <TextField
        label={m.doc_note()}
        mark={m.optional_mark()}
        value={note}
        maxLength={500}
        onChange={(next) => change({ note: next })}
      />
    </FormDialog>
  )
}

/** What the form begins with: what is on record, or an application of today that waits. */
function typedOf(application: Application | undefined, today: CivilDate): TypedApplication {
  return {
    bank: application?.bank ?? '',
    appliedOn: dateIn(application?.appliedOn) ?? today,
    amount: application?.amount,
    outcome: application?.outcome ?? 'pending',
    decidedOn: dateIn(application?.decidedOn),
    granted: application?.granted ?? undefined,
    rate: typeof application?.rate === 'number' ? String(application.rate / 100) : '',
    note: application?.note ?? '',
  }
}

const dateIn = (text: string | null | undefined): CivilDate | undefined =>
  text === null || text === undefined ? undefined : parseCivilDate(text)
