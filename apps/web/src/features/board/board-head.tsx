import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'
import { shortDate, weekdayName } from '../../ui/dates.ts'
import { CATEGORY_WORDS, choices, REGIME_WORDS } from '../../ui/vocabulary.ts'
import { lastYears } from '../../ui/years.ts'
import type { Board } from '@tenderlight/contracts/board'
import type { BoardChange, BoardSearch } from './board-search.ts'

interface BoardHeadProps {
  readonly title: string
  readonly day: Pick<Board, 'asOf' | 'isWorkingDay' | 'nextWorkingDay' | 'level'>
  readonly search: BoardSearch
  readonly onChange: (change: BoardChange) => void
  /** A rule has one level: nothing to choose. */
  readonly withLevel?: boolean
  /** Links and further choices. */
  readonly children?: ReactNode
}

/** The title, the day the figures stand for, and what they are narrowed to. */
export function BoardHead({ title, day, search, onChange, withLevel = true, children }: BoardHeadProps) {
  const { asOf, isWorkingDay, nextWorkingDay } = day
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        <p className="muted num">
          {m.board_as_of({
            date: asOf,
            weekday: weekdayName(asOf),
            kind: isWorkingDay ? m.board_working_day() : m.board_rest_day(),
          })}{' '}
          · {m.board_next_working_day({ date: shortDate(nextWorkingDay, asOf) })}
        </p>
        <span className="spacer" />
        {withLevel && (
          <Segmented<'commitment' | 'law'>
            className="no-print"
            aria-label={m.board_level_label()}
            value={day.level}
            options={[
              { value: 'commitment', label: m.board_level_commitment() },
              { value: 'law', label: m.board_level_law() },
            ]}
            onChange={(level) => onChange({ level: level === 'law' ? level : undefined })}
          />
        )}
      </div>
      <search className="board-filters no-print" aria-label={m.brd_filters()}>
        <FilterSelect
          label={m.board_year_label()}
          all={m.board_year_all()}
          value={search.year}
          options={lastYears(asOf).map((year) => ({ value: year, label: m.board_year({ year }) }))}
          onChange={(year) => onChange({ year })}
        />
        <FilterSelect
          label={m.list_regime()}
          all={m.list_any_regime()}
          value={search.regime}
          options={choices(REGIME_WORDS)}
          onChange={(regime) => onChange({ regime })}
        />
        <FilterSelect
          label={m.list_category()}
          all={m.list_any_category()}
          value={search.category}
          options={choices(CATEGORY_WORDS)}
          onChange={(category) => onChange({ category })}
        />
        {children}
      </search>
    </>
  )
}
