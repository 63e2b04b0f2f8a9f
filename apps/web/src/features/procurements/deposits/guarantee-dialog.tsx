import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DEPOSIT_PURPOSES } from '@tenderlight/compliance/deposits/bidder-deposit'
import type { DepositPurpose } from '@tenderlight/compliance/deposits/bidder-deposit'
import { SCALES } from '@tenderlight/compliance/procurement/vocabulary'
import type { Scale } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Alert } from 'antd'
import { useState } from 'react'
import { refusalOf } from '../../../app/api-error.ts'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { DropZone } from '../../../ui/drop-zone.tsx'
import { FindingsInTheWay } from '../../../ui/finding/findings-in-the-way.tsx'
import { dayIn, oneIn, textIn } from '../../../ui/kept-fields.ts'
import type { Kept } from '../../../ui/use-kept.ts'
import { choices } from '../../../ui/vocabulary.ts'
import { BidderFields } from './bidder-fields.tsx'
import { PURPOSE_WORDS } from './deposit-words.ts'
import { asWon, WON } from './entry-draft.ts'
import type { Won } from './entry-draft.ts'
import { GuaranteeVerdictCard } from './guarantee-verdict.tsx'

/** No document has more bytes. */
const MOST_BYTES = 80_000

interface GuaranteeDialogProps {
  readonly procurementKey: string
  readonly onClose: () => void
}

interface GuaranteeDraft {
  readonly purpose: DepositPurpose
  readonly receivedOn: CivilDate | undefined
  readonly scale: Scale | undefined
  readonly won: Won
  readonly reason: string
}

const emptyGuarantee = (today: CivilDate): GuaranteeDraft => ({
  purpose: 'bid',
  receivedOn: today,
  scale: undefined,
  won: 'by-record',
  reason: '',
})

const readGuarantee = (kept: Kept): GuaranteeDraft => ({
  purpose: oneIn(DEPOSIT_PURPOSES, kept, 'purpose') ?? 'bid',
  receivedOn: dayIn(kept, 'receivedOn'),
  scale: oneIn(SCALES, kept, 'scale'),
  won: oneIn(WON, kept, 'won') ?? 'by-record',
  reason: textIn(kept, 'reason'),
})

/** The document itself is chosen again after a reload: it is checked as it stands in its file. */
interface Presented {
  readonly filename: string
  readonly document: string
}

/** Looks at an electronic guarantee: what it says, what is against it; and records it when nothing is. */
export function GuaranteeDialog({ procurementKey, onClose }: GuaranteeDialogProps) {
  const { today } = useSession()
  const form = useOwnForm(`guarantee.${procurementKey}`, emptyGuarantee(today), readGuarantee)
  const { change, draft } = form
  const { purpose, receivedOn, scale, won, reason } = draft
  const close = () => {
    form.forget()
    onClose()
  }
  const [presented, setPresented] = useState<Presented>()
  const [problem, setProblem] = useState<string>()
  const check = useMutation(trpc.deposits.checkGuarantee.mutationOptions())
  const record = useMutation(trpc.deposits.recordGuarantee.mutationOptions(useSaved(m.saved, close)))
  const refusal = refusalOf(record.error)
  const wantsReason = refusal?.decision === 'needs-reason'
  const look = (what: { purpose: DepositPurpose; on: CivilDate | undefined; file: Presented | undefined }) => {
    record.reset()
    check.reset()
    setProblem(undefined)
    if (what.file === undefined || what.on === undefined) return
    check.mutate({ key: procurementKey, purpose: what.purpose, document: what.file.document, receivedOn: what.on })
  }
  const take = async (file: File) => {
    const document = file.size > MOST_BYTES ? undefined : await file.text().catch(() => undefined)
    if (document === undefined || document.trim() === '') {
      setPresented(undefined)
      check.reset()
      setProblem(m.guarantee_no_document({ filename: file.name }))
      return
    }
    const read = { filename: file.name, document }
    setPresented(read)
    look({ purpose, on: receivedOn, file: read })
  }
  const save = () => {
    if (presented === undefined) setProblem(m.guarantee_choose_first())
    else if (check.data?.accepted === true && receivedOn !== undefined && !(wantsReason && reason.trim().length < 2)) {
      const told = reason.trim() === '' ? {} : { reason }
      const { document } = presented
      const own = { scale: scale ?? null, won: asWon(won) }
      record.mutate({ key: procurementKey, purpose, document, receivedOn, ...own, ...told })
    }
  }
  return (
    <FormDialog
      title={m.guarantee_add()}
      lead={m.guarantee_lead()}
      okText={m.guarantee_record()}
      kept={form}
      pending={check.isPending || record.isPending}
      error={record.error ?? check.error}
      onOk={save}
      onClose={close}
    >
      <ChoiceField
        label={m.deposit_purpose()}
        value={purpose}
        options={choices(PURPOSE_WORDS)}
        onChange={(next) => {
          if (next === undefined) return
          change({ purpose: next })
          look({ purpose: next, on: receivedOn, file: presented })
        }}
      />
      <DateField
        label={m.deposit_received_on()}
        value={receivedOn}
        max={today}
        onChange={(on) => {
          change({ receivedOn: on })
          look({ purpose, on, file: presented })
        }}
        error={receivedOn === undefined && m.settings_required()}
      />
      <DropZone
        label={presented === undefined ? m.guarantee_drop() : m.guarantee_chosen({ filename: presented.filename })}
        formats={m.guarantee_formats()}
        accept=".json,application/json"
        disabled={check.isPending || record.isPending}
        onFile={(file) => void take(file)}
      />
      <p className="small">
        <Link to="/guarantors">{m.guarantee_register()}</Link>
      </p>
      {problem !== undefined && <Alert type="error" showIcon role="alert" title={problem} />}
      {check.data !== undefined && <GuaranteeVerdictCard verdict={check.data} />}
      {check.data?.accepted === true && (
        <BidderFields scale={scale} won={won} change={change} withAward={purpose === 'bid'} />
      )}
      {refusal !== undefined && <FindingsInTheWay findings={refusal.findings} />}
      {wantsReason && (
        <TextField
          label={m.deposit_reason()}
          value={reason}
          maxLength={500}
          rows={2}
          onChange={(words) => change({ reason: words })}
        />
      )}
    </FormDialog>
  )
}
