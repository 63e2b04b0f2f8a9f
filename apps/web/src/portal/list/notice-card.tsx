import type { Notice } from '@tenderlight/contracts/notices'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../paraglide/messages.js'
import { CATEGORY_WORDS, METHOD_WORDS } from '../../ui/vocabulary.ts'
import { Figures } from '../figures.tsx'
import { Link } from '../link.tsx'
import { noticeHref } from '../notice-href.ts'
import { Tags } from '../tags.tsx'

/** A notice in the list: what is reserved, what it is, what it costs, and when it may be announced. */
export function NoticeCard({ notice, today }: { readonly notice: Notice; readonly today: CivilDate }) {
  return (
    <article className="card notice">
      <div>
        <Tags notice={notice} />
        <h2>
          <Link href={noticeHref(notice.number)}>{notice.title}</Link>
        </h2>
        <p className="muted">
          {[notice.unit, CATEGORY_WORDS[notice.category](), METHOD_WORDS[notice.method]()].join(' · ')}
        </p>
        <p className="summary">
          {notice.summary}
          {notice.measure === 'none' && (
            <>
              {notice.noReserveReason !== null && ` ${m.portal_reason({ reason: notice.noReserveReason })}`}
              {notice.complaintPhone !== null && ` ${m.portal_phone({ phone: notice.complaintPhone })}`}
            </>
          )}
        </p>
      </div>
      <Figures notice={notice} today={today} />
    </article>
  )
}
