import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { BudgetConfirmed } from '@tenderlight/contracts/budget'
import { App, Button } from 'antd'
import { sayFailure } from '../../app/api-error.ts'
import { ImportSteps } from '../../app/import-steps.tsx'
import { Page } from '../../app/shell/page.tsx'
import { trpc, trpcClient } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'
import { saveWorkbook } from '../../ui/save-workbook.ts'
import { BudgetPreviewCard } from './budget-preview-card.tsx'
import { ImportHistory } from './import-history.tsx'
import './budget.css'

const WORDS = {
  drop: m.budget_drop,
  formats: m.budget_formats,
  reading: m.budget_reading,
  tooLarge: m.budget_too_large,
  unreadable: m.budget_unreadable,
} as const

/** The approved budget as a table: what is new in it, what changed, and what of it is wrong. */
export function BudgetImportPage() {
  const { message } = App.useApp()
  const preview = useMutation(trpc.budget.preview.mutationOptions())
  const template = useMutation({
    mutationFn: () => trpcClient.budget.template.query(),
    onSuccess: saveWorkbook,
    onError: (error) => void message.error(sayFailure(error)),
  })
  return (
    <Page title={m.budget_import_title()} narrow>
      <div>
        <h1>{m.budget_import_title()}</h1>
        <p className="muted">{m.budget_import_lead()}</p>
      </div>
      <ImportSteps preview={preview} words={WORDS} Look={BudgetPreviewCard} Done={Done}>
        <div className="budget-columns">
          <p className="muted small">{m.budget_columns()}</p>
          <Button loading={template.isPending} onClick={() => template.mutate()}>
            {m.budget_template()}
          </Button>
        </div>
      </ImportSteps>
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
