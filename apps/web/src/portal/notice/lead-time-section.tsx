import type { Finding } from '@tenderlight/compliance/finding'
import { eventName } from '@tenderlight/compliance/say'
import type { NoticePage } from '@tenderlight/contracts/notices'
import { addDays, daysBetween } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../paraglide/messages.js'
import { spokenDate } from '../../ui/dates.ts'
import { currentLocale } from '../../ui/locale.ts'
import { withDistrict } from '../district.ts'
import { firstPublishedOn } from '../first-published.ts'
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
  const ahead = notice.kind === 'announcement' ? aheadWords(findings, today) : undefined
  if (earliest === null && findings.length === 0) return null
  return (
    <section className="card" aria-labelledby="day">
      <h2 id="day">{notice.kind === 'intention' ? m.portal_section_day() : m.portal_section_ahead()}</h2>
      {ahead !== undefined && <p className="prose">{ahead}</p>}
      {exempt && <p className="prose">{m.portal_day_exempt()}</p>}
      {earliest !== null && (
        <>
          <p className="prose">{countWords(page, earliest)}</p>
          <DayCount from={firstPublishedOn(notice)} to={earliest} today={today} />
          <p className="no-print">
            <a className="button" href={withDistrict(`/calendar.ics?q=${encodeURIComponent(notice.number)}`)}>
              {m.portal_add_day()}
            </a>
          </p>
        </>
      )}
      <Grounds findings={findings} />
    </section>
  )
}

function countWords({ notice, today }: NoticePage, earliest: CivilDate): string {
  const { regime } = notice
  const publishedOn = firstPublishedOn(notice)
  const sentence = m.portal_day_counted({
    kind: kindWord(notice),
    from: spokenDate(publishedOn, today),
    first: spokenDate(addDays(publishedOn, 1), today),
    days: daysBetween(publishedOn, earliest),
    earliest: spokenDate(earliest, today),
    next: kindWord({ kind: 'announcement', regime }),
  })
  return `${sentence}${currentLocale() === 'en' ? ' ' : ''}${m.portal_day_gap()}`
}

/** How long before the announcement its intention was public; undefined where that is not on record. */
function aheadWords(findings: readonly Finding[], today: CivilDate): string | undefined {
  const [kept] = findings.filter(({ trigger, met }) => trigger !== null && met !== null)
  if (kept?.trigger == null || kept.met === null) return undefined
  const { trigger, met } = kept
  return m.portal_ahead({
    event: eventName(trigger.event, currentLocale()),
    from: spokenDate(trigger.on, today),
    days: daysBetween(trigger.on, met),
  })
}
