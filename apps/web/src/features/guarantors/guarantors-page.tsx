import { useSuspenseQuery } from '@tanstack/react-query'
import type { Guarantor } from '@tenderlight/contracts/guarantors'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TableCard } from '../../ui/table-card.tsx'
import { GuarantorDialog } from './guarantor-dialog.tsx'
import { GuarantorRow } from './guarantor-row.tsx'
import './guarantors.css'

/** The guarantors whose electronic guarantees the district takes, each with what stood before. */
export function GuarantorsPage() {
  const { may, person } = useSession()
  const { data } = useSuspenseQuery(trpc.guarantors.list.queryOptions())
  const [changing, setChanging] = useState<Guarantor | 'new'>()
  const mayChange = may('guarantors.change')
  const add = mayChange && (
    <Button type="primary" className="no-print" onClick={() => setChanging('new')}>
      {m.guarantor_add()}
    </Button>
  )
  return (
    <Page title={m.guarantors_title()}>
      <div className="page-head">
        <h1 id="guarantors">{m.guarantors_title()}</h1>
        <span className="spacer" />
        {data.guarantors.length > 0 && add}
      </div>
      <p className="muted">{m.guarantors_lead({ district: person.district.name })}</p>
      {data.guarantors.length === 0 ? (
        <EmptyState title={m.guarantors_empty()} body={m.guarantors_empty_body()}>
          {add}
        </EmptyState>
      ) : (
        <TableCard labelledBy="guarantors">
          <table className="grid stacked-table">
            <caption className="visually-hidden">{m.guarantors_title()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.guarantor_name()}</th>
                <th scope="col">{m.guarantor_key()}</th>
                <th scope="col">{m.guarantor_days()}</th>
                <th scope="col">{m.guarantor_recorded()}</th>
                {mayChange && (
                  <th scope="col" className="no-print">
                    <span className="visually-hidden">{m.detail_correct()}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {data.guarantors.map((one) => (
                <GuarantorRow key={one.id} guarantor={one} onChange={mayChange ? setChanging : undefined} />
              ))}
            </tbody>
          </table>
        </TableCard>
      )}
      {changing !== undefined && (
        <GuarantorDialog guarantor={changing === 'new' ? undefined : changing} onClose={() => setChanging(undefined)} />
      )}
    </Page>
  )
}
