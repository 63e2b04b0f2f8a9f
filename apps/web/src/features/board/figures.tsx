import { Link } from '@tanstack/react-router'
import { shareOf } from '@tenderlight/law/money'
import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'
import { percent, roundYuan } from '../../ui/money.ts'
import type { Board } from '@tenderlight/contracts/board'
import { Figure } from './figure.tsx'

/** The figures that answer "how are we doing" before any table is read. */
export function Figures({ board }: { readonly board: Board }) {
  const { overdue, dueSoon, onTrack, notMet, reserved, level } = board
  return (
    <section className="figures" aria-label={m.board_figures()}>
      <Figure
        label={<Light light="red" word={m.board_overdue()} />}
        value={
          <Link to="/procurements" search={{ light: 'red', level }}>
            {overdue.clocks}
          </Link>
        }
      >
        {m.board_overdue_units({ n: overdue.units })} · {m.board_since_last_working_day()}{' '}
        <span className={overdue.sinceLastWorkingDay > 0 ? 'late' : ''}>{signed(overdue.sinceLastWorkingDay)}</span>
      </Figure>
      <Figure
        label={<Light light="yellow" word={m.board_due_soon()} />}
        value={<Link to="/worklist">{dueSoon.clocks}</Link>}
      >
        {m.board_alerts_sent({ sent: dueSoon.alertsSent, wanted: dueSoon.alertsWanted })}
      </Figure>
      <Figure label={<Light light="green" word={m.board_on_track()} />} value={onTrack.clocks}>
        {m.board_open_clocks({ n: onTrack.open })}
      </Figure>
      <Figure label={<span className="not-met-label">{m.brd_not_met()}</span>} value={notMet.breaches}>
        {m.board_overdue_units({ n: notMet.units })}
      </Figure>
      <Figure
        label={<span className="muted">{m.board_reserved()}</span>}
        value={reserved.base === 0 ? m.none() : percent(shareOf(reserved.sme, reserved.base))}
      >
        {reserved.base === 0 ? (
          m.board_reserved_none()
        ) : (
          <>
            {m.board_reserved_line({
              part: roundYuan(reserved.sme),
              base: roundYuan(reserved.base),
              share: percent(reserved.requiredShare),
            })}
            {reserved.sme > 0 && (
              <> · {m.board_reserved_small_micro({ share: percent(shareOf(reserved.smallMicro, reserved.sme)) })}</>
            )}
          </>
        )}
      </Figure>
    </section>
  )
}

function signed(count: number): string {
  return count > 0 ? `+${count}` : String(count).replace('-', '−')
}
