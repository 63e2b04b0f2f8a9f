import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { RULES } from '@tenderlight/compliance/rules/all'
import { ruleTitle } from '@tenderlight/compliance/say'
import { Select } from 'antd'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'
import { currentLocale } from '../../ui/locale.ts'
import { TableCard } from '../../ui/table-card.tsx'
import './board.css'
import { BoardHead } from './board-head.tsx'
import { changeBoard, narrowedBy, rankingInput } from './board-search.ts'
import type { BoardChange } from './board-search.ts'
import { OnTimeBar } from './on-time-bar.tsx'
import { useBoardEvents } from './use-board-events.ts'

const route = getRouteApi('/workspace/board/ranking')

/** The units by the share of deadlines kept; those with too few stand apart and are not ranked. */
export function RankingPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data } = useSuspenseQuery(trpc.board.ranking.queryOptions(rankingInput(search)))
  useBoardEvents()
  const change = (by: BoardChange) => void navigate({ search: (before) => changeBoard(before, by), replace: true })
  const locale = currentLocale()
  const rules = RULES.filter(({ level, clocks }) => level === data.level && clocks.length > 0)
  const nameOf = (unit: { readonly id: string; readonly name: string }) => (
    <Link to="/board/units/$id" params={{ id: unit.id }} search={narrowedBy(search)}>
      {unit.name}
    </Link>
  )
  return (
    <Page title={m.brd_ranking()}>
      <BoardHead
        title={m.brd_ranking()}
        day={data}
        search={search}
        // A rule has one level: with the other one it is asked for no longer.
        onChange={(by) => change('level' in by ? { ...by, rule: undefined } : by)}
      >
        <FilterSelect
          label={m.brd_rule()}
          all={m.brd_any_rule()}
          value={search.rule}
          options={rules.map(({ id }) => ({ value: id, label: ruleTitle(id, locale) }))}
          onChange={(rule) => change({ rule })}
        />
        <Select<3 | 6 | 12>
          aria-label={m.brd_period()}
          popupMatchSelectWidth={false}
          value={search.months ?? 12}
          options={([12, 6, 3] as const).map((n) => ({ value: n, label: m.brd_months({ n }) }))}
          onChange={(months) => change({ months: months === 12 ? undefined : months })}
        />
        <Link to="/board" search={narrowedBy(search)}>
          {m.brd_back()}
        </Link>
      </BoardHead>
      <p className="muted">{m.brd_ranking_hint()}</p>
      {data.ranked.length === 0 ? (
        <EmptyState title={m.brd_ranking_empty()} body={m.brd_ranking_empty_body({ least: data.least })} />
      ) : (
        <TableCard labelledBy="ranked">
          <table className="grid stacked-table">
            <caption id="ranked" className="visually-hidden">
              {m.brd_ranking()}
            </caption>
            <thead>
              <tr>
                <th scope="col">{m.brd_rank()}</th>
                <th scope="col">{m.board_unit()}</th>
                <th scope="col">{m.brd_share_kept()}</th>
              </tr>
            </thead>
            <tbody>
              {data.ranked.map(({ rank, unit, onTime }) => (
                <tr key={unit.id}>
                  <td className="num" data-label={m.brd_rank()}>
                    {rank}
                  </td>
                  <th scope="row">{nameOf(unit)}</th>
                  <td>
                    <OnTimeBar ratio={onTime} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableCard>
      )}
      {data.tooFew.length > 0 && (
        <section className="card board-too-few" aria-labelledby="too-few">
          <h2 id="too-few">{m.brd_too_few()}</h2>
          <p className="muted small">{m.brd_too_few_hint({ least: data.least })}</p>
          <ul>
            {data.tooFew.map(({ unit, onTime }) => (
              <li key={unit.id}>
                {nameOf(unit)}{' '}
                <span className="muted small num">
                  {onTime.numerator}/{onTime.denominator}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
