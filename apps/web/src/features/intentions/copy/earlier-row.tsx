import { Link } from '@tanstack/react-router'
import type { EarlierProject } from '@tenderlight/contracts/intention-drafts'
import { Checkbox } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { shortYuan } from '../../../ui/money.ts'

interface EarlierRowProps {
  readonly project: EarlierProject
  readonly ticked: boolean
  readonly onTick: (ticked: boolean) => void
}

/** One earlier project, to be ticked. */
export function EarlierRow({ project, ticked, onTick }: EarlierRowProps) {
  const { key, number, title, budget, expectedMonth, publishedOn } = project
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={m.many_choose({ title })}
          checked={ticked}
          onChange={({ target }) => onTick(target.checked)}
        />
      </td>
      <th scope="row">
        <Link to="/procurements/$key" params={{ key }}>
          {title}
        </Link>{' '}
        <span className="muted small num">{number}</span>
      </th>
      <td className="num right" data-label={m.intention_budget()}>
        {budget === null ? '' : shortYuan(budget)}
      </td>
      <td className="num" data-label={m.intention_month()}>
        {expectedMonth}
      </td>
      <td className="num" data-label={m.copy_published()}>
        {publishedOn}
      </td>
    </tr>
  )
}
