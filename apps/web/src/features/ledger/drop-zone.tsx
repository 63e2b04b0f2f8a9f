import { useId, useState } from 'react'
import type { DragEvent } from 'react'
import { m } from '../../paraglide/messages.js'

interface DropZoneProps {
  readonly onFile: (file: File) => void
  readonly disabled: boolean
}

/** A file, dropped or chosen. The whole area is the label of a real file input, so a keyboard opens it too. */
export function DropZone({ onFile, disabled }: DropZoneProps) {
  const id = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined && !disabled) onFile(file)
  }
  return (
    <div
      className={over ? 'drop-zone drop-over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        className="visually-hidden"
        accept=".xlsx,.xls,.csv"
        disabled={disabled}
        aria-describedby={`${id}-formats`}
        onChange={({ target }) => {
          const file = target.files?.[0]
          target.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
      <label htmlFor={id}>
        <b>{m.ledger_drop()}</b>
        <span id={`${id}-formats`} className="muted small">
          {m.ledger_formats()}
        </span>
      </label>
    </div>
  )
}
