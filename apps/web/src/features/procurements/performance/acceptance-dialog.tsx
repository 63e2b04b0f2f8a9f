import { useMutation } from '@tanstack/react-query'
import { MOST_STANDARDS } from '@tenderlight/contracts/performance'
import type { Performance } from '@tenderlight/contracts/performance'
import { Button } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { CONCLUSION_WORDS } from '../../../ui/disclosure/disclosure-words.ts'
import { withReason } from '../../../ui/kept-fields.ts'
import { choices, YES_NO_WORDS } from '../../../ui/vocabulary.ts'
import { acceptanceDraftOf, acceptanceOf, addsOnly, emptyStandard, keptAcceptance } from './acceptance-draft.ts'
import { StandardFields } from './standard-fields.tsx'

interface AcceptanceDialogProps {
  readonly of: Performance
  readonly onClose: () => void
}

/** The contract's standards and the acceptance report in one form. What was typed and not saved survives a reload. */
export function AcceptanceDialog({ of, onClose }: AcceptanceDialogProps) {
  const { key, acceptanceVersion: version, acceptance } = of
  const empty = { ...acceptanceDraftOf(acceptance), reason: '' }
  const form = useOwnForm(`acceptance.${key}.${version}`, empty, withReason(keptAcceptance))
  const { draft, change } = form
  const { standards, reason } = draft
  const [asked, setAsked] = useState(false)
  const done = () => {
    form.forget()
    onClose()
  }
  const save = useMutation(trpc.performance.saveAcceptance.mutationOptions(useSaved(m.perf_acceptance_saved, done)))
  const needsReason = !addsOnly(acceptance, draft)
  const submit = () => {
    setAsked(true)
    if (standards.some(({ text }) => text.trim() === '') || (needsReason && reason.trim().length < 2)) return
    save.mutate({ key, version, ...acceptanceOf(draft), ...(needsReason ? { reason } : {}) })
  }
  const add = () =>
    change({ standards: [...standards, emptyStandard(Math.max(-1, ...standards.map(({ row }) => row)) + 1)] })
  return (
    <FormDialog
      width={760}
      title={m.perf_acceptance_edit()}
      lead={m.perf_acceptance_lead()}
      okText={m.save()}
      kept={form}
      pending={save.isPending}
      error={save.error}
      onOk={submit}
      onClose={done}
    >
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
          onChange={(words) => change({ reason: words })}
          error={asked && reason.trim().length < 2 && m.perf_reason_required()}
        />
      )}
    </FormDialog>
  )
}
