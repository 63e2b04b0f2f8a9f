import type { Submitted } from '@tenderlight/contracts/intentions'
import { Page } from '../../app/shell/page.tsx'
import { m } from '../../paraglide/messages.js'
import { PublishedCard } from './published-card.tsx'
import { SubmittedCard } from './submitted-card.tsx'

interface ResultProps {
  readonly submitted: Submitted
  readonly onAgain: () => void
}

/** What became of submitting: it waits for a second person, or it is out. */
export function Result({ submitted, onAgain }: ResultProps) {
  const { published } = submitted
  return published === null ? (
    <Page title={m.intention_submitted_title()} narrow>
      <SubmittedCard submitted={submitted} onAgain={onAgain} />
    </Page>
  ) : (
    <Page title={m.intention_published_title()} narrow>
      <PublishedCard published={published} onAgain={onAgain} />
    </Page>
  )
}
