import { useMutation } from '@tanstack/react-query'
import { MOST_STANDARDS } from '@tenderlight/contracts/performance'
import type { Performance } from '@tenderlight/contracts/performance'
import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import '../../../ui/antd/forms.css'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { CONCLUSION_WORDS } from '../../../ui/disclosure/disclosure-words.ts'
import { useKept } from '../../../ui/use-kept.ts'
import { choices, YES_NO_WORDS } from '../../../ui/vocabulary.ts'
import { acceptanceDraftOf, acceptanceOf, addsOnly, emptyStandard, keptAcceptance } from './acceptance-draft.ts'
import type { AcceptanceDraft } from './acceptance-draft.ts'
import { StandardFields } from './standard-fields.tsx'
import { usePerformanceSaved } from './use-performance-saved.ts'

interface AcceptanceDialogProps {
  readonly of: Performance
  readonly onClose: () => void
}

/** The contract's standards and the acceptance report in one form. What was typed and not saved survives a reload. */
export function AcceptanceDialog({ of, onClose }: AcceptanceDialogProps) {
  const { key, acceptanceVersion: version, acceptance } = of
  const { person } = useSession()
  const [kept, setKept] = useKept(`tenderlight.acceptance.${person.id}.${key}.${version}`, keptAcceptance)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const draft = kept ?? acceptanceDraftOf(acceptance)
  const { standards } = draft
  const change = (next: Partial<AcceptanceDraft>) => setKept({ ...draft, ...next })
  const done = () => {
    setKept(undefined)
    onClose()
  }
  const save = useMutation(
    trpc.performance.saveAcceptance.mutationOptions(usePerformanceSaved(m.perf_acceptance_saved, done)),
  )
  const needsReason = !addsOnly(acceptance, draft)
  const submit = () => {
    setAsked(true)
    if (standards.some(({ text }) => text.trim() === '') || (needsReason && reason.trim().length < 2)) return
    save.mutate({ key, version, ...acceptanceOf(draft), ...(needsReason ? { reason } : {}) })
  }
  const add = () =>
    change({ standards: [...standards, emptyStandard(Math.max(-1, ...standards.map(({ row }) => row)) + 1)] })
  return (
    <Modal
      open
      width={760}
      title={m.perf_acceptance_edit()}
      okText={m.save()}
      cancelText={m.cancel()}
      confirmLoading={save.isPending}
      onOk={submit}
      onCancel={done}
    >
      <div className="stacked-form">
        <p className="muted">{m.perf_acceptance_lead()}</p>
        {standards.map((row, index) => (
          <StandardFields
            key={row.row}
            place={index + 1}
            row={row}
            asked={asked}
            onChange={(changed) => change({ standards: standards.map((one) => (one === row ? changed : one)) })}
            onRemove={() => change({ standards: standards.filter((one) => one !== row) })}
          />
        ))}
        <div>
          <Button onClick={add} disabled={standards.length >= MOST_STANDARDS}>
            {m.perf_standard_add()}
          </Button>
        </div>
        <ChoiceField
          label={m.disclosure_public_service()}
          mark={m.optional_mark()}
          value={draft.publicService}
          options={choices(YES_NO_WORDS)}
          allowClear
          onChange={(publicService) => change({ publicService })}
        />
        <ChoiceField
          label={m.disclosure_users()}
          mark={m.optional_mark()}
          value={draft.usersTookPart}
          options={choices(YES_NO_WORDS)}
          allowClear
          onChange={(usersTookPart) => change({ usersTookPart })}
        />
        <TextField
          label={m.disclosure_participants()}
          mark={m.optional_mark()}
          hint={m.perf_acceptance_users_hint()}
          value={draft.participants}
          maxLength={500}
          onChange={(participants) => change({ participants })}
        />
        <ChoiceField
          label={m.disclosure_conclusion()}
          mark={m.optional_mark()}
          value={draft.conclusion}
          options={choices(CONCLUSION_WORDS)}
          allowClear
          onChange={(conclusion) => change({ conclusion })}
        />
        {needsReason && (
          <TextField
            label={m.perf_reason()}
            value={reason}
            maxLength={500}
            rows={2}
            onChange={setReason}
            error={asked && reason.trim().length < 2 && m.perf_reason_required()}
          />
        )}
        {save.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(save.error)} />}
      </div>
    </Modal>
  )
}
