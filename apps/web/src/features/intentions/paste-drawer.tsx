import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Drawer } from 'antd'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { Restored } from '../../app/restored.tsx'
import { trpc } from '../../app/trpc.ts'
import { useOwnText } from '../../app/use-own-form.ts'
import { m } from '../../paraglide/messages.js'
import '../../ui/antd/forms.css'
import { TextField } from '../../ui/antd/text-field.tsx'
import type { DraftChange } from './draft.ts'
import { PasteResults } from './paste-results.tsx'

interface PasteDrawerProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onUse: (fields: DraftChange) => void
}

/** Reads a pasted notice into fields, each with the words it was read from. */
export function PasteDrawer({ open, onClose, onUse }: PasteDrawerProps) {
  return (
    <Drawer open={open} onClose={onClose} size={560} title={m.paste_title()} destroyOnHidden>
      <PasteForm onUse={onUse} />
    </Drawer>
  )
}

function PasteForm({ onUse }: Pick<PasteDrawerProps, 'onUse'>) {
  const { text, setText, forgetText, kept } = useOwnText('pasted-notice')
  const [asked, setAsked] = useState(false)
  const read = useMutation(trpc.intentions.paste.mutationOptions())
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (text.trim() !== '') read.mutate({ text })
  }
  return (
    <form className="stacked-form" onSubmit={submit} noValidate>
      <p className="muted">{m.paste_lead()}</p>
      <Restored of={kept} />
      <TextField
        label={m.paste_text()}
        value={text}
        maxLength={200_000}
        rows={8}
        onChange={setText}
        error={asked && text.trim() === '' && m.paste_text_required()}
      />
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" loading={read.isPending}>
          {m.paste_read()}
        </Button>
      </div>
      {read.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(read.error)} />}
      {read.data !== undefined && (
        <PasteResults
          pasted={read.data}
          onUse={(fields) => {
            forgetText()
            onUse(fields)
          }}
        />
      )}
    </form>
  )
}
