import { clockOf } from '@tenderlight/compliance/clock'
import type { Finding } from '@tenderlight/compliance/finding'
import { eventName } from '@tenderlight/compliance/say'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { ReactNode } from 'react'
import { m } from '../../../paraglide/messages.js'
import { capital } from '../../../ui/capital.ts'
import { shortDate } from '../../../ui/dates.ts'
import { shortVerdict } from '../../../ui/finding/short-verdict.ts'
import { Light } from '../../../ui/light.tsx'
import { currentLocale } from '../../../ui/locale.ts'
import { LIGHT_WORDS } from '../../../ui/vocabulary.ts'
import { findingKey } from './clock-rows.ts'
import { ClockTitle } from './clock-title.tsx'
import { LevelTag } from './level-tag.tsx'

interface ClockCardsProps {
  readonly findings: readonly Finding[]
  readonly today: CivilDate
  readonly isSelected: (finding: Finding) => boolean
  /** Opens under the clock that is asked about. */
  readonly why: ReactNode
}

/** The same on a phone: the verdict beside the name, the dates below. */
export function ClockCards({ findings, today, isSelected, why }: ClockCardsProps) {
  return (
    <ul className="clock-cards" aria-label={m.detail_clocks()}>
      {findings.map((finding) => (
        <li key={findingKey(finding)} className={isSelected(finding) ? 'selected' : ''}>
          <p className="clock-card-head">
            <ClockTitle finding={finding} selected={isSelected(finding)} />
            <Light light={finding.light} word={LIGHT_WORDS[finding.light]()}>
              {shortVerdict(finding, today)}
            </Light>
          </p>
          <p className="small muted num">
            <LevelTag finding={finding} /> {dates(finding, today)}
            {finding.provisional && <span className="tag tag-yellow"> {m.provisional()}</span>}
          </p>
          {isSelected(finding) && why}
        </li>
      ))}
    </ul>
  )
}

function dates(finding: Finding, today: CivilDate): string {
  const { trigger, due, met } = finding
  const isGap = clockOf(finding)?.counting === 'gap'
  return [
    trigger === null ? '' : `${capital(eventName(trigger.event, currentLocale()))} ${shortDate(trigger.on, today)}`,
    due === null
      ? ''
      : isGap
        ? m.detail_earliest({ date: shortDate(due, today) })
        : `${m.detail_col_due()} ${shortDate(due, today)}`,
    met === null ? '' : `${m.detail_col_met()} ${shortDate(met, today)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
