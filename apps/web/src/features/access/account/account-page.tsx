import { useSuspenseQuery } from '@tanstack/react-query'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { Page } from '../../../app/shell/page.tsx'
import { m } from '../../../paraglide/messages.js'
import { PasswordCard } from './password-card.tsx'
import { SecondFactorCard } from './second-factor-card.tsx'
import { SessionsCard } from './sessions-card.tsx'
import { SubscriptionsCard } from './subscriptions-card.tsx'
import './account.css'

/** One's own account: password, second factor, and where one is signed in. */
export function AccountPage() {
  const { may } = useSession()
  const { data } = useSuspenseQuery(trpc.account.get.queryOptions())
  const { name, username, email, secondFactor, sessions } = data
  return (
    <Page title={m.account_title()}>
      <div>
        <h1>{m.account_title()}</h1>
        <p className="muted">{[name, username, email].filter((one) => one !== null).join(' · ')}</p>
      </div>
      <div className="account-cards">
        <PasswordCard username={username} />
        <SecondFactorCard username={username} {...secondFactor} />
      </div>
      {may('procurements.read') && <SubscriptionsCard />}
      <SessionsCard sessions={sessions} />
    </Page>
  )
}
