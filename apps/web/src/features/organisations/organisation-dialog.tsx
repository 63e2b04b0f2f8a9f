import { useMutation } from '@tanstack/react-query'
import { organisationKind } from '@tenderlight/contracts/organisations'
import type { OrganisationKind, PlacedOrganisation } from '@tenderlight/contracts/organisations'
import { useState } from 'react'
import { trpc } from '../../app/trpc.ts'
import { useSaved } from '../../app/use-saved.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { oneIn, textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { choices } from '../../ui/vocabulary.ts'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useOwnForm } from '../../app/use-own-form.ts'
import { KIND_WORDS } from './organisation-words.ts'
import { placesFor } from './tree-rows.ts'

interface OrganisationDialogProps {
  readonly all: readonly PlacedOrganisation[]
  /** The one to rename or move; absent: a new one. */
  readonly organisation?: PlacedOrganisation
  readonly onClose: () => void
}

interface OrganisationDraft {
  readonly name: string
  readonly kind: OrganisationKind
  readonly parentId: string | undefined
}

function readOrganisation(kept: Kept): OrganisationDraft {
  return {
    name: textIn(kept, 'name'),
    kind: oneIn(organisationKind.options, kept, 'kind') ?? 'budget-unit',
    parentId: textIn(kept, 'parentId') || undefined,
  }
}

/** Adds an organisation, or gives one another name or place. */
export function OrganisationDialog({ all, organisation, onClose }: OrganisationDialogProps) {
  const empty: OrganisationDraft = {
    name: organisation?.name ?? '',
    kind: organisation?.kind ?? 'budget-unit',
    parentId: organisation?.parentId ?? undefined,
  }
  const form = useOwnForm(`organisation.${organisation?.id ?? 'new'}`, empty, readOrganisation)
  const { name, kind } = form.draft
  const places = placesFor(all, organisation)
  const { parentId: above } = form.draft
  // One that was closed since it was chosen cannot be chosen any more.
  const parentId = above === empty.parentId || places.some(({ id }) => id === above) ? above : undefined
  const close = () => {
    form.forget()
    onClose()
  }
  const [asked, setAsked] = useState(false)
  const changed = useSaved(m.saved, close)
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
      kept={form}
      pending={add.isPending || change.isPending}
      error={add.error ?? change.error}
      onOk={save}
      onClose={close}
    >
      <TextField
        label={m.organisation_name()}
        value={name}
        maxLength={100}
        onChange={(typed) => form.change({ name: typed })}
        error={asked && tooShort && m.settings_required()}
      />
      <ChoiceField
        label={m.organisation_kind()}
        value={kind}
        options={choices(KIND_WORDS)}
        disabled={organisation !== undefined}
        onChange={(chosen) => form.change({ kind: chosen ?? kind })}
      />
      {kind === 'budget-unit' && (
        <ChoiceField
          label={m.organisation_above()}
          mark={m.optional_mark()}
          value={parentId}
          options={places.map(({ id, name: label }) => ({ value: id, label }))}
          allowClear
          searchable
          onChange={(chosen) => form.change({ parentId: chosen })}
        />
      )}
    </FormDialog>
  )
}
