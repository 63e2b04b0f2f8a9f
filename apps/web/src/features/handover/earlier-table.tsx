import { Link } from '@tanstack/react-router'
import type { UnpushedNotice } from '@tenderlight/contracts/handover'
import { Checkbox } from 'antd'
import { usePublicAddress } from '../../app/public-address.ts'
import { m } from '../../paraglide/messages.js'
import { TableCard } from '../../ui/table-card.tsx'
import { KIND_WORDS } from './handover-words.ts'

interface EarlierTableProps {
  readonly notices: readonly UnpushedNotice[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (ids: readonly string[], wanted: boolean) => void
}

/** The notices to choose from, all of the page at once or one by one. */
export function EarlierTable({ notices, chosen, onChoose }: EarlierTableProps) {
  const publicAddress = usePublicAddress()
  const ids = notices.map(({ id }) => id)
  const count = ids.filter((id) => chosen.has(id)).length
  const isAll = count === ids.length
  return (
    <TableCard labelledBy="earlier-notices">
      <Checkbox
        className="handover-all"
        checked={isAll}
        indeterminate={count > 0 && !isAll}
        onChange={({ target }) => onChoose(ids, target.checked)}
      >
        {m.handover_choose_page()}
      </Checkbox>
      <table className="grid stacked-table handover-table">
        <caption id="earlier-notices" className="visually-hidden">
          {m.handover_earlier_title()}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{m.handover_choose()}</span>
            </th>
            <th scope="col">{m.handover_col_notice()}</th>
            <th scope="col">{m.handover_col_title()}</th>
            <th scope="col">{m.list_unit()}</th>
            <th scope="col">{m.handover_col_published()}</th>
          </tr>
        </thead>
        <tbody>
          {notices.map(({ id, number, kind, title, publishedOn, unit, key, correctedBy }) => (
            <tr key={id}>
              <td>
                <Checkbox
                  aria-label={m.handover_choose_one({ number })}
                  checked={chosen.has(id)}
                  onChange={({ target }) => onChoose([id], target.checked)}
                />
              </td>
              <td data-label={m.handover_col_notice()}>
                <a className="text-link num" href={publicAddress(`/notices/${encodeURIComponent(number)}`)}>
                  {number}
                </a>
                <span className="muted small handover-below">
                  {KIND_WORDS[kind]()}
                  {correctedBy !== null && <> · {m.notice_corrected_by({ number: correctedBy })}</>}
                </span>
              </td>
              <th scope="row" className="handover-title">
                <Link to="/procurements/$key" params={{ key }}>
                  {title}
                </Link>
              </th>
              <td data-label={m.list_unit()}>{unit}</td>
              <td className="num" data-label={m.handover_col_published()}>
                {publishedOn}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
