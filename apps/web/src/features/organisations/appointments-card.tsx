import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Appointment } from '@tenderlight/contracts/organisations'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TableCard } from '../../ui/table-card.tsx'
import { AppointDialog, EndAppointmentDialog } from './appointment-dialogs.tsx'
import { TERM_WORDS } from './organisation-words.ts'

/** Which agency acts for whom, for what, and between which days. */
export function AppointmentsCard() {
  const { may } = useSession()
  const { data } = useSuspenseQuery(trpc.organisations.appointments.queryOptions())
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Appointment>()
  const mayChange = may('appointments.change')
  return (
    <section className="organisations-section" aria-labelledby="appointments">
      <div className="page-head">
        <h2 id="appointments">{m.appointments_title()}</h2>
        <span className="spacer" />
        {mayChange && (
          <Button className="no-print" onClick={() => setAdding(true)}>
            {m.appointment_add()}
          </Button>
        )}
      </div>
      {data.appointments.length === 0 ? (
        <EmptyState title={m.appointments_none()} body={m.appointments_none_body()} />
      ) : (
        <TableCard labelledBy="appointments">
          <table className="grid stacked-table">
            <thead>
              <tr>
                <th scope="col">{m.appointment_agency()}</th>
                <th scope="col">{m.appointment_unit()}</th>
                <th scope="col">{m.appointment_for()}</th>
                <th scope="col">{m.appointment_days()}</th>
                <th scope="col">{m.settings_state()}</th>
              </tr>
            </thead>
            <tbody>
              {data.appointments.map((one) => (
                <tr key={one.id} className={one.state === 'over' ? 'organisation-closed' : ''}>
                  <th scope="row">{one.agency.name}</th>
                  <td data-label={m.appointment_unit()}>{one.unit.name}</td>
                  <td data-label={m.appointment_for()}>
                    <For procurement={one.procurement} linked={may('procurements.read')} />
                  </td>
                  <td className="num" data-label={m.appointment_days()}>
                    {m.organisation_term({ from: one.from, until: one.until })}
                  </td>
                  <td data-label={m.settings_state()}>
                    {TERM_WORDS[one.state]()}{' '}
                    {mayChange && one.state !== 'over' && (
                      <Button
                        size="small"
                        type="link"
                        className="no-print"
                        aria-label={`${m.appointment_end()} ${one.agency.name} ${one.unit.name}`}
                        onClick={() => setEnding(one)}
                      >
                        {m.appointment_end()}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableCard>
      )}
      {adding && <AppointDialog agencies={data.agencies} units={data.units} onClose={() => setAdding(false)} />}
      {ending !== undefined && <EndAppointmentDialog appointment={ending} onClose={() => setEnding(undefined)} />}
    </section>
  )
}

function For({ procurement, linked }: { readonly procurement: Appointment['procurement']; readonly linked: boolean }) {
  if (procurement === null) return m.appointment_everything()
  const name = `${procurement.title ?? ''} ${procurement.id}`.trim()
  return linked ? (
    <Link to="/procurements/$key" params={{ key: procurement.key }}>
      {name}
    </Link>
  ) : (
    name
  )
}
