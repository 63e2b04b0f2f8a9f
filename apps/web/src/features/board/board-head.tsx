import { useNavigate } from '@tanstack/react-router'
import { Segmented, Select } from 'antd'
import { m } from '../../paraglide/messages.js'
import { shortDate, weekdayName } from '../../ui/dates.ts'
import { lastYears } from '../../ui/years.ts'
import type { Board } from '@tenderlight/contracts/board'
import type { BoardSearch } from './board-search.ts'

interface BoardHeadProps {
  readonly board: Board
  readonly search: BoardSearch
}

/** The title, the day the figures stand for, and the two choices: which deadlines, which year. */
export function BoardHead({ board, search }: BoardHeadProps) {
  const navigate = useNavigate({ from: '/board' })
  const { asOf, isWorkingDay, nextWorkingDay } = board
  return (
    <div className="page-head">
      <h1>{m.board_title()}</h1>
      <p className="muted num">
        {m.board_as_of({
          date: asOf,
          weekday: weekdayName(asOf),
          kind: isWorkingDay ? m.board_working_day() : m.board_rest_day(),
        })}{' '}
        · {m.board_next_working_day({ date: shortDate(nextWorkingDay, asOf) })}
      </p>
      <span className="spacer" />
      <Segmented<'commitment' | 'law'>
        className="no-print"
        aria-label={m.board_level_label()}
        value={board.level}
        options={[
          { value: 'commitment', label: m.board_level_commitment() },
          { value: 'law', label: m.board_level_law() },
        ]}
        onChange={(level) =>
          void navigate({ search: ({ level: _, ...rest }) => (level === 'law' ? { ...rest, level } : rest) })
        }
      />
      <Select<number | 'all'>
        className="no-print board-year"
        aria-label={m.board_year_label()}
        value={search.year ?? 'all'}
        options={[
          { value: 'all', label: m.board_year_all() },
          ...lastYears(asOf).map((year) => ({ value: year, label: m.board_year({ year }) })),
        ]}
        onChange={(year) =>
          void navigate({ search: ({ year: _, ...rest }) => (year === 'all' ? rest : { ...rest, year }) })
        }
      />
    </div>
  )
}
