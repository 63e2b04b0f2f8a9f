import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { BudgetLine } from '@tenderlight/contracts/budget'
import { Alert, Drawer, Skeleton } from 'antd'
import { sayFailure } from '../../app/api-error.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { shortYuan } from '../../ui/money.ts'
import { sayLeft } from './line-props.ts'

interface LineProjectsProps {
  /** The line that is asked about; undefined while the drawer is shut. */
  readonly line: BudgetLine | undefined
  readonly onClose: () => void
}

/** Which projects take of a line, and how much each. */
export function LineProjects({ line, onClose }: LineProjectsProps) {
  return (
    <Drawer
      open={line !== undefined}
      onClose={onClose}
      size={520}
      title={line === undefined ? '' : m.budget_projects_of({ name: line.name })}
      destroyOnHidden
    >
      {line !== undefined && <Projects line={line} />}
    </Drawer>
  )
}

function Projects({ line }: { readonly line: BudgetLine }) {
  const { unit, year, code } = line
  const { data, error } = useQuery(trpc.budget.projects.queryOptions({ unit: unit.id, year, code }))
  if (error !== null) return <Alert type="error" showIcon role="alert" title={sayFailure(error)} />
  if (data === undefined) return <Skeleton active />
  return (
    <>
      <p className="num">
        {m.budget_projects_figures({ amount: shortYuan(line.amount), used: shortYuan(line.used), left: sayLeft(line) })}
      </p>
      {data.projects.length === 0 ? (
        <p className="muted">{m.budget_projects_none()}</p>
      ) : (
        <ul className="line-projects">
          {data.projects.map((project) => (
            <li key={project.key ?? project.submission}>
              {project.key === null ? (
                <>
                  <Link to="/reviews/$id" params={{ id: project.submission ?? '' }}>
                    {project.title}
                  </Link>{' '}
                  <span className="tag">{m.budget_project_waiting()}</span>
                </>
              ) : (
                <Link to="/procurements/$key" params={{ key: project.key }}>
                  {project.title === '' ? project.number : project.title}
                </Link>
              )}
              <p className="muted small num">
                {[
                  project.number ?? '',
                  m.budget_project_takes({ amount: shortYuan(project.used) }),
                  project.announced > 0 ? m.budget_col_announced() : '',
                  project.contracted > 0 ? `${m.budget_col_contracted()} ${shortYuan(project.contracted)}` : '',
                  project.paid > 0 ? m.budget_col_paid() : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
