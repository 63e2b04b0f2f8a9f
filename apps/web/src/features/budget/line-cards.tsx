import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { shortYuan } from '../../ui/money.ts'
import { AMOUNTS, COLUMN_WORDS, sayDetails, sayLeft } from './line-props.ts'
import type { LinesProps } from './line-props.ts'

/** The same on a phone: one card a line, then the total. */
export function LineCards({ lines, sums, withUnit, onProjects }: LinesProps) {
  return (
    <ul className="budget-cards" aria-label={m.budget_table()}>
      {lines.map((line) => (
        <li key={`${line.unit.id} ${line.year} ${line.code}`} className="card">
          <h2>{line.name}</h2>
          <p className="muted small num">
            {line.code} · {line.year}
            {withUnit && <> · {line.unit.name}</>}
          </p>
          <p className="muted small num">{sayDetails(line)}</p>
          <Amounts of={line} />
          <Button
            type="link"
            size="small"
            aria-label={m.budget_projects_label({ n: line.projects, name: line.name })}
            onClick={() => onProjects(line)}
          >
            {m.budget_projects({ n: line.projects })}
          </Button>
        </li>
      ))}
      <li className="card">
        <h2>{m.budget_sum()}</h2>
        <Amounts of={sums} />
      </li>
    </ul>
  )
}

function Amounts({ of }: { readonly of: LinesProps['sums'] }) {
  return (
    <dl className="budget-amounts num">
      {AMOUNTS.map((column) => (
        <div key={column}>
          <dt className="muted small">{COLUMN_WORDS[column]()}</dt>
          <dd>{shortYuan(of[column])}</dd>
        </div>
      ))}
      <div>
        <dt className="muted small">{COLUMN_WORDS.left()}</dt>
        <dd className={of.used > of.amount ? 'budget-over' : ''}>{sayLeft(of)}</dd>
      </div>
    </dl>
  )
}
