import { Link } from '@tanstack/react-router'
import type { Detail } from '@tenderlight/contracts/procurements'
import { usePublicAddress } from '../../../app/public-address.ts'
import { useSession } from '../../../app/session.ts'
import { m } from '../../../paraglide/messages.js'
import { EarliestDay } from '../../../ui/earliest-day.tsx'
import { HandoverOf } from './handover-of.tsx'

interface NoticeOfProps {
  readonly notice: Detail['notices'][number]
  readonly procurementKey: string
  /** An announcement is on record: no day is waited for any more. */
  readonly announced: boolean
}

/** A published notice: when, by whom, what it corrects or what corrects it. The newest can be corrected. */
export function NoticeOf({ notice, procurementKey, announced }: NoticeOfProps) {
  const { may } = useSession()
  const publicAddress = usePublicAddress()
  const { number, kind, publishedOn, publishedBy, corrects, correctedBy, earliestAnnouncement } = notice
  return (
    <>
      <a className="text-link attribute-whole" href={publicAddress(`/notices/${encodeURIComponent(number)}`)}>
        {kind === 'intention' ? m.notice_intention() : m.notice_announcement()} {number}
      </a>{' '}
      <span className="muted">
        <span className="attribute-whole">{publishedOn}</span>
        {[
          publishedBy === null ? '' : m.notice_published_by({ by: publishedBy }),
          corrects === null ? '' : m.notice_corrects({ number: corrects }),
          correctedBy === null ? '' : m.notice_corrected_by({ number: correctedBy }),
        ]
          .filter(Boolean)
          .map((word) => ` · ${word}`)
          .join('')}
      </span>{' '}
      {earliestAnnouncement !== null && correctedBy === null && !announced && (
        <span className="num">
          {m.notice_earliest({ date: earliestAnnouncement })} <EarliestDay number={number} />{' '}
        </span>
      )}
      {correctedBy === null && may('intentions.submit') && (
        <Link
          className="text-link no-print"
          to="/procurements/$key/correct/$number"
          params={{ key: procurementKey, number }}
          aria-label={m.notice_correct_one({ number })}
        >
          {m.notice_correct()}
        </Link>
      )}
      <HandoverOf procurementKey={procurementKey} number={number} />
    </>
  )
}
