import type { CheckPreview } from '@tenderlight/contracts/datacheck'
import { Alert, Button, Checkbox } from 'antd'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../../ui/join-words.ts'
import { shortYuan } from '../../ui/money.ts'
import { PreviewCounts } from '../../ui/preview-counts.tsx'
import { textOf } from '../../ui/text-of.ts'
import type { KeptForm } from '../../ui/use-kept.ts'
import { problemsIn, sayKinds } from './check-words.ts'
import { Elsewhere } from './elsewhere.tsx'
import { UnitReport } from './unit-report.tsx'
import type { CheckDraft } from './use-check-draft.ts'

interface CheckPreviewCardProps {
  readonly preview: CheckPreview
  readonly form: KeptForm<CheckDraft>
  readonly pending: boolean
  readonly onConfirm: () => void
}

/** What the check would find, before it is kept. */
export function CheckPreviewCard({ preview, form, pending, onConfirm }: CheckPreviewCardProps) {
  const { from, through, kinds, lines, checked, agreed, outcomes, tells, budgetStep, unknownColumns } = preview
  return (
    <>
      <div className="page-head">
        <h2>{m.dc_step_look()}</h2>
        <span className="spacer" />
        <Button type="primary" loading={pending} onClick={onConfirm}>
          {m.dc_confirm()}
        </Button>
      </div>
      <p className="muted">
        {preview.filename} · {m.dc_span({ from, through })} · {m.dc_kinds({ kinds: sayKinds(kinds) })}
      </p>
      <PreviewCounts
        figures={[
          [m.dc_count_lines(), lines],
          [m.dc_col_checked(), checked],
          [m.dc_col_agreed(), agreed],
          [m.dc_col_problems(), problemsIn(outcomes)],
        ]}
      />
      {tells > 0 && (
        <div>
          <Checkbox checked={form.draft.record} onChange={({ target }) => form.change({ record: target.checked })}>
            {m.dc_record({ n: tells })}
          </Checkbox>
          <p className="muted small">{m.dc_record_hint()}</p>
        </div>
      )}
      {budgetStep > 1 && <p className="muted small">{m.dc_step_note({ step: shortYuan(budgetStep) })}</p>}
      <Elsewhere elsewhere={preview.elsewhere} />
      {unknownColumns.length > 0 && (
        <p className="muted small">{m.dc_unknown_columns({ columns: joinWords(unknownColumns) })}</p>
      )}
      {preview.notes.map((note) => (
        <p key={note.zh} className="muted small">
          {textOf(note)}
        </p>
      ))}
      <Unread problems={preview.problems} />
      <UnitReport units={preview.units} />
    </>
  )
}

function Unread({ problems }: Pick<CheckPreview, 'problems'>) {
  if (problems.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={m.dc_unread({ n: problems.length })}
      description={
        <ul className="datacheck-unread small">
          {problems.map(({ row, column, found, expected }) => (
            <li key={`${row} ${column}`}>
              {m.dc_unread_cell({
                row,
                column,
                found: found === '' ? m.dc_unread_blank() : found,
                expected: textOf(expected),
              })}
            </li>
          ))}
        </ul>
      }
    />
  )
}
