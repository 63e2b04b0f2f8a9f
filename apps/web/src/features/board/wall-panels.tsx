import { ruleTitle } from '@tenderlight/compliance/say'
import type { Board } from '@tenderlight/contracts/board'
import type { ComponentType } from 'react'
import { m } from '../../paraglide/messages.js'
import { shortDate } from '../../ui/dates.ts'
import { Light } from '../../ui/light.tsx'
import { currentLocale } from '../../ui/locale.ts'
import { OnTimeBar } from './on-time-bar.tsx'
import { sumOver } from './sum-counts.ts'
import { TrendLine } from './trend-line.tsx'
import { worstFirst } from './worst-first.ts'

interface PanelProps {
  readonly board: Board
}

/** Lines that fit on a screen. */
const LINES = 8

function Total({ board }: PanelProps) {
  const { overdue, dueSoon, onTrack, notMet } = board
  return (
    <>
      <dl className="wall-figures num">
        <div>
          <dt>
            <Light light="red" word={m.board_overdue()} />
          </dt>
          <dd>{overdue.clocks}</dd>
        </div>
        <div>
          <dt>
            <Light light="yellow" word={m.board_due_soon()} />
          </dt>
          <dd>{dueSoon.clocks}</dd>
        </div>
        <div>
          <dt>
            <Light light="green" word={m.board_on_track()} />
          </dt>
          <dd>{onTrack.clocks}</dd>
        </div>
        <div>
          <dt>{m.brd_not_met()}</dt>
          <dd>{notMet.breaches}</dd>
        </div>
      </dl>
      <TrendLine trend={board.trend} width={220} height={64} />
    </>
  )
}

function Units({ board }: PanelProps) {
  const units = worstFirst(board.units)
    .filter(({ stages }) => sumOver(stages, 'red') + sumOver(stages, 'yellow') > 0)
    .slice(0, LINES)
  if (units.length === 0) return <p>{m.brd_wall_no_unit()}</p>
  return (
    <ol className="wall-lines num">
      {units.map(({ unit, stages, onTime }) => {
        const [red, yellow] = [sumOver(stages, 'red'), sumOver(stages, 'yellow')]
        return (
          <li key={unit.id}>
            <b>{unit.name}</b>
            <span>
              {red > 0 && (
                <Light light="red" word={m.light_red()}>
                  {red}
                </Light>
              )}
            </span>
            <span>
              {yellow > 0 && (
                <Light light="yellow" word={m.light_yellow()}>
                  {yellow}
                </Light>
              )}
            </span>
            <OnTimeBar ratio={onTime} />
          </li>
        )
      })}
    </ol>
  )
}

function Next({ board }: PanelProps) {
  const { first, until } = board.turning
  if (first.length === 0) return <p>{m.brd_turning_none({ date: shortDate(until, board.asOf) })}</p>
  return (
    <ol className="wall-lines num">
      {first.slice(0, LINES).map((item) => (
        <li key={`${item.key} ${item.rule} ${item.part ?? ''} ${item.matter ?? ''}`}>
          <b>{item.title ?? item.id}</b>
          <span className="wall-due">
            {m.brd_due_on({ date: shortDate(item.due, board.asOf), n: item.workingDaysLeft })}
          </span>
          <span className="wall-of">
            {item.unit.name} · {ruleTitle(item.rule, currentLocale(), item.part)}
          </span>
        </li>
      ))}
    </ol>
  )
}

interface WallPanel {
  readonly key: string
  readonly title: () => string
  readonly Panel: ComponentType<PanelProps>
}

/** What the wall shows, in this order. */
export const WALL_PANELS: readonly WallPanel[] = [
  { key: 'total', title: m.board_figures, Panel: Total },
  { key: 'units', title: m.brd_wall_units, Panel: Units },
  { key: 'next', title: m.brd_turning, Panel: Next },
]
