import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { TrialInput } from '@tenderlight/contracts/simulation'
import { Button } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../app/form-dialog.tsx'
import { trpc } from '../../app/trpc.ts'
import { useOwnForm } from '../../app/use-own-form.ts'
import { useSaved } from '../../app/use-saved.ts'
import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'

const LONGEST = 80
const EMPTY = { name: '' }
const read = (kept: Kept) => ({ name: textIn(kept, 'name') })

interface SaveTrialProps {
  readonly tried: TrialInput
  /** The digest of what is shown: nothing else is saved. */
  readonly seen: string
}

/** Saves what is shown under a name, and opens it. */
export function SaveTrial(props: SaveTrialProps) {
  const [confirming, setConfirming] = useState(false)
  return (
    <>
      <Button className="no-print" onClick={() => setConfirming(true)}>
        {m.saved_sim_save()}
      </Button>
      {confirming && <SaveDialog {...props} onClose={() => setConfirming(false)} />}
    </>
  )
}

function SaveDialog({ onClose, seen, tried }: SaveTrialProps & { readonly onClose: () => void }) {
  const form = useOwnForm('simulation.save', EMPTY, read)
  const navigate = useNavigate()
  const [asked, setAsked] = useState(false)
  const { name } = form.draft
  const close = () => {
    form.forget()
    onClose()
  }
  const { onSuccess } = useSaved(m.saved_sim_saved, close)
  const saving = useMutation(
    trpc.simulation.save.mutationOptions({
      onSuccess: async ({ id }) => {
        await onSuccess()
        await navigate({ to: '/simulation/saved/$id', params: { id } })
      },
    }),
  )
  const lacks = name.trim() === ''
  return (
    <FormDialog
      title={m.saved_sim_save()}
      lead={m.saved_sim_save_lead()}
      okText={m.save()}
      kept={form}
      pending={saving.isPending}
      error={saving.error}
      onOk={() => {
        setAsked(true)
        if (!lacks) saving.mutate({ name, tried, seen })
      }}
      onClose={close}
    >
      <TextField
        label={m.saved_sim_name()}
        hint={m.saved_sim_name_hint()}
        value={name}
        maxLength={LONGEST}
        onChange={(typed) => form.change({ name: typed })}
        error={asked && lacks && m.saved_sim_name_missing()}
      />
    </FormDialog>
  )
}
