import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { sayFailure } from '../../app/api-error.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../../ui/join-words.ts'
import { momentInChina } from '../../ui/dates.ts'
import type { Confirmed, Preview } from '@tenderlight/contracts/ledger'
import { PreviewCounts } from '../../ui/preview-counts.tsx'
import { HeldFields } from './held-fields.tsx'
import { OverBudget } from './over-budget.tsx'
import { PreviewRows } from './preview-rows.tsx'
import { RejectedCells } from './rejected-cells.tsx'

interface PreviewCardProps {
  readonly preview: Preview
  readonly onCancel: () => void
  readonly onConfirmed: (result: Confirmed) => void
}

/** What the file would change, before it changes anything. */
export function PreviewCard({ preview, onCancel, onConfirmed }: PreviewCardProps) {
  const { modal } = App.useApp()
  const confirm = useMutation(trpc.ledger.confirm.mutationOptions({ onSuccess: onConfirmed }))
  const { counts, importedBefore, unknownColumns, unknownBuyers, overBudget } = preview
  const wanted = counts.new + counts.changed
  const ask = () =>
    modal.confirm({
      title: m.ledger_confirm_title({ n: wanted }),
      content: (
        <>
          <p>{m.ledger_confirm_body({ new: counts.new, changed: counts.changed })}</p>
          {counts.rejected > 0 && <p>{m.ledger_confirm_rejected({ n: counts.rejected })}</p>}
        </>
      ),
      okText: m.ledger_confirm({ n: wanted }),
      cancelText: m.cancel(),
      onOk: () => confirm.mutate({ importId: preview.importId }),
    })
  const figures = [
    [m.ledger_count_new(), counts.new],
    [m.ledger_count_changed(), counts.changed],
    [m.ledger_count_unchanged(), counts.unchanged],
    [m.ledger_count_rejected(), counts.rejected],
  ] as const
  return (
    <>
      <div className="page-head">
        <h2>{m.ledger_preview({ filename: preview.filename })}</h2>
        <span className="spacer" />
        <Button onClick={onCancel}>{m.ledger_cancel()}</Button>
        <Button
          type="primary"
          disabled={wanted === 0 || overBudget.length > 0}
          loading={confirm.isPending}
          onClick={ask}
        >
          {wanted === 0 ? m.ledger_confirm_none() : m.ledger_confirm({ n: wanted })}
        </Button>
      </div>
      {confirm.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(confirm.error)} />}
      {importedBefore !== null && (
        <Alert type="info" showIcon title={m.ledger_same({ date: momentInChina(importedBefore) })} />
      )}
      <PreviewCounts figures={figures} />
      {unknownBuyers.length > 0 && (
        <Alert type="warning" showIcon title={m.ledger_unknown_buyers({ buyers: joinWords(unknownBuyers) })} />
      )}
      {unknownColumns.length > 0 && (
        <Alert type="info" showIcon title={m.ledger_unknown_columns({ columns: joinWords(unknownColumns) })} />
      )}
      {overBudget.length > 0 && (
        <Alert type="error" showIcon role="alert" title={m.ledger_over({ n: overBudget.length })} />
      )}
      <OverBudget lines={overBudget} />
      <HeldFields held={preview.held} />
      <RejectedCells cells={preview.rejected} />
      <PreviewRows preview={preview} />
    </>
  )
}
