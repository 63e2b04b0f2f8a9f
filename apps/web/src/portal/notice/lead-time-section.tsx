import type { Finding } from '@tenderlight/compliance/finding'
import type { NoticePage } from '@tenderlight/contracts/notices'
import { addDays, daysBetween } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../paraglide/messages.js'
import { kindWord } from '../kind-word.ts'
import { DayCount } from './day-count.tsx'
import { Grounds } from './grounds.tsx'

interface LeadTimeSectionProps {
  readonly page: NoticePage
  readonly findings: readonly Finding[]
}

/** Why an intention may not be announced earlier, day by day; for an announcement, how far ahead the intention was. */
export function LeadTimeSection({ page, findings }: LeadTimeSectionProps) {
  const { notice, today } = page
  const exempt = findings.some(({ verdict }) => verdict === 'exempt')
  const earliest = notice.kind === 'intention' ? notice.earliestAnnouncement : null
  if (earliest === null && findings.length === 0) return null
  return (
    <section className="card" aria-labelledby="day">
      <h2 id="day">{notice.kind === 'intention' ? m.portal_section_day() : m.portal_section_ahead()}</h2>
      {exempt && <p className="prose">{m.portal_day_exempt()}</p>}
      {earliest !== null && (
        <>
          <p className="prose">{countWords(notice, earliest)}</p>
          <DayCount from={notice.publishedOn} to={earliest} today={today} />
          <p className="no-print">
            <a className="button" href={`/calendar.ics?q=${encodeURIComponent(notice.number)}`}>
              {m.portal_add_day()}
            </a>
          </p>
        </>
      )}
      <Grounds findings={findings} />
    </section>
  )
}

function countWords(notice: NoticePage['notice'], earliest: CivilDate): string {
  const sentence = m.portal_day_counted({
    kind: kindWord(notice),
    from: notice.publishedOn,
    first: addDays(notice.publishedOn, 1),
    days: daysBetween(notice.publishedOn, earliest),
    earliest,
  })
  return `${sentence} ${m.portal_day_gap()}`
}
