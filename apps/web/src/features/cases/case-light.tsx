import type { CaseClock } from '@tenderlight/contracts/cases'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../paraglide/messages.js'
import { shortDate } from '../../ui/dates.ts'
import { sayLateness } from '../../ui/finding/late-words.ts'
import { Light } from '../../ui/light.tsx'
import { Provisional } from '../../ui/provisional.tsx'
import { LIGHT_WORDS } from '../../ui/vocabulary.ts'
import { CLOCK_WORDS } from './case-words.ts'

interface CaseLightProps {
  readonly clock: CaseClock | null
  readonly closed: boolean
  readonly today: CivilDate
}

/** A case's own light: what it waits for, by when, and how late that is. Nothing of a case that is closed. */
export function CaseLight({ clock, closed, today }: CaseLightProps) {
  if (closed) return <span className="muted">{m.none()}</span>
  if (clock === null) {
    return (
      <Light light="grey" word={m.light_grey()}>
        {m.case_no_clock()}
      </Light>
    )
  }
  const { what, due, light, late } = clock
  return (
    <Light light={light} word={LIGHT_WORDS[light]()}>
      <span className="num">
        {CLOCK_WORDS[what]()} {shortDate(due, today)} <Provisional date={due} />
        {late !== null && <b className="late"> · {m.board_late_by({ days: sayLateness(late, 'working-days') })}</b>}
      </span>
    </Light>
  )
}
