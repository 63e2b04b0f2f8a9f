import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { App } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { joinWords } from '../../../ui/join-words.ts'
import { currentLocale } from '../../../ui/locale.ts'
import { TableCard } from '../../../ui/table-card.tsx'
import { ConfirmBar } from './confirm-bar.tsx'
import { FillBar } from './fill-bar.tsx'
import type { Import } from './kept-import.ts'
import type { Settled } from './outcome.tsx'
import { RowDrawer } from './row-drawer.tsx'
import { RowLine } from './row-line.tsx'
import { useRowJudge } from './use-row-judge.ts'
import type { useImport } from './use-import.ts'

interface ImportTableProps {
  readonly current: Import
  readonly kept: ReturnType<typeof useImport>
  readonly onSettled: (settled: Settled) => void
}

/** The confirm screen: every row with what it was read from, what stands in its way, and what is to become of it. */
export function ImportTable({ current, kept, onSettled }: ImportTableProps) {
  const { modal } = App.useApp()
  const judge = useRowJudge()
  const [editing, setEditing] = useState<string>()
  const { rows, parts, name, notes, unknownColumns } = current
  const chosen = rows.filter((row) => row.chosen)
  const edited = rows.find(({ row }) => row === editing)
  const language = currentLocale() === 'en' ? 'en' : 'zh'
  const askToEnd = () =>
    modal.confirm({
      title: m.many_end_title(),
      content: m.many_end_body({ n: rows.length }),
      okText: m.many_end(),
      cancelText: m.cancel(),
      okButtonProps: { danger: true },
      onOk: kept.end,
    })
  return (
    <>
      <div className="page-head">
        <h2>{name === '' ? m.many_from_text({ n: parts.length }) : m.budget_preview({ filename: name })}</h2>
        <span className="spacer" />
        <Button onClick={askToEnd}>{m.many_end()}</Button>
      </div>
      <p className="muted small num" role="status">
        {m.many_counts({
          n: rows.length,
          chosen: chosen.length,
          ready: chosen.filter((row) => judge(row.draft, row.reason).state === 'ready').length,
        })}
      </p>
      {unknownColumns.length > 0 && (
        <Alert type="info" showIcon title={m.budget_unknown_columns({ columns: joinWords(unknownColumns) })} />
      )}
      {notes.length > 0 && (
        <Alert type="info" showIcon title={<NoteList notes={notes.map((note) => note[language])} />} />
      )}
      <FillBar chosen={chosen} onFill={kept.changeChosen} />
      <ConfirmBar chosen={chosen} name={name} judge={judge} settle={kept.settle} onSettled={onSettled} />
      <TableCard labelledBy="many-rows">
        <div className="card-head">
          <h2 id="many-rows">{m.many_rows()}</h2>
          <p className="muted small">{m.many_rows_lead()}</p>
        </div>
        <table className="grid stacked-table many-table">
          <thead>
            <tr>
              <th scope="col">
                <Checkbox
                  aria-label={m.many_choose_all()}
                  checked={chosen.length === rows.length}
                  indeterminate={chosen.length > 0 && chosen.length < rows.length}
                  onChange={({ target }) => kept.choose(new Set(target.checked ? rows.map(({ row }) => row) : []))}
                />
              </th>
              <th scope="col">{m.many_col_title()}</th>
              <th scope="col">{m.intention_budget()}</th>
              <th scope="col">{m.intention_month()}</th>
              <th scope="col">{m.many_col_kind()}</th>
              <th scope="col">{m.intention_measure()}</th>
              <th scope="col">{m.intention_verdict()}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <RowLine
                key={row.row}
                row={row}
                place={placeOf(current, row.part, row.line)}
                others={rows}
                verdict={judge(row.draft, row.reason)}
                onChoose={(isChosen) => kept.change(row.row, { chosen: isChosen })}
                onEdit={() => setEditing(row.row)}
                onRemove={() => kept.settle(new Set([row.row]), new Map())}
              />
            ))}
          </tbody>
        </table>
      </TableCard>
      {edited !== undefined && (
        <RowDrawer
          row={edited}
          place={placeOf(current, edited.part, edited.line)}
          onChange={(change) => kept.change(edited.row, change)}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  )
}

function NoteList({ notes }: { readonly notes: readonly string[] }) {
  return (
    <ul className="many-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

/** `采购意向 第 4 行`, or `第 2 篇 第 1 项`. */
function placeOf({ name, parts }: Import, part: number, line: number): string {
  return name === ''
    ? m.many_place_text({ part: part + 1, line })
    : m.many_place_sheet({ sheet: parts[part]?.name ?? '', line })
}
