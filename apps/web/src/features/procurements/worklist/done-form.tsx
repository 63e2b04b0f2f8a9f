import { useMutation } from '@tanstack/react-query'
import type { BondItem, MilestoneItem } from '@tenderlight/contracts/worklist'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Alert, Button } from 'antd'
import type { SubmitEvent } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { Restored } from '../../../app/restored.tsx'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { m } from '../../../paraglide/messages.js'
import { DateField } from '../../../ui/antd/date-field.tsx'
import '../../../ui/antd/forms.css'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { dayIn, textIn } from '../../../ui/kept-fields.ts'
import type { Kept } from '../../../ui/use-kept.ts'
import { contractWords } from './contract-words.ts'
import type { Work } from './use-work.ts'
import { idOf } from './work-groups.ts'

interface DoneDraft {
  readonly on: CivilDate | undefined
  readonly note: string
}

const readDone = (kept: Kept): DoneDraft => ({ on: dayIn(kept, 'on'), note: textIn(kept, 'note') })

interface DoneFormProps {
  readonly item: MilestoneItem | BondItem
  readonly work: Work
}

/** On which day what a contract agrees was done, today unless another is given; of a bond also the voucher. */
export function DoneForm({ item, work }: DoneFormProps) {
  const { today } = useSession()
  const form = useOwnForm<DoneDraft>(`done.${idOf(item)}`, { on: today, note: '' }, readDone)
  const { draft, change, forget } = form
  const { on, note } = draft
  const finish = useMutation(trpc.performance.finishMilestone.mutationOptions())
  const refund = useMutation(trpc.deposits.refund.mutationOptions())
  const done = (day: CivilDate, version: number) => {
    forget()
    return work.finish({ kind: 'contract', item, on: day, version })
  }
  const { key, version } = item
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault()
    if (on === undefined || on > today) return
    if (item.kind === 'milestone') {
      const asked = { key, version, id: item.milestone, on }
      finish.mutate(asked, { onSuccess: ({ milestonesVersion }) => void done(on, milestonesVersion) })
    } else {
      const asked = { id: item.deposit, version, on, interest: null, note }
      refund.mutate(asked, { onSuccess: () => void done(on, version + 1) })
    }
  }
  const error = finish.error ?? refund.error
  return (
    <form className="stacked-form" onSubmit={submit} noValidate>
      <Restored of={form} />
      <DateField
        label={contractWords(item).day}
        value={on}
        max={today}
        onChange={(day) => change({ on: day })}
        error={on === undefined ? m.fact_on_required() : on > today && m.fact_on_future()}
      />
      {item.kind === 'bond' && (
        <TextField
          label={m.deposit_refund_note()}
          mark={m.optional_mark()}
          hint={m.deposit_refund_note_hint()}
          value={note}
          maxLength={500}
          onChange={(words) => change({ note: words })}
        />
      )}
      {error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(error)} />}
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" loading={finish.isPending || refund.isPending}>
          {m.fact_save()}
        </Button>
        <Button
          onClick={() => {
            forget()
            work.shut()
          }}
        >
          {m.cancel()}
        </Button>
      </div>
    </form>
  )
}
