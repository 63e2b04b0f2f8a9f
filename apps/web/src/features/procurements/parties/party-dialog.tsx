import { useMutation } from '@tanstack/react-query'
import type { CheckedParty, Parties } from '@tenderlight/contracts/parties'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { MoneyField } from '../../../ui/antd/money-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { withReason } from '../../../ui/kept-fields.ts'
import { choices, SCALE_WORDS, YES_NO_WORDS } from '../../../ui/vocabulary.ts'
import { givenOf } from './given-of.ts'
import { PartyDataFields } from './party-data-fields.tsx'
import { draftOf, emptyDraft, keptDraft, partyOf, wrongFields } from './party-draft.ts'
import { ROLE_WORDS } from './party-words.ts'
import { ReasonField } from './reason-field.tsx'

interface PartyDialogProps {
  readonly of: Parties
  /** Undefined: another one is added. */
  readonly party: CheckedParty | undefined
  /** The record's winner, for the first that is entered. */
  readonly winner: string
  readonly onClose: () => void
}

/** One enterprise by its letter and its part of the contract. What was typed and not saved is there again after a reload. */
export function PartyDialog({ of, party, winner, onClose }: PartyDialogProps) {
  const { key, version, parties, bidOn, lots } = of
  const blank = parties.length === 0 ? emptyDraft('winner', winner) : emptyDraft(lots.length > 0 ? 'winner' : 'member')
  const empty = { ...(party === undefined ? blank : draftOf(party)), reason: '' }
  const form = useOwnForm(`party.${key}.${party?.id ?? 'new'}.${version}`, empty, withReason(keptDraft))
  const { draft, change } = form
  const { reason } = draft
  const [asked, setAsked] = useState(false)
  const done = () => {
    form.forget()
    onClose()
  }
  const save = useMutation(trpc.parties.save.mutationOptions(useSaved(m.parties_saved, done)))
  const wrong = asked ? wrongFields(draft) : new Set<never>()
  const submit = () => {
    setAsked(true)
    if (wrongFields(draft).size > 0 || (party !== undefined && reason.trim().length < 2)) return
    const given = partyOf(draft)
    const others = parties.map((one) => (one.id === party?.id ? { ...given, id: one.id } : givenOf(one)))
    save.mutate({
      key,
      version,
      parties: party === undefined ? [...others, given] : others,
      ...(party === undefined ? {} : { reason }),
    })
  }
  return (
    <FormDialog
      title={party === undefined ? m.parties_add() : m.parties_change_one({ name: party.name })}
      lead={m.parties_lead()}
      okText={m.save()}
      kept={form}
      pending={save.isPending}
      error={save.error}
      onOk={submit}
      onClose={done}
    >
      <ChoiceField
        label={m.parties_role()}
        hint={m.parties_role_hint()}
        value={draft.role}
        options={choices(ROLE_WORDS)}
        onChange={(role) => change({ role: role ?? draft.role })}
      />
      {lots.length > 0 && (
        <ChoiceField
          label={m.parties_lot()}
          mark={m.optional_mark()}
          hint={m.parties_lot_hint()}
          value={draft.lot}
          options={lots.map(({ title }) => ({ value: title, label: title }))}
          allowClear
          onChange={(lot) => change({ lot })}
        />
      )}
      <TextField
        label={m.parties_name()}
        value={draft.name}
        maxLength={200}
        onChange={(name) => change({ name })}
        error={wrong.has('name') && m.parties_name_required()}
      />
      <TextField
        label={m.parties_code()}
        mark={m.optional_mark()}
        value={draft.creditCode}
        maxLength={18}
        onChange={(creditCode) => change({ creditCode })}
        error={wrong.has('creditCode') && m.parties_code_bad()}
      />
      <MoneyField
        label={m.parties_amount()}
        mark={m.optional_mark()}
        hint={draft.role === 'winner' ? m.parties_amount_hint_winner() : undefined}
        value={draft.amount}
        onChange={(amount) => change({ amount })}
      />
      <ChoiceField
        label={m.parties_letter()}
        mark={m.optional_mark()}
        value={draft.letter}
        options={choices(YES_NO_WORDS)}
        allowClear
        onChange={(letter) => change({ letter })}
      />
      <ChoiceField
        label={m.parties_declared()}
        mark={m.optional_mark()}
        value={draft.declared}
        options={choices(SCALE_WORDS)}
        allowClear
        onChange={(declared) => change({ declared })}
      />
      <PartyDataFields draft={draft} bidOn={bidOn} wrong={wrong} onChange={change} />
      {draft.role !== 'winner' && (
        <ChoiceField
          label={m.parties_related()}
          mark={m.optional_mark()}
          value={draft.related}
          options={choices(YES_NO_WORDS)}
          allowClear
          onChange={(related) => change({ related })}
        />
      )}
      {party !== undefined && (
        <ReasonField value={reason} onChange={(words) => change({ reason: words })} asked={asked} />
      )}
    </FormDialog>
  )
}
