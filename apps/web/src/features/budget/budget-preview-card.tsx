import { useMutation } from '@tanstack/react-query'
import type { BudgetConfirmed, BudgetPreview } from '@tenderlight/contracts/budget'
import { Alert, App, Button } from 'antd'
import { sayFailure } from '../../app/api-error.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../../ui/join-words.ts'
import { momentInChina } from '../../ui/dates.ts'
import { PreviewCounts } from '../../ui/preview-counts.tsx'
import { PreviewProblems } from './preview-problems.tsx'
import { PreviewRows } from './preview-rows.tsx'

interface BudgetPreviewCardProps {
  readonly preview: BudgetPreview
  readonly onCancel: () => void
  readonly onConfirmed: (result: BudgetConfirmed) => void
}

/** What the file would change, before it changes anything. */
export function BudgetPreviewCard({ preview, onCancel, onConfirmed }: BudgetPreviewCardProps) {
  const { modal } = App.useApp()
  const confirm = useMutation(trpc.budget.confirm.mutationOptions({ onSuccess: onConfirmed }))
  const { counts, importedBefore, unknownUnits, otherUnits, unknownColumns, importId, digest } = preview
  const wanted = counts.new + counts.changed
  const ask = () =>
    modal.confirm({
      title: m.budget_confirm_title({ n: wanted }),
      content: (
        <>
          <p>{m.budget_confirm_body({ new: counts.new, changed: counts.changed })}</p>
          {counts.rejected > 0 && <p>{m.budget_confirm_rejected({ n: counts.rejected })}</p>}
        </>
      ),
      okText: m.budget_confirm({ n: wanted }),
      cancelText: m.cancel(),
      onOk: () => confirm.mutate({ importId, digest }),
    })
  const figures = [
    [m.budget_count_new(), counts.new],
    [m.budget_count_changed(), counts.changed],
    [m.budget_count_unchanged(), counts.unchanged],
    [m.budget_count_rejected(), counts.rejected],
  ] as const
  return (
    <>
      <div className="page-head">
        <h2>{m.budget_preview({ filename: preview.filename })}</h2>
        <span className="spacer" />
        <Button onClick={onCancel}>{m.budget_other_file()}</Button>
        <Button type="primary" disabled={wanted === 0} loading={confirm.isPending} onClick={ask}>
          {wanted === 0 ? m.budget_confirm_none() : m.budget_confirm({ n: wanted })}
        </Button>
      </div>
      <p className="muted small num">{m.budget_digest({ sheet: preview.sheet, digest: digest.slice(0, 16) })}</p>
      {confirm.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(confirm.error)} />}
      {importedBefore !== null && (
        <Alert type="info" showIcon title={m.budget_same_file({ date: momentInChina(importedBefore) })} />
      )}
      <PreviewCounts figures={figures} />
      {unknownUnits.length > 0 && (
        <Alert type="warning" showIcon title={m.budget_unknown_units({ units: joinWords(unknownUnits) })} />
      )}
      {otherUnits.length > 0 && (
        <Alert type="warning" showIcon title={m.budget_other_units({ units: joinWords(otherUnits) })} />
      )}
      {unknownColumns.length > 0 && (
        <Alert type="info" showIcon title={m.budget_unknown_columns({ columns: joinWords(unknownColumns) })} />
      )}
      <PreviewProblems problems={preview.problems} />
      <PreviewRows preview={preview} />
    </>
  )
}
