import { useMutation } from '@tanstack/react-query'
import { MOST_PASTED } from '@tenderlight/contracts/intentions-import'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { Restored } from '../../../app/restored.tsx'
import { trpc, trpcClient } from '../../../app/trpc.ts'
import { useOwnText } from '../../../app/use-own-form.ts'
import { m } from '../../../paraglide/messages.js'
import '../../../ui/antd/forms.css'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { DropZone } from '../../../ui/drop-zone.tsx'
import { fileSize } from '../../../ui/file-size.ts'
import { MAX_BYTES, readAsBase64 } from '../../../ui/read-file.ts'
import { saveWorkbook } from '../../../ui/save-workbook.ts'
import { importOf } from './kept-import.ts'
import type { Import } from './kept-import.ts'

interface ImportStartProps {
  readonly onRead: (read: Import) => void
}

/** A file or a text; nothing of it is stored before it is confirmed. */
export function ImportStart({ onRead }: ImportStartProps) {
  const { message } = App.useApp()
  const [reading, setReading] = useState<File>()
  const [problem, setProblem] = useState<string>()
  const { text, setText, forgetText, kept } = useOwnText('pasted-notices')
  const [asked, setAsked] = useState(false)
  const read = useMutation(
    trpc.intentions.readMany.mutationOptions({
      onSuccess: (found, { kind }) => {
        if (kind === 'text') forgetText()
        onRead(importOf(found))
      },
      onSettled: () => setReading(undefined),
    }),
  )
  const template = useMutation({
    mutationFn: () => trpcClient.intentions.template.query(),
    onSuccess: saveWorkbook,
    onError: (error) => void message.error(sayFailure(error)),
  })
  const take = async (file: File) => {
    read.reset()
    setProblem(undefined)
    if (file.size > MAX_BYTES) {
      setProblem(m.budget_too_large({ filename: file.name, size: fileSize(file.size) }))
      return
    }
    setReading(file)
    try {
      read.mutate({ kind: 'file', filename: file.name, content: await readAsBase64(file) })
    } catch {
      setReading(undefined)
      setProblem(m.budget_unreadable())
    }
  }
  const paste = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    setProblem(undefined)
    if (text.trim() !== '') read.mutate({ kind: 'text', text })
  }
  const isReading = read.isPending || reading !== undefined
  return (
    <div className="many-start">
      {problem !== undefined && <Alert type="error" showIcon role="alert" title={problem} />}
      {read.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(read.error)} />}
      <DropZone
        label={m.many_drop()}
        formats={m.budget_formats()}
        accept=".xlsx,.xls,.csv"
        disabled={isReading}
        onFile={(file) => void take(file)}
      />
      <div className="many-columns">
        <p className="muted small">{m.many_columns()}</p>
        <Button loading={template.isPending} onClick={() => template.mutate()}>
          {m.budget_template()}
        </Button>
      </div>
      <form className="stacked-form" onSubmit={paste} noValidate>
        <Restored of={kept} />
        <TextField
          label={m.many_paste()}
          hint={m.many_paste_hint()}
          value={text}
          maxLength={MOST_PASTED}
          rows={8}
          onChange={setText}
          error={asked && text.trim() === '' && m.paste_text_required()}
        />
        <div className="form-buttons">
          <Button htmlType="submit" loading={read.isPending && reading === undefined} disabled={reading !== undefined}>
            {m.paste_read()}
          </Button>
        </div>
      </form>
      <p role="status" className={reading === undefined ? 'visually-hidden' : 'muted'}>
        {reading !== undefined && m.budget_reading({ filename: reading.name, size: fileSize(reading.size) })}
      </p>
    </div>
  )
}
