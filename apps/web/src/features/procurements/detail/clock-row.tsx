import { clockOf } from '@tenderlight/compliance/clock'
import type { Finding } from '@tenderlight/compliance/finding'
import { eventName } from '@tenderlight/compliance/say'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../../paraglide/messages.js'
import { shortDate } from '../../../ui/dates.ts'
import { shortVerdict } from '../../../ui/finding/short-verdict.ts'
import { Light } from '../../../ui/light.tsx'
import { currentLocale } from '../../../ui/locale.ts'
import { LIGHT_WORDS } from '../../../ui/vocabulary.ts'
import { ClockTitle } from './clock-title.tsx'
import { sayActual, sayMoved, sayRequired } from './clock-words.ts'
import { LevelTag } from './level-tag.tsx'

interface ClockRowProps {
  readonly finding: Finding
  readonly today: CivilDate
  readonly selected: boolean
}

/** One finding as a line: from when, until when, done when, and the verdict. */
export function ClockRow({ finding, today, selected }: ClockRowProps) {
  const { trigger, due, met, light, provisional } = finding
  const moved = sayMoved(finding, today)
  const isGap = clockOf(finding)?.counting === 'gap'
  return (
    <tr className={selected ? 'selected' : ''}>
      <th scope="row">
        <ClockTitle finding={finding} selected={selected} />
      </th>
      <td>
        <LevelTag finding={finding} />
      </td>
      <td className="num">
        {trigger !== null && (
          <>
            {shortDate(trigger.on, today)} <span className="muted">{eventName(trigger.event, currentLocale())}</span>
          </>
        )}
      </td>
      <td className="num">
        {due === null ? (
          sayRequired(finding)
        ) : (
          <>
            {isGap ? m.detail_earliest({ date: shortDate(due, today) }) : shortDate(due, today)}
            {moved !== '' && <span className="muted small"> ({moved})</span>}
            {provisional && <span className="tag tag-yellow"> {m.provisional()}</span>}
          </>
        )}
      </td>
      <td className="num">{met === null ? sayActual(finding) : shortDate(met, today)}</td>
      <td className="num">
        <Light light={light} word={LIGHT_WORDS[light]()}>
          {shortVerdict(finding, today)}
        </Light>
      </td>
    </tr>
  )
}
