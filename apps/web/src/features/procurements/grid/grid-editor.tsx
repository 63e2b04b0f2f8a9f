import type { GridRow } from '@tenderlight/contracts/steps'
import { COLUMNS } from '@tenderlight/contracts/steps'
import { App, Button } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { useSession } from '../../../app/session.ts'
import { useOwnText } from '../../../app/use-own-form.ts'
import { m } from '../../../paraglide/messages.js'
import { BadCells } from './bad-cells.tsx'
import { CellBar } from './cell-bar.tsx'
import { changesIn, countEdits, verdictOf } from './edits.ts'
import { cellId } from './grid-cell.tsx'
import type { Place } from './move.ts'
import { SaveDialog } from './save-dialog.tsx'
import { StepGrid } from './step-grid.tsx'
import { useEdits } from './use-edits.ts'
import { useSave } from './use-save.ts'

interface GridEditorProps {
  readonly rows: readonly GridRow[]
  readonly withUnit: boolean
}

/** The grid with what is known of its cell, what cannot be saved, and the way to save the rest. */
export function GridEditor({ rows, withUnit }: GridEditorProps) {
  const { person, may } = useSession()
  const { message } = App.useApp()
  const { text: reason, setText: setReason, forgetText: forgetReason } = useOwnText('steps-reason')
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const [saving, setSaving] = useState(false)
  const [asked, setAsked] = useState(false)
  const mayEdit = may('procurements.record')
  const held = useEdits(person.id, reason)
  const save = useSave(held, reason, () => {
    setSaving(false)
    setAsked(false)
    forgetReason()
  })
  const { edits, verdicts } = held
  // Another filter may leave fewer rows.
  const active = { ...place, row: Math.min(place.row, rows.length - 1) }
  const counts = countEdits(edits, verdicts)
  const good = changesIn(edits).filter((change) => {
    const state = verdictOf(verdicts, change)?.state
    return state === 'new' || state === 'changed' || state === 'erased'
  })
  const here = new Set(rows.map(({ key }) => key))
  const elsewhere = changesIn(edits).filter(({ key }) => !here.has(key)).length
  const row = rows[active.row]
  const column = COLUMNS[active.column]
  const edit = row === undefined || column === undefined ? undefined : edits[row.key]?.[column.field]
  const verdict =
    row === undefined || column === undefined || edit === undefined
      ? undefined
      : verdictOf(verdicts, { key: row.key, field: column.field, edit })
  const goTo = (to: Place) => {
    setPlace(to)
    document.getElementById(cellId(to.row, to.column))?.focus()
  }
  const discard = () => {
    held.drop(changesIn(edits))
    forgetReason()
  }
  const confirm = () => {
    setAsked(true)
    if (counts.needReason > 0 && reason.trim().length < 2) return
    save.mutate(good)
  }
  return (
    <>
      <p id="step-keys" className="muted small">
        {mayEdit ? m.grid_keys() : m.grid_keys_reading()}
      </p>
      <StepGrid
        rows={rows}
        held={held}
        active={active}
        onMove={setPlace}
        mayEdit={mayEdit}
        withUnit={withUnit}
        onOutside={(n) => void message.warning(m.grid_outside({ n }), 8)}
      />
      <div className="step-foot">
        {row !== undefined && column !== undefined && (
          <CellBar row={row} column={column} edit={edit} verdict={verdict} />
        )}
        {mayEdit && (
          <div className="step-acts">
            <p className="muted small num" role="status">
              {sayCounts(counts)}
              {elsewhere > 0 && <> {m.grid_elsewhere({ n: elsewhere })}</>}
            </p>
            <Button onClick={held.undo} disabled={!held.canUndo}>
              {m.grid_undo()}
            </Button>
            <Button onClick={discard} disabled={Object.keys(edits).length === 0}>
              {m.grid_discard()}
            </Button>
            <Button type="primary" disabled={good.length === 0 || counts.unchecked > 0} onClick={() => setSaving(true)}>
              {m.grid_save({ n: good.length })}
            </Button>
          </div>
        )}
      </div>
      {held.error !== null && (
        <p role="alert" className="field-error">
          {sayFailure(held.error)}
        </p>
      )}
      <BadCells rows={rows} edits={edits} verdicts={verdicts} onGo={goTo} />
      {saving && (
        <SaveDialog
          rows={rows}
          good={good}
          counts={counts}
          reason={reason}
          onReason={setReason}
          needsReason={counts.needReason > 0}
          asked={asked}
          pending={save.isPending || counts.unchecked > 0}
          error={save.error}
          onSave={confirm}
          onClose={() => setSaving(false)}
        />
      )}
    </>
  )
}

function sayCounts({ new: added, changed, erased, bad, unchecked }: ReturnType<typeof countEdits>): string {
  if (added + changed + erased + bad + unchecked === 0) return m.grid_nothing_typed()
  return m.grid_counts({ added, changed, erased, bad })
}
