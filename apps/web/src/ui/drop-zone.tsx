import { useId, useState } from 'react'
import type { DragEvent } from 'react'
import './drop-zone.css'

interface DropZoneProps {
  /** What to do, as the name of the control. */
  readonly label: string
  /** What is taken. */
  readonly formats: string
  /** Endings, as the `accept` of a file input. */
  readonly accept: string
  readonly onFile: (file: File) => void
  readonly disabled: boolean
}

/** A file, dropped or chosen. The whole area is the label of a real file input, so a keyboard opens it too. */
export function DropZone({ label, formats, accept, onFile, disabled }: DropZoneProps) {
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
        accept={accept}
        disabled={disabled}
        aria-describedby={`${id}-formats`}
        onChange={({ target }) => {
          const file = target.files?.[0]
          target.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
      <label htmlFor={id}>
        <b>{label}</b>
        <span id={`${id}-formats`} className="muted small">
          {formats}
        </span>
      </label>
    </div>
  )
}
