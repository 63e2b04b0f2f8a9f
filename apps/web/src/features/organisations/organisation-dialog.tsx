import { useMutation } from '@tanstack/react-query'
import type { OrganisationKind, PlacedOrganisation } from '@tenderlight/contracts/organisations'
import { useState } from 'react'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { choices } from '../../ui/vocabulary.ts'
import { FormDialog } from '../../app/form-dialog.tsx'
import { KIND_WORDS } from './organisation-words.ts'
import { placesFor } from './tree-rows.ts'
import { useChanged } from './use-changed.ts'

interface OrganisationDialogProps {
  readonly all: readonly PlacedOrganisation[]
  /** The one to rename or move; absent: a new one. */
  readonly organisation?: PlacedOrganisation
  readonly onClose: () => void
}

/** Adds an organisation, or gives one another name or place. */
export function OrganisationDialog({ all, organisation, onClose }: OrganisationDialogProps) {
  const [name, setName] = useState(organisation?.name ?? '')
  const [kind, setKind] = useState<OrganisationKind>(organisation?.kind ?? 'budget-unit')
  const [parentId, setParentId] = useState(organisation?.parentId ?? undefined)
  const [asked, setAsked] = useState(false)
  const changed = useChanged(onClose)
  const add = useMutation(trpc.organisations.add.mutationOptions(changed))
  const change = useMutation(trpc.organisations.change.mutationOptions(changed))
  const tooShort = name.trim().length < 2
  const save = () => {
    setAsked(true)
    if (tooShort) return
    const place = { name, parentId: kind === 'budget-unit' ? (parentId ?? null) : null }
    if (organisation === undefined) add.mutate({ ...place, kind })
    else change.mutate({ ...place, id: organisation.id })
  }
  return (
    <FormDialog
      title={organisation === undefined ? m.organisation_add() : m.organisation_change()}
      okText={m.save()}
      pending={add.isPending || change.isPending}
      error={add.error ?? change.error}
      onOk={save}
      onClose={onClose}
    >
      <TextField
        label={m.organisation_name()}
        value={name}
        maxLength={100}
        onChange={setName}
        error={asked && tooShort && m.settings_required()}
      />
      <ChoiceField
        label={m.organisation_kind()}
        value={kind}
        options={choices(KIND_WORDS)}
        disabled={organisation !== undefined}
        onChange={(chosen) => setKind(chosen ?? kind)}
      />
      {kind === 'budget-unit' && (
        <ChoiceField
          label={m.organisation_above()}
          mark={m.optional_mark()}
          value={parentId}
          options={placesFor(all, organisation).map(({ id, name: label }) => ({ value: id, label }))}
          allowClear
          searchable
          onChange={setParentId}
        />
      )}
    </FormDialog>
  )
}
