import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DepositPurpose } from '@tenderlight/compliance/deposits/bidder-deposit'
import type { Scale } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Alert } from 'antd'
import { useState } from 'react'
import { refusalOf } from '../../../app/api-error.ts'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { DropZone } from '../../../ui/drop-zone.tsx'
import { FindingsInTheWay } from '../../../ui/finding/findings-in-the-way.tsx'
import { choices } from '../../../ui/vocabulary.ts'
import { BidderFields } from './bidder-fields.tsx'
import { PURPOSE_WORDS } from './deposit-words.ts'
import { asWon } from './entry-draft.ts'
import type { Won } from './entry-draft.ts'
import { GuaranteeVerdictCard } from './guarantee-verdict.tsx'
import { useDepositSaved } from './use-deposit-saved.ts'

/** No document has more bytes. */
const MOST_BYTES = 80_000

interface GuaranteeDialogProps {
  readonly procurementKey: string
  readonly onClose: () => void
}

interface Presented {
  readonly filename: string
  readonly document: string
}

/** Looks at an electronic guarantee: what it says, what is against it; and records it when nothing is. */
export function GuaranteeDialog({ procurementKey, onClose }: GuaranteeDialogProps) {
  const { today } = useSession()
  const [purpose, setPurpose] = useState<DepositPurpose>('bid')
  const [receivedOn, setReceivedOn] = useState<CivilDate | undefined>(today)
  const [presented, setPresented] = useState<Presented>()
  const [bidder, setBidder] = useState<{ scale: Scale | undefined; won: Won }>({ scale: undefined, won: 'by-record' })
  const [problem, setProblem] = useState<string>()
  const [reason, setReason] = useState('')
  const check = useMutation(trpc.deposits.checkGuarantee.mutationOptions())
  const record = useMutation(trpc.deposits.recordGuarantee.mutationOptions(useDepositSaved(onClose)))
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
      const own = { scale: bidder.scale ?? null, won: asWon(bidder.won) }
      record.mutate({ key: procurementKey, purpose, document, receivedOn, ...own, ...told })
    }
  }
  return (
    <FormDialog
      title={m.guarantee_add()}
      lead={m.guarantee_lead()}
      okText={m.guarantee_record()}
      pending={check.isPending || record.isPending}
      error={record.error ?? check.error}
      onOk={save}
      onClose={onClose}
    >
      <ChoiceField
        label={m.deposit_purpose()}
        value={purpose}
        options={choices(PURPOSE_WORDS)}
        onChange={(next) => {
          if (next === undefined) return
          setPurpose(next)
          look({ purpose: next, on: receivedOn, file: presented })
        }}
      />
      <DateField
        label={m.deposit_received_on()}
        value={receivedOn}
        max={today}
        onChange={(on) => {
          setReceivedOn(on)
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
        <BidderFields
          {...bidder}
          change={(next) => setBidder((before) => ({ ...before, ...next }))}
          withAward={purpose === 'bid'}
        />
      )}
      {refusal !== undefined && <FindingsInTheWay findings={refusal.findings} />}
      {wantsReason && (
        <TextField label={m.deposit_reason()} value={reason} maxLength={500} rows={2} onChange={setReason} />
      )}
    </FormDialog>
  )
}
