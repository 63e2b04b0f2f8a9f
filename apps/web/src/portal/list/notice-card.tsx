import type { ListedNotice, Notice } from '@tenderlight/contracts/notices'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../paraglide/messages.js'
import { CATEGORY_WORDS, METHOD_WORDS } from '../../ui/vocabulary.ts'
import { Figures } from '../figures.tsx'
import { Link } from '../link.tsx'
import { noticeHref } from '../notice-href.ts'
import { reservationOf } from '../reservation.ts'
import { Tags } from '../tags.tsx'

/** A notice in the list: what is reserved, what it is, what it costs, and when it may be announced. */
export function NoticeCard({ notice, today }: { readonly notice: ListedNotice; readonly today: CivilDate }) {
  return (
    <article className="card notice">
      <div>
        <Tags notice={notice} />
        <h2>
          <Link href={noticeHref(notice.number)} lang="zh-CN">
            {notice.title}
          </Link>
        </h2>
        <p className="muted">
          {[notice.unit, CATEGORY_WORDS[notice.category](), METHOD_WORDS[notice.method]()].join(' · ')}
        </p>
        <p className="summary" lang="zh-CN">
          {notice.summary}
          {whyNotReserved(notice)}
        </p>
      </div>
      <Figures notice={notice} today={today} />
    </article>
  )
}

/** Reason and telephone of a notice that reserves nothing, as the district's plan asks for. */
function whyNotReserved(notice: Notice): string {
  const reservation = reservationOf(notice)
  if (reservation.kind !== 'none') return ''
  const { reason, phone } = reservation
  return [
    reason === undefined ? '' : ` ${m.portal_reason({ reason })}`,
    phone === undefined ? '' : ` ${m.portal_phone({ phone })}`,
  ].join('')
}
