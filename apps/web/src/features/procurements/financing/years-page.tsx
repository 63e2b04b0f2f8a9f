import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import type { FinancedYears } from '@tenderlight/contracts/financing'
import { App, Button } from 'antd'
import { sayFailure } from '../../../app/api-error.ts'
import { useSession } from '../../../app/session.ts'
import { Page } from '../../../app/shell/page.tsx'
import { trpc, trpcClient } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { shortYuan } from '../../../ui/money.ts'
import { saveWorkbook } from '../../../ui/save-workbook.ts'
import { TableCard } from '../../../ui/table-card.tsx'
import { sinceBefore } from './since-before.ts'
import './financing.css'

/** Applications for credit on contracts and what was granted, by year and unit. */
export function FinancingPage() {
  const { person } = useSession()
  const { message } = App.useApp()
  const { data } = useSuspenseQuery(trpc.financing.years.queryOptions())
  const saving = useMutation({
    mutationFn: () => trpcClient.financing.export.query(),
    onSuccess: saveWorkbook,
    onError: (error) => void message.error(sayFailure(error)),
  })
  return (
    <Page title={m.credit_years_title()} narrow>
      <div className="page-head">
        <h1>{m.credit_years_title()}</h1>
        <p className="muted">{m.credit_years_lead()}</p>
        <span className="spacer" />
        {data.years.length > 0 && (
          <Button loading={saving.isPending} onClick={() => saving.mutate()}>
            {m.credit_export()}
          </Button>
        )}
      </div>
      {data.years.length === 0 && <EmptyState title={m.credit_years_none()} body={m.credit_years_none_body()} />}
      {data.years.map(({ year, isRunning, units, total }) => (
        <TableCard key={year} labelledBy={`year-${year}`}>
          <h2 id={`year-${year}`} className="card-head num">
            {m.credit_year({ year })}
          </h2>
          <table className="grid stacked-table num">
            <thead>
              <tr>
                <th scope="col">{m.credit_unit()}</th>
                <th scope="col" className="right">
                  {m.credit_applications()}
                </th>
                <th scope="col" className="right">
                  {m.credit_applied()}
                </th>
                <th scope="col" className="right">
                  {m.credit_contracts()}
                </th>
                <th scope="col" className="right">
                  {m.credit_granted_sum()}
                </th>
                <th scope="col" className="right">
                  {isRunning ? m.credit_since_same({ date: data.today.slice(5) }) : m.credit_since()}
                </th>
              </tr>
            </thead>
            <tbody>
              {units.map(({ unit, ...sums }) => (
                <Row key={unit.id} name={unit.name} sums={sums} />
              ))}
              {(units.length > 1 || person.manyUnits) && <Row name={m.credit_total()} sums={total} isTotal />}
            </tbody>
          </table>
        </TableCard>
      ))}
    </Page>
  )
}

interface RowProps {
  readonly name: string
  readonly sums: FinancedYears['years'][number]['total']
  readonly isTotal?: boolean
}

function Row({ name, sums, isTotal = false }: RowProps) {
  const { applications, applied, contracts, granted, before } = sums
  return (
    <tr className={isTotal ? 'financing-total' : ''}>
      <th scope="row">{name}</th>
      <td className="right" data-label={m.credit_applications()}>
        {applications}
      </td>
      <td className="right" data-label={m.credit_applied()}>
        {shortYuan(applied)}
      </td>
      <td className="right" data-label={m.credit_contracts()}>
        {contracts}
      </td>
      <td className="right" data-label={m.credit_granted_sum()}>
        {shortYuan(granted)}
      </td>
      <td className="right" data-label={m.credit_since()}>
        {sinceBefore(granted, before) ?? <span className="muted">{m.credit_since_none()}</span>}
      </td>
    </tr>
  )
}
