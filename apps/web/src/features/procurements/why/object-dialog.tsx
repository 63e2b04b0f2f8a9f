import { useMutation } from '@tanstack/react-query'
import type { Finding } from '@tenderlight/compliance/finding'
import { ruleTitle, sayFinding } from '@tenderlight/compliance/say'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { readReason, textIn } from '../../../ui/kept-fields.ts'
import type { Reasoned } from '../../../ui/kept-fields.ts'
import { currentLocale } from '../../../ui/locale.ts'
import type { Kept } from '../../../ui/use-kept.ts'
import { askedOf } from './asked-of.ts'

interface Objecting extends Reasoned {
  readonly rightAnswer: string
}

const NOTHING_SAID: Objecting = { reason: '', rightAnswer: '' }

const readObjecting = (kept: Kept): Objecting => ({ ...readReason(kept), rightAnswer: textIn(kept, 'rightAnswer') })

interface ObjectDialogProps {
  readonly procurementKey: string
  readonly finding: Finding
  readonly onClose: () => void
}

/** Says that a finding is wrong, and why; what the right answer would be may be said, too. */
export function ObjectDialog({ procurementKey, finding, onClose }: ObjectDialogProps) {
  const { rule, part, matter, verdict, due, met } = finding
  const which = askedOf(procurementKey, finding)
  const name = `objection.${[procurementKey, rule, part, matter].filter((word) => word !== undefined).join('.')}`
  const form = useOwnForm(name, NOTHING_SAID, readObjecting)
  const { reason, rightAnswer } = form.draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    form.forget()
    onClose()
  }
  const object = useMutation(trpc.objections.object.mutationOptions(useSaved(m.obj_raised, close)))
  const unsaid = reason.trim().length < 2
  return (
    <FormDialog
      title={m.obj_raise_title()}
      lead={m.obj_raise_lead()}
      okText={m.obj_raise_ok()}
      kept={form}
      pending={object.isPending}
      error={object.error}
      onOk={() => {
        setAsked(true)
        if (!unsaid) object.mutate({ ...which, seen: { verdict, due, met }, reason, rightAnswer })
      }}
      onClose={close}
    >
      <p className="num">
        <b>{ruleTitle(rule, currentLocale(), part)}</b>
        <br />
        {sayFinding(finding, currentLocale())}
      </p>
      <TextField
        label={m.obj_raise_reason()}
        hint={m.obj_raise_reason_hint()}
        value={reason}
        maxLength={1000}
        rows={4}
        onChange={(words) => form.change({ reason: words })}
        error={asked && unsaid && m.correct_reason_required()}
      />
      <TextField
        label={m.obj_raise_right()}
        mark={m.optional_mark()}
        hint={m.obj_raise_right_hint()}
        value={rightAnswer}
        maxLength={500}
        rows={2}
        onChange={(words) => form.change({ rightAnswer: words })}
      />
    </FormDialog>
  )
}
