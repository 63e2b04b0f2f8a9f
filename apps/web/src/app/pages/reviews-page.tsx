import { SubmissionsSection } from '../../features/intentions/review/submissions-section.tsx'
import { OverridesSection } from '../../features/procurements/overrides/overrides-section.tsx'
import { m } from '../../paraglide/messages.js'
import { useSession } from '../session.ts'
import { Page } from '../shell/page.tsx'

/** What waits for a second person, and what became of the rest. */
export function ReviewsPage() {
  const { may } = useSession()
  return (
    <Page title={m.reviews_title()} narrow>
      <div className="page-head">
        <h1>{m.reviews_title()}</h1>
        <p className="muted">{m.reviews_lead()}</p>
      </div>
      {may('overrides.read') && <OverridesSection />}
      <SubmissionsSection />
    </Page>
  )
}
