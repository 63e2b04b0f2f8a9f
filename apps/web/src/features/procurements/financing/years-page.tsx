import { useSuspenseQuery } from '@tanstack/react-query'
import { useSession } from '../../../app/session.ts'
import { Page } from '../../../app/shell/page.tsx'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { shortYuan } from '../../../ui/money.ts'
import { TableCard } from '../../../ui/table-card.tsx'
import './financing.css'

/** Applications for credit on contracts and what was granted, by year and unit. */
export function FinancingPage() {
  const { person } = useSession()
  const { data } = useSuspenseQuery(trpc.financing.years.queryOptions())
  return (
    <Page title={m.credit_years_title()} narrow>
      <h1>{m.credit_years_title()}</h1>
      <p className="muted">{m.credit_years_lead()}</p>
      {data.years.length === 0 && <EmptyState title={m.credit_years_none()} body={m.credit_years_none_body()} />}
      {data.years.map(({ year, units, total }) => (
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
  readonly sums: {
    readonly applications: number
    readonly applied: number
    readonly grantedCount: number
    readonly granted: number
    readonly contracts: number
  }
  readonly isTotal?: boolean
}

function Row({ name, sums, isTotal = false }: RowProps) {
  const { applications, applied, contracts, granted } = sums
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
    </tr>
  )
}
