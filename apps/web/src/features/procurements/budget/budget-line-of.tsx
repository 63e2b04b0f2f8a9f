import { useQuery } from '@tanstack/react-query'
import type { Detail } from '@tenderlight/contracts/procurements'
import { Button } from 'antd'
import { useState } from 'react'
import { LinkDialog } from '../../../app/link-dialog.tsx'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { sayLeftOf, sayOver } from '../../../ui/budget-lines.ts'
import { numberOf, textOf } from '../detail/record-fields.ts'
import { takenBy } from './taken-by.ts'

/** The line of the budget that a project takes of, what is left of it, and the way to another. For those who may know. */
export function BudgetLineOf({ detail }: { readonly detail: Detail }) {
  const { may } = useSession()
  const [changing, setChanging] = useState(false)
  const { key, record } = detail
  const { data: own } = useQuery(trpc.budget.lineOf.queryOptions({ key }, { enabled: may('budget.read-line') }))
  const { data } = useQuery(trpc.budget.choices.queryOptions({ key }, { enabled: may('budget.link') }))
  if (!may('budget.read-line')) return null
  const code = textOf(record, 'budgetItem')
  const year = numberOf(record, 'fiscalYear')
  const line = own?.line ?? undefined
  const over = line === undefined ? undefined : sayOver(line, takenBy(record))
  return (
    <>
      <dt>{m.budget_of_project()}</dt>
      <dd className="num">
        {code === undefined ? (
          <span className="muted">{m.budget_unlinked()}</span>
        ) : (
          <>
            {year === undefined ? code : m.budget_line_of({ year, code })} {line?.name}
          </>
        )}
        {line !== undefined && over === undefined && <p className="muted small">{sayLeftOf(line)}</p>}
        {over !== undefined && <p className="budget-line-over small">{over}</p>}
        {may('budget.link') && data !== undefined && (data.lines.length > 0 || code !== undefined) && (
          <p>
            <Button size="small" onClick={() => setChanging(true)}>
              {code === undefined ? m.budget_link() : m.budget_link_change()}
            </Button>
          </p>
        )}
        {changing && data !== undefined && (
          <LinkDialog
            procurementKey={key}
            takes={takenBy(record)}
            named={code !== undefined}
            lines={data.lines}
            linked={data.lines.find((one) => one.code === code && one.year === year)}
            onClose={() => setChanging(false)}
          />
        )}
      </dd>
    </>
  )
}
