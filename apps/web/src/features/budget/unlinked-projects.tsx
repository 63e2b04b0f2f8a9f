import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { BUDGET_PAGE } from '@tenderlight/contracts/budget'
import type { UnlinkedProject } from '@tenderlight/contracts/budget'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { LinkDialog } from '../../app/link-dialog.tsx'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Pages } from '../../ui/antd/pages.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { shortYuan } from '../../ui/money.ts'
import { TableCard } from '../../ui/table-card.tsx'
import type { BudgetSearch } from './budget-search.ts'

interface UnlinkedProjectsProps {
  readonly search: BudgetSearch
  readonly withUnit: boolean
  readonly onPage: (page: number | undefined) => void
}

/** Projects that take of no approved line though their unit has lines of their year, each with the way onto one. */
export function UnlinkedProjects({ search, withUnit, onPage }: UnlinkedProjectsProps) {
  const { may } = useSession()
  const { year, unit, text, page = 1 } = search
  const asked = {
    page,
    ...(year === undefined ? {} : { year }),
    ...(unit === undefined ? {} : { unit }),
    ...(text === undefined ? {} : { text }),
  }
  const { data } = useQuery(
    trpc.budget.unlinked.queryOptions(asked, { placeholderData: keepPreviousData, throwOnError: true }),
  )
  const [linking, setLinking] = useState<UnlinkedProject>()
  if (data === undefined) return <Skeleton active paragraph={{ rows: 6 }} />
  if (data.total === 0) {
    return <EmptyState title={m.budget_unlinked_none()} body={m.budget_unlinked_none_body()} />
  }
  return (
    <TableCard labelledBy="unlinked">
      <div className="card-head">
        <h2 id="unlinked">{m.budget_unlinked_title({ n: data.total })}</h2>
        <p className="muted small">{m.budget_unlinked_lead()}</p>
      </div>
      <table className="grid stacked-table">
        <thead>
          <tr>
            <th scope="col">{m.budget_unlinked_project()}</th>
            {withUnit && <th scope="col">{m.budget_col_unit()}</th>}
            <th scope="col">{m.budget_year()}</th>
            <th scope="col" className="right">
              {m.budget_unlinked_takes()}
            </th>
            {may('budget.link') && (
              <th scope="col" className="no-print">
                <span className="visually-hidden">{m.budget_link()}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {data.projects.map((project) => (
            <tr key={project.key}>
              <th scope="row">
                <Link className="text-link" to="/procurements/$key" params={{ key: project.key }}>
                  {project.title === '' ? project.number : project.title}
                </Link>
                {project.names !== null && (
                  <p className="muted small">{m.budget_unlinked_names({ code: project.names })}</p>
                )}
              </th>
              {withUnit && <td data-label={m.budget_col_unit()}>{project.unit}</td>}
              <td className="num" data-label={m.budget_year()}>
                {project.year}
              </td>
              <td className="num right" data-label={m.budget_unlinked_takes()}>
                {project.takes === null ? m.none() : shortYuan(project.takes)}
              </td>
              {may('budget.link') && (
                <td className="no-print right">
                  <Button
                    size="small"
                    aria-label={m.budget_link_one({ title: project.title })}
                    onClick={() => setLinking(project)}
                  >
                    {m.budget_link()}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Pages
        page={page}
        size={BUDGET_PAGE}
        total={data.total}
        onPage={(next) => onPage(next === 1 ? undefined : next)}
      />
      {linking !== undefined && <LinkOne project={linking} onClose={() => setLinking(undefined)} />}
    </TableCard>
  )
}

/** The lines of its unit, asked for once it is to be linked. */
function LinkOne({ project, onClose }: { readonly project: UnlinkedProject; readonly onClose: () => void }) {
  const { key, takes, names } = project
  const { data } = useQuery(trpc.budget.choices.queryOptions({ key }, { throwOnError: true }))
  if (data === undefined) return null
  return (
    <LinkDialog
      procurementKey={key}
      takes={takes ?? undefined}
      named={names !== null}
      lines={data.lines}
      linked={undefined}
      onClose={onClose}
    />
  )
}
