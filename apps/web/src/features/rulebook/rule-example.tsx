import { targetOf } from '@tenderlight/compliance/clock'
import type { PageExample } from '@tenderlight/compliance/rule-page/rule-page'
import type { Statement } from '@tenderlight/compliance/rules/rule'
import { eventName } from '@tenderlight/compliance/say'
import { m } from '../../paraglide/messages.js'
import { DayCalendar } from '../../ui/day-count/day-calendar.tsx'
import { currentLocale } from '../../ui/locale.ts'
import { textOf } from '../../ui/text-of.ts'
import { RuleSection } from './rule-section.tsx'

interface RuleExampleProps {
  readonly example: PageExample
  /** The rule whose example this is, where it is another. */
  readonly shownBy: Statement | null
}

/** A worked example with the days as they are counted, computed by the rule. */
export function RuleExample({ example: { days, facts, finding, said, today }, shownBy }: RuleExampleProps) {
  const start = facts.map(({ name, value }) => `${textOf(name)} ${textOf(value)}`).join(m.rules_comma())
  const target = targetOf(finding)
  const named = target === null ? m.rules_example() : m.rules_example_of({ event: eventName(target, currentLocale()) })
  return (
    <RuleSection title={named}>
      <p className="small num">
        {shownBy !== null && <>{m.rules_shown_by({ title: textOf(shownBy.title) })} </>}
        {start} · {textOf(said)}
      </p>
      <DayCalendar days={days} finding={finding} today={today} />
    </RuleSection>
  )
}
