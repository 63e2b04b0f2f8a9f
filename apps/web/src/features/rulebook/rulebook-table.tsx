import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages.js'
import { Citation } from '../../ui/finding/citation.tsx'
import { Marks } from '../../ui/finding/marks.tsx'
import '../../ui/grid.css'
import { textOf } from '../../ui/text-of.ts'
import { LevelWord } from './level-word.tsx'
import type { RuleRow } from './rule-rows.ts'
import { withoutAbsent } from './rulebook-search.ts'
import type { RulebookSearch, RuleSort } from './rulebook-search.ts'
import { placeName, stageName } from './rulebook-words.ts'

interface RulebookTableProps {
  readonly rows: readonly RuleRow[]
  readonly search: RulebookSearch
}

/** The rules as a table; its heads turn the order. */
export function RulebookTable({ rows, search }: RulebookTableProps) {
  const head = (sort: RuleSort, label: string) => <SortHead sort={sort} label={label} search={search} />
  return (
    <div className="card table-card">
      <table className="grid rulebook">
        <caption className="visually-hidden">{m.rules_title()}</caption>
        <thead>
          <tr>
            {head('title', m.rules_col_rule())}
            {head('level', m.list_level())}
            {head('stage', m.list_col_stage())}
            <th scope="col">{m.rules_col_figure()}</th>
            {head('from', m.rules_col_from())}
            <th scope="col">{m.why_basis()}</th>
            <th scope="col">{m.rules_judged()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ statement, figure, marks }) => (
            <tr key={statement.id}>
              <th scope="row" className="rulebook-title">
                <Link to="/rules/$id" params={{ id: statement.id }}>
                  {textOf(statement.title)}
                </Link>
                <span className="muted small">{statement.id}</span>
              </th>
              <td>
                <LevelWord rule={statement} />
                <span className="muted small rulebook-place">{placeName(statement.jurisdiction)}</span>
              </td>
              <td>{stageName(statement.stage)}</td>
              <td className="num rulebook-figure">{figure === undefined ? m.none() : textOf(figure.text)}</td>
              <td className="num rule-day">{figure?.from}</td>
              <td className="rulebook-source">
                {figure !== undefined && <Citation citation={{ ...figure.citation, verification: 'own rule' }} />}{' '}
                <Marks marks={marks} />
              </td>
              <td>{statement.evaluated ? m.rules_evaluated() : m.rules_documented()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SortHeadProps {
  readonly sort: RuleSort
  readonly label: string
  readonly search: RulebookSearch
}

/** A column's head that sorts by it: first upwards, then downwards, then in the order of the catalogue again. */
function SortHead({ sort, label, search }: SortHeadProps) {
  const isSorted = search.sort === sort
  const isDown = isSorted && search.descending === true
  const next = isDown
    ? { sort: undefined, descending: undefined }
    : { sort, descending: isSorted ? (true as const) : undefined }
  return (
    <th scope="col" aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : 'none'}>
      <Link
        to="/rules"
        search={withoutAbsent({ ...search, ...next })}
        replace
        resetScroll={false}
        className="sort-head"
        aria-label={m.rules_sort_by({ column: label })}
      >
        {label} <span aria-hidden="true">{isSorted ? (isDown ? '▼' : '▲') : '↕'}</span>
      </Link>
    </th>
  )
}
