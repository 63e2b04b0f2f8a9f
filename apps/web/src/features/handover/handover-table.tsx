import { Link } from '@tanstack/react-router'
import type { Handover, HANDOVER_SORTS } from '@tenderlight/contracts/handover'
import { Button } from 'antd'
import { usePublicAddress } from '../../app/public-address.ts'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { nextOrder, orderOf } from './handover-search.ts'
import type { HandoverChange, HandoverSearch } from './handover-search.ts'
import { STATUS_WORDS } from '../../ui/handover-words.ts'
import { KIND_WORDS, sayStanding, STATUS_TAGS } from './handover-words.ts'

interface HandoverTableProps {
  readonly handovers: readonly Handover[]
  readonly search: HandoverSearch
  readonly withUnit: boolean
  readonly onChange: (change: HandoverChange) => void
  readonly onOpen: (id: string) => void
}

type Column = (typeof HANDOVER_SORTS)[number]
const COLUMN_WORDS: Readonly<Record<Column, () => string>> = {
  number: m.handover_col_notice,
  title: m.handover_col_title,
  unit: m.list_unit,
  asked: m.handover_col_asked,
  status: m.handover_col_status,
  pushed: m.handover_col_pushed,
}

/** The notices with where each stands; on a phone a card each. */
export function HandoverTable({ handovers, search, withUnit, onChange, onOpen }: HandoverTableProps) {
  const header = (column: Column) => {
    const { sort, descending } = orderOf(search)
    const order = sort === column ? (descending ? 'descending' : 'ascending') : 'none'
    return (
      <th key={column} scope="col" aria-sort={order}>
        <button type="button" className="handover-sort" onClick={() => onChange(nextOrder(search, column))}>
          {COLUMN_WORDS[column]()}
          <span aria-hidden="true">{order === 'none' ? '↕' : descending ? '↓' : '↑'}</span>
        </button>
      </th>
    )
  }
  return (
    <TableCard labelledBy="handovers">
      <table className="grid stacked-table handover-table">
        <caption id="handovers" className="visually-hidden">
          {m.handover_title()}
        </caption>
        <thead>
          <tr>
            {header('number')}
            {header('title')}
            {withUnit && header('unit')}
            {header('asked')}
            {header('status')}
            {header('pushed')}
            <th scope="col">{m.handover_col_platform()}</th>
            <th scope="col">
              <span className="visually-hidden">{m.handover_col_more()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {handovers.map((one) => (
            <Row key={one.id} of={one} withUnit={withUnit} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}

interface RowProps extends Pick<HandoverTableProps, 'withUnit' | 'onOpen'> {
  readonly of: Handover
}

function Row({ of, withUnit, onOpen }: RowProps) {
  const publicAddress = usePublicAddress()
  const { notice, unit, key, status, askedAt, askedBy, sentAt, platformNumber, followed } = of
  const standing = sayStanding(of)
  return (
    <tr className={followed ? 'handover-followed' : ''}>
      <td data-label={m.handover_col_notice()}>
        <a className="text-link num" href={publicAddress(`/notices/${encodeURIComponent(notice.number)}`)}>
          {notice.number}
        </a>
        <span className="muted small handover-below">
          {KIND_WORDS[notice.kind]()}
          {notice.corrects !== null && <> · {m.notice_corrects({ number: notice.corrects })}</>}
        </span>
      </td>
      <th scope="row" className="handover-title">
        <Link to="/procurements/$key" params={{ key }}>
          {notice.title}
        </Link>
      </th>
      {withUnit && <td data-label={m.list_unit()}>{unit.name}</td>}
      <td className="num" data-label={m.handover_col_asked()}>
        {momentInChina(askedAt)}
        <span className="muted small handover-below">
          {askedBy === null ? m.handover_by_publication() : m.handover_by({ by: askedBy })}
        </span>
      </td>
      <td data-label={m.handover_col_status()}>
        <span className={STATUS_TAGS[status]}>{STATUS_WORDS[status]()}</span>
        {followed && <span className="muted small"> {m.handover_followed()}</span>}
        {standing !== '' && <span className="muted small handover-below handover-said">{standing}</span>}
      </td>
      <td className="num" data-label={m.handover_col_pushed()}>
        {sentAt === null ? m.none() : momentInChina(sentAt)}
      </td>
      <td className="num handover-number" data-label={m.handover_col_platform()}>
        {platformNumber ?? m.none()}
      </td>
      <td>
        <Button
          type="link"
          size="small"
          aria-label={m.handover_open_one({ number: notice.number })}
          onClick={() => onOpen(of.id)}
        >
          {m.handover_open()}
        </Button>
      </td>
    </tr>
  )
}
