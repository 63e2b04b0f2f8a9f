import { Select } from 'antd'
import type { Board } from '@tenderlight/contracts/board'
import { PageSearch } from '../../app/page-search.tsx'
import { m } from '../../paraglide/messages.js'
import { Pages } from '../../ui/antd/pages.tsx'
import { useNarrow } from '../../ui/use-media.ts'
import type { BoardChange, BoardSearch, UnitSort } from './board-search.ts'
import { UnitList } from './unit-list.tsx'
import { UnitTable } from './unit-table.tsx'
import { inOrder } from './worst-first.ts'

/** Units on a page. */
const SIZE = 50

const SORT_WORDS: Readonly<Record<UnitSort, () => string>> = {
  name: m.brd_sort_name,
  'on-time': m.brd_sort_on_time,
  open: m.brd_sort_open,
}

interface UnitsPartProps {
  readonly board: Board
  readonly search: BoardSearch
  readonly onChange: (change: BoardChange) => void
}

/** The units by stage and light, those of the words asked for, a page of them at a time. */
export function UnitsPart({ board, search, onChange }: UnitsPartProps) {
  const narrow = useNarrow()
  const { text = '', sort, page = 1 } = search
  const found = inOrder(board.units, sort).filter(({ unit }) => unit.name.includes(text))
  const shown = found.slice((page - 1) * SIZE, page * SIZE)
  const rows = { units: shown, level: board.level, search }
  return (
    <section className="board-units" aria-label={m.board_table()}>
      <div className="board-filters no-print">
        <PageSearch
          page="/board"
          label={m.brd_search()}
          hint={m.brd_search()}
          text={search.text}
          onSearch={(words) => onChange({ text: words })}
        />
        <Select<UnitSort | ''>
          aria-label={m.brd_sort()}
          popupMatchSelectWidth={false}
          value={sort ?? ''}
          options={[
            { value: '', label: m.brd_sort_worst() },
            ...(Object.keys(SORT_WORDS) as UnitSort[]).map((value) => ({ value, label: SORT_WORDS[value]() })),
          ]}
          onChange={(chosen) => onChange({ sort: chosen === '' ? undefined : chosen })}
        />
      </div>
      {shown.length === 0 ? (
        <p className="card board-none muted">{m.brd_no_unit()}</p>
      ) : narrow ? (
        <UnitList {...rows} />
      ) : (
        <UnitTable {...rows} bureau={page === 1 && text === '' ? board.bureau : undefined} />
      )}
      <Pages page={page} size={SIZE} total={found.length} onPage={(next) => onChange({ page: next })} />
    </section>
  )
}
