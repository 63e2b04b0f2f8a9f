import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { m } from '../../paraglide/messages.js'
import { AppointmentsCard } from './appointments-card.tsx'
import { PeopleCard } from './people-card.tsx'
import { SignInRuleCard } from './sign-in-rule-card.tsx'
import { TreeCard } from './tree-card.tsx'
import './organisations.css'

/** Organisations and people of the district for those who look after them; for units, the agencies that they appointed. */
export function OrganisationsPage() {
  const { may } = useSession()
  const whole = may('people.read')
  const title = whole ? m.organisations_title() : m.appointments_title()
  return (
    <Page title={title}>
      <div>
        <h1>{title}</h1>
        <p className="muted">{whole ? m.organisations_lead() : m.appointments_lead()}</p>
      </div>
      {whole && <TreeCard />}
      {whole && <PeopleCard />}
      {whole && <SignInRuleCard />}
      <AppointmentsCard />
    </Page>
  )
}
