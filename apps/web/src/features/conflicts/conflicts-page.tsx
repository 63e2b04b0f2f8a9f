import { conflicts } from '@tenderlight/compliance/conflicts/conflicts'
import { comparedOver } from '@tenderlight/compliance/conflicts/span'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useMemo } from 'react'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { useStanding } from '../../app/standing.ts'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import '../../ui/antd/forms.css'
import { EmptyState } from '../../ui/empty-state.tsx'
import '../../ui/grid.css'
import { saveFile } from '../../ui/save-file.ts'
import { TableCard } from '../../ui/table-card.tsx'
import './conflicts.css'
import { reportCsv } from './report-csv.ts'
import { StepRow } from './step-row.tsx'

const route = getRouteApi('/workspace/conflicts')

/** What the country, the province and the district say of each step, side by side. */
export function ConflictsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { today, jurisdiction } = useSession()
  const { calendar, settings } = useStanding()
  const on = search.on ?? today
  const all = search.all === true
  const steps = useMemo(
    () => conflicts(jurisdiction, on, settings, calendar, all),
    [jurisdiction, on, settings, calendar, all],
  )
  const { from, through } = comparedOver(calendar)
  return (
    <Page title={m.conflicts_title()}>
      <div>
        <p className="small">
          <Link to="/settings">‹ {m.conflicts_back()}</Link>
        </p>
        <h1 id="report">{m.conflicts_title()}</h1>
        <p className="muted">{m.conflicts_lead()}</p>
      </div>
      <div className="conflicts-controls no-print">
        <DateField
          label={m.conflicts_on()}
          value={on}
          onChange={(day) => void navigate({ search: { ...search, ...(day === undefined ? {} : { on: day }) } })}
        />
        <Checkbox
          checked={all}
          onChange={({ target }) =>
            void navigate({
              search: {
                ...(search.on === undefined ? {} : { on: search.on }),
                ...(target.checked ? { all: true } : {}),
              },
            })
          }
        >
          {m.conflicts_all()}
        </Checkbox>
        <Button onClick={() => saveFile(`levels-${jurisdiction}-${on}.csv`, 'text/csv', reportCsv(steps))}>
          {m.conflicts_export()}
        </Button>
      </div>
      {steps.length === 0 ? (
        <EmptyState title={m.conflicts_empty_title()} body={m.conflicts_empty_body()} />
      ) : (
        <>
          <p role="status">
            {m.conflicts_count({ n: steps.length, looser: steps.filter(({ looser }) => looser).length })}
          </p>
          <TableCard labelledBy="report">
            <table className="grid conflicts-table">
              <thead>
                <tr>
                  <th scope="col">{m.conflicts_step()}</th>
                  <th scope="col">{m.conflicts_country()}</th>
                  <th scope="col">{m.conflicts_province()}</th>
                  <th scope="col">{m.conflicts_district()}</th>
                  <th scope="col">{m.conflicts_aim()}</th>
                </tr>
              </thead>
              <tbody>
                {steps.map((step) => (
                  <StepRow key={step.key} step={step} />
                ))}
              </tbody>
            </table>
          </TableCard>
          <p className="small muted">{m.conflicts_compared({ from, through })}</p>
        </>
      )}
    </Page>
  )
}
