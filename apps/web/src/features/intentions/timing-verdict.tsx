import { daysBetween } from '@tenderlight/law/civil-date'
import { Button } from 'antd'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { shortDate } from '../../ui/dates.ts'
import { LEVEL_WORDS } from '../../ui/vocabulary.ts'
import type { Draft, DraftChange } from './draft.ts'
import type { Timing } from './judge-timing.ts'
import { Verdict } from './verdict.tsx'

interface TimingVerdictProps {
  readonly draft: Draft
  readonly timing: Timing
  readonly change: (change: DraftChange) => void
}

const TITLES: Readonly<Record<Timing['state'], () => string>> = {
  none: m.verdict_date_exempt,
  open: m.verdict_date_plain,
  fine: m.verdict_date_ok,
  early: m.verdict_date_early,
  explained: m.verdict_date_explained,
}

/** The earliest lawful day of the announcement, and one click to keep it. */
export function TimingVerdict({ draft, timing, change }: TimingVerdictProps) {
  const { today } = useSession()
  const { light, state, earliest, findings } = timing
  return (
    <Verdict light={light} title={TITLES[state]()} findings={findings}>
      {earliest !== null && (
        <p className="num">
          {m.verdict_date_earliest({
            date: earliest,
            days: m.calendar_days({ n: daysBetween(today, earliest) }),
          })}
        </p>
      )}
      {earliest !== null && draft.expectedMonth !== undefined && draft.expectedMonth < earliest.slice(0, 7) && (
        <p className="small">{m.verdict_month_late({ month: draft.expectedMonth })}</p>
      )}
      {findings.length > 1 && (
        <p className="small muted num">
          {findings
            .flatMap(({ level, due }) =>
              due === null ? [] : [m.verdict_date_levels({ level: LEVEL_WORDS[level](), date: due })],
            )
            .join(' · ')}
        </p>
      )}
      {earliest !== null && state !== 'fine' && (
        <p className="verdict-fixes">
          <Button type="link" onClick={() => change({ plannedAnnouncementOn: earliest })}>
            {state === 'open'
              ? m.verdict_date_fill({ date: shortDate(earliest, today) })
              : m.verdict_date_change({ date: shortDate(earliest, today) })}
          </Button>
          {state === 'early' && draft.specialMatter === undefined && (
            <Button type="link" onClick={() => change({ specialMatter: 'in-year-addition' })}>
              {m.verdict_date_matter()}
            </Button>
          )}
        </p>
      )}
    </Verdict>
  )
}
