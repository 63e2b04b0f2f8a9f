import { MAX_NOTICE_LENGTH } from '@tenderlight/contracts/calendar'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import type { DragEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { Field } from '../../ui/field.tsx'

interface NoticeFormProps {
  readonly busy: boolean
  readonly text: string
  /** The text is another one: what was said about it does not hold any more. */
  readonly onChange: (text: string) => void
  readonly onPreview: () => void
}

/** The notice as text: pasted, dropped or from a file. */
export function NoticeForm({ busy, text, onChange, onPreview }: NoticeFormProps) {
  const [over, setOver] = useState(false)
  const file = useId()
  const take = async (taken: File | undefined) => {
    if (taken !== undefined) onChange((await taken.text()).slice(0, MAX_NOTICE_LENGTH))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  return (
    <div
      className={over ? 'card notice-drop notice-drop-over' : 'card notice-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <form
        className="notice-form"
        onSubmit={(event) => {
          event.preventDefault()
          onPreview()
        }}
      >
        <Field label={m.calendar_load_text()} hint={m.calendar_load_hint()}>
          {(control) => (
            <Input.TextArea
              {...control}
              className="notice-text"
              value={text}
              maxLength={MAX_NOTICE_LENGTH}
              spellCheck={false}
              autoSize={{ minRows: 8, maxRows: 20 }}
              onChange={({ target }) => onChange(target.value)}
            />
          )}
        </Field>
        <div className="notice-form-buttons">
          <Button type="primary" htmlType="submit" loading={busy} disabled={text.trim() === ''}>
            {m.calendar_load_preview()}
          </Button>
          <input
            id={file}
            type="file"
            className="visually-hidden"
            accept=".json,application/json"
            onChange={({ target }) => {
              const chosen = target.files?.[0]
              target.value = ''
              void take(chosen)
            }}
          />
          <label htmlFor={file} className="notice-file">
            {m.calendar_load_choose()}
          </label>
        </div>
      </form>
    </div>
  )
}
