import type { Notice } from '@tenderlight/contracts/notices'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../paraglide/messages.js'
import { roundYuan } from '../ui/money.ts'
import { nextDayOf } from './next-day.ts'

/** The two figures a bidder looks for: how much, and when. */
export function Figures({ notice, today }: { readonly notice: Notice; readonly today: CivilDate }) {
  const next = nextDayOf(notice, today)
  return (
    <dl className="figures">
      <div>
        <dt>{m.portal_budget()}</dt>
        <dd className="num amount">{notice.budget === null ? m.portal_budget_unstated() : roundYuan(notice.budget)}</dd>
      </div>
      {next !== undefined && (
        <div>
          <dt>{next.label}</dt>
          <dd className="num">
            {next.on} <span className="muted small">{next.distance}</span>
          </dd>
        </div>
      )}
    </dl>
  )
}
