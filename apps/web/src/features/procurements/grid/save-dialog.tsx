import type { GridRow } from '@tenderlight/contracts/steps'
import { COLUMNS } from '@tenderlight/contracts/steps'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { columnName } from './column-words.ts'
import type { Change, countEdits } from './edits.ts'

interface SaveDialogProps {
  readonly rows: readonly GridRow[]
  /** What will be saved. */
  readonly good: readonly Change[]
  readonly counts: ReturnType<typeof countEdits>
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly needsReason: boolean
  readonly asked: boolean
  readonly pending: boolean
  readonly error: unknown
  readonly onSave: () => void
  readonly onClose: () => void
}

const MOST_LISTED = 12

/** What saving will do, before it does it: how much of what, each correction by name, and the reason where one is needed. */
export function SaveDialog(props: SaveDialogProps) {
  const { rows, good, counts, reason, onReason, needsReason, asked, pending, error, onSave, onClose } = props
  const titles = new Map(rows.map(({ key, title, number }) => [key, title ?? number]))
  const names = new Map(COLUMNS.map((column) => [column.field, columnName(column)]))
  const corrected = good.filter(({ edit }) => edit.was !== '')
  const projects = new Set(good.map(({ key }) => key)).size
  return (
    <FormDialog
      title={m.grid_save_title({ n: good.length })}
      lead={m.grid_save_lead({ projects, added: counts.new, changed: counts.changed, erased: counts.erased })}
      okText={m.grid_save_confirm()}
      pending={pending}
      error={error}
      onOk={onSave}
      onClose={onClose}
    >
      {counts.bad > 0 && <p className="field-error">{m.grid_save_bad({ n: counts.bad })}</p>}
      {corrected.length > 0 && (
        <ul className="corrections small">
          {corrected.slice(0, MOST_LISTED).map(({ key, field, edit }) => (
            <li key={`${key} ${field}`}>
              {titles.get(key) ?? key} · {names.get(field) ?? field}: <s className="num">{edit.was}</s> →{' '}
              <span className="num">{edit.text === '' ? m.none() : edit.text}</span>
            </li>
          ))}
          {corrected.length > MOST_LISTED && (
            <li className="muted">{m.grid_bad_more({ n: corrected.length - MOST_LISTED })}</li>
          )}
        </ul>
      )}
      {(needsReason || reason !== '') && (
        <TextField
          label={m.grid_reason()}
          hint={m.grid_reason_hint()}
          value={reason}
          maxLength={1000}
          rows={2}
          onChange={onReason}
          error={asked && needsReason && reason.trim().length < 2 && m.correct_reason_required()}
        />
      )}
    </FormDialog>
  )
}
