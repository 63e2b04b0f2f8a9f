import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { BudgetConfirmed } from '@tenderlight/contracts/budget'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { Page } from '../../app/shell/page.tsx'
import { queryClient, trpc, trpcClient } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { DropZone } from '../../ui/drop-zone.tsx'
import { fileSize } from '../../ui/file-size.ts'
import { Light } from '../../ui/light.tsx'
import { saveWorkbook } from '../../ui/save-workbook.ts'
import { useUpload } from '../../ui/use-upload.ts'
import { BudgetPreviewCard } from './budget-preview-card.tsx'
import { ImportHistory } from './import-history.tsx'
import './budget.css'

/** Upload, look, confirm. Nothing is written before the last step. */
export function BudgetImportPage() {
  const { message } = App.useApp()
  const [done, setDone] = useState<BudgetConfirmed>()
  const preview = useMutation(trpc.budget.preview.mutationOptions())
  const { reading, problem, take, forget } = useUpload(preview.mutateAsync, {
    tooLarge: m.budget_too_large,
    unreadable: m.budget_unreadable,
  })
  const template = useMutation({
    mutationFn: () => trpcClient.budget.template.query(),
    onSuccess: saveWorkbook,
    onError: (error) => void message.error(sayFailure(error)),
  })
  const startOver = () => {
    preview.reset()
    setDone(undefined)
    forget()
  }
  const shown = done === undefined ? preview.data : undefined
  return (
    <Page title={m.budget_import_title()} narrow>
      <div>
        <h1>{m.budget_import_title()}</h1>
        <p className="muted">{m.budget_import_lead()}</p>
      </div>
      {problem !== undefined && <Alert type="error" showIcon role="alert" title={problem} />}
      {preview.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(preview.error)} />}
      {done !== undefined && <Done result={done} onAgain={startOver} />}
      {shown !== undefined && (
        <BudgetPreviewCard
          preview={shown}
          onCancel={startOver}
          onConfirmed={(result) => {
            setDone(result)
            void queryClient.invalidateQueries()
          }}
        />
      )}
      {shown === undefined && done === undefined && (
        <>
          <DropZone
            label={m.budget_drop()}
            formats={m.budget_formats()}
            accept=".xlsx,.xls,.csv"
            disabled={reading !== undefined}
            onFile={(file) => {
              startOver()
              void take(file)
            }}
          />
          <div className="budget-columns">
            <p className="muted small">{m.budget_columns()}</p>
            <Button loading={template.isPending} onClick={() => template.mutate()}>
              {m.budget_template()}
            </Button>
          </div>
        </>
      )}
      <p role="status" className={reading === undefined ? 'visually-hidden' : 'muted'}>
        {reading !== undefined && m.budget_reading({ filename: reading.name, size: fileSize(reading.size) })}
      </p>
      <ImportHistory />
    </Page>
  )
}

function Done({ result, onAgain }: { readonly result: BudgetConfirmed; readonly onAgain: () => void }) {
  return (
    <section className="card budget-done" role="status">
      <h2>
        <Light light="green" word={m.budget_done_title()} />
      </h2>
      <p className="num">{m.budget_done(result)}</p>
      <p className="budget-done-links">
        <Link to="/budget">{m.budget_done_look()}</Link>
        <Button onClick={onAgain}>{m.budget_done_again()}</Button>
      </p>
    </section>
  )
}
