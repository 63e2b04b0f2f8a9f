import { useSuspenseQuery } from '@tanstack/react-query'
import type { Member, Membership } from '@tenderlight/contracts/organisations'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { TableCard } from '../../ui/table-card.tsx'
import { AccountDialog } from './account-dialog.tsx'
import { AddRoleDialog, ChangeRoleDialog, EndRoleDialog } from './membership-dialogs.tsx'
import { MembershipLine } from './membership-line.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { PersonMenu } from './person-menu.tsx'
import type { PersonAct } from './person-menu.tsx'
import { ResetDialog } from './reset-dialog.tsx'

type Asked =
  | { readonly what: 'person' }
  | { readonly what: PersonAct; readonly person: Member }
  | { readonly what: 'change' | 'end'; readonly name: string; readonly membership: Membership }

/** Everybody of the district: what they are, where, and between which days. */
export function PeopleCard() {
  const mayChange = useSession().may('people.change')
  const { data } = useSuspenseQuery(trpc.organisations.people.queryOptions())
  const [asked, setAsked] = useState<Asked>()
  const stop = () => setAsked(undefined)
  return (
    <section className="organisations-section" aria-labelledby="people">
      <div className="page-head">
        <h2 id="people">{m.people_title()}</h2>
        <span className="spacer" />
        {mayChange && (
          <Button className="no-print" onClick={() => setAsked({ what: 'person' })}>
            {m.person_add()}
          </Button>
        )}
      </div>
      <TableCard labelledBy="people">
        <table className="grid stacked-table">
          <thead>
            <tr>
              <th scope="col">{m.person_name()}</th>
              <th scope="col">{m.person_username()}</th>
              <th scope="col">{m.person_roles()}</th>
            </tr>
          </thead>
          <tbody>
            {data.people.map((person) => (
              <tr key={person.id}>
                <th scope="row">{person.name}</th>
                <td data-label={m.person_username()}>
                  {person.username}
                  {person.email !== null && <div className="muted small">{person.email}</div>}
                  {person.disabled && <div className="small">{m.person_disabled()}</div>}
                  {person.secondFactor && <div className="muted small">{m.factor_on()}</div>}
                </td>
                <td>
                  <ul className="person-roles">
                    {person.memberships.map((membership) => (
                      <MembershipLine
                        key={membership.id}
                        name={person.name}
                        membership={membership}
                        onAsk={mayChange ? (what) => setAsked({ what, name: person.name, membership }) : undefined}
                      />
                    ))}
                  </ul>
                  {mayChange && <PersonMenu person={person} onAsk={(what) => setAsked({ what, person })} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableCard>
      {asked?.what === 'person' && <PersonDialog onClose={stop} />}
      {asked?.what === 'add' && <AddRoleDialog person={asked.person} onClose={stop} />}
      {asked?.what === 'account' && <AccountDialog person={asked.person} onClose={stop} />}
      {asked?.what === 'reset' && <ResetDialog person={asked.person} onClose={stop} />}
      {asked?.what === 'change' && <ChangeRoleDialog name={asked.name} membership={asked.membership} onClose={stop} />}
      {asked?.what === 'end' && <EndRoleDialog name={asked.name} membership={asked.membership} onClose={stop} />}
    </section>
  )
}
