import { m } from '../../paraglide/messages.js'
import { onTimeRate } from './on-time.ts'

interface OnTimeBarProps {
  readonly ratio: { readonly numerator: number; readonly denominator: number }
}

/** How many of a unit's clocks were met in time: a bar, the share, and out of how many. */
export function OnTimeBar({ ratio }: OnTimeBarProps) {
  const { percent, numerator, denominator } = onTimeRate(ratio)
  return (
    <div className="on-time">
      <div className="on-time-bar" aria-hidden="true">
        {percent !== null && (
          <>
            <i style={{ width: `${percent}%`, background: 'var(--green)' }} />
            <i style={{ width: `${100 - percent}%`, background: 'var(--red)' }} />
          </>
        )}
      </div>
      {percent === null ? (
        <span className="muted num">{m.board_too_few({ n: denominator })}</span>
      ) : (
        <span className="num">
          {percent}%{' '}
          <span className="muted">
            ({numerator}/{denominator})
          </span>
        </span>
      )}
    </div>
  )
}
