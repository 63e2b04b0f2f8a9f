import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { usePublicAddress } from '../../../app/public-address.ts'
import { Page } from '../../../app/shell/page.tsx'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import '../../../ui/review.css'
import { AnnouncementCard } from './announcement-card.tsx'
import { ChangesCard } from './changes-card.tsx'
import { ContentCard } from './content-card.tsx'
import { GateCard } from './gate-card.tsx'
import { ReturnedBecause } from './returned-because.tsx'
import { ReviewButtons } from './review-buttons.tsx'
import { STATE_LOOKS } from './review-words.ts'
import { Reviewers } from './reviewers.tsx'
import { StepsCard } from './steps-card.tsx'

const route = getRouteApi('/workspace/reviews/$id')

/** One submission: what was entered, what the rules say of it, what was done, and what can be done now. */
export function SubmissionPage() {
  const { id } = route.useParams()
  const publicAddress = usePublicAddress()
  const { data: submission } = useSuspenseQuery(
    trpc.intentions.submission.queryOptions({ id }, { staleTime: 0, refetchOnWindowFocus: true }),
  )
  const { title, state, unit, enteredBy, reason, reviewers, notice, gate } = submission
  const { tag, word } = STATE_LOOKS[state]
  return (
    <Page title={title} narrow>
      <p className="muted small no-print">
        <Link to="/reviews">{m.review_back()}</Link>
      </p>
      <div className="page-head">
        <h1>{title}</h1>
        <span className={tag}>{word()}</span>
        <p className="muted num">
          {[unit.name, m.review_entered({ by: enteredBy }), momentInChina(submission.at)].join(' · ')}
        </p>
      </div>
      <ReturnedBecause reason={state === 'returned' ? (reason ?? undefined) : undefined} />
      {submission.ownEntry && <Alert type="info" showIcon title={m.review_own_title()} />}
      {state === 'waiting' && !submission.mayReview && <Reviewers names={reviewers} />}
      {notice !== null && (
        <p>
          <a href={publicAddress(`/notices/${encodeURIComponent(notice)}`)}>
            {m.review_notice()} <span className="num">{notice}</span>
          </a>
        </p>
      )}
      {submission.project !== null && (
        <p>
          <Link to="/procurements/$key" params={{ key: submission.project }}>
            {m.intention_published_open()}
          </Link>
        </p>
      )}
      <ReviewButtons submission={submission} />
      {submission.corrects !== null && <ChangesCard changes={submission.changes} />}
      {submission.form !== null && <ContentCard form={submission.form} corrects={submission.corrects} />}
      {submission.announcement !== null && state !== 'published' && (
        <AnnouncementCard announcement={submission.announcement} />
      )}
      {(state === 'waiting' || state === 'returned') && (
        <GateCard gate={gate} isExempt={submission.exemption !== null} />
      )}
      <StepsCard steps={submission.steps} exemption={submission.exemption} />
    </Page>
  )
}
