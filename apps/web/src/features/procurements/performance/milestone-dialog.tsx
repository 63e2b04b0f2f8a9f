import { useMutation } from '@tanstack/react-query'
import type { Performance, ShownMilestone } from '@tenderlight/contracts/performance'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { SIDE_WORDS } from '../../../ui/disclosure/disclosure-words.ts'
import { withReason } from '../../../ui/kept-fields.ts'
import { choices } from '../../../ui/vocabulary.ts'
import { EMPTY_MILESTONE, givenOf, keptMilestone, milestoneDraftOf, milestoneOf } from './milestone-draft.ts'

interface MilestoneDialogProps {
  readonly of: Performance
  /** Undefined: another one is added. */
  readonly milestone: ShownMilestone | undefined
  readonly onClose: () => void
}

/** One milestone of the contract. What was typed and not saved is there again after a reload. */
export function MilestoneDialog({ of, milestone, onClose }: MilestoneDialogProps) {
  const { key, milestonesVersion: version, milestones, today } = of
  const empty = { ...(milestone === undefined ? EMPTY_MILESTONE : milestoneDraftOf(milestone)), reason: '' }
  const name = `milestone.${key}.${milestone?.id ?? 'new'}.${version}`
  const form = useOwnForm(name, empty, withReason(keptMilestone))
  const { draft, change } = form
  const { reason } = draft
  const [asked, setAsked] = useState(false)
  const done = () => {
    form.forget()
    onClose()
  }
  const save = useMutation(trpc.performance.saveMilestones.mutationOptions(useSaved(m.perf_milestone_saved, done)))
  const needsReason = milestone !== undefined
  const submit = () => {
    setAsked(true)
    const given = milestoneOf(draft)
    if (given === undefined || (needsReason && reason.trim().length < 2)) return
    const all = milestones.map((one) => (one.id === milestone?.id ? { ...given, id: one.id } : givenOf(one)))
    save.mutate({
      key,
      version,
      milestones: needsReason ? all : [...all, given],
      ...(needsReason ? { reason } : {}),
    })
  }
  return (
    <FormDialog
      title={milestone === undefined ? m.perf_milestone_add() : m.perf_milestone_change_one({ name: milestone.name })}
      lead={m.perf_milestone_lead()}
      okText={m.save()}
      kept={form}
      pending={save.isPending}
      error={save.error}
      onOk={submit}
      onClose={done}
    >
      <TextField
        label={m.perf_milestone_name()}
        value={draft.name}
        maxLength={100}
        onChange={(name) => change({ name })}
        error={asked && draft.name.trim() === '' && m.perf_milestone_name_required()}
      />
      <DateField
        label={m.perf_milestone_planned()}
        value={draft.plannedOn}
        onChange={(plannedOn) => change({ plannedOn })}
        error={asked && draft.plannedOn === undefined && m.perf_milestone_planned_required()}
      />
      <ChoiceField
        label={m.perf_milestone_side()}
        value={draft.side}
        options={choices(SIDE_WORDS)}
        onChange={(side) => change({ side: side ?? draft.side })}
      />
      <TextField
        label={m.perf_milestone_what()}
        mark={m.optional_mark()}
        value={draft.what}
        maxLength={500}
        rows={2}
        onChange={(what) => change({ what })}
      />
      <DateField
        label={m.perf_milestone_done()}
        mark={m.optional_mark()}
        value={draft.doneOn}
        max={today}
        onChange={(doneOn) => change({ doneOn })}
      />
      <TextField
        label={m.perf_milestone_note()}
        mark={m.optional_mark()}
        value={draft.note}
        maxLength={500}
        onChange={(note) => change({ note })}
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
