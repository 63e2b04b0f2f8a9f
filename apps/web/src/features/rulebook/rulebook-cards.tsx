import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages.js'
import { Marks } from '../../ui/finding/marks.tsx'
import { textOf } from '../../ui/text-of.ts'
import { LevelWord } from './level-word.tsx'
import type { RuleRow } from './rule-rows.ts'
import { placeName, stageName } from './rulebook-words.ts'

/** The same on a phone: one card a rule. */
export function RulebookCards({ rows }: { readonly rows: readonly RuleRow[] }) {
  return (
    <ul className="rule-cards" aria-label={m.rules_title()}>
      {rows.map(({ statement, figure, marks }) => (
        <li key={statement.id} className="card">
          <Link to="/rules/$id" params={{ id: statement.id }}>
            {textOf(statement.title)}
          </Link>
          <p className="small num">{figure === undefined ? m.none() : textOf(figure.text)}</p>
          <p className="small muted">
            <LevelWord rule={statement} /> {placeName(statement.jurisdiction)} · {stageName(statement.stage)}{' '}
            <Marks marks={marks} />
          </p>
        </li>
      ))}
    </ul>
  )
}
