import { Link } from '@tanstack/react-router'
import { periodName } from '@tenderlight/compliance/reports/periods'
import type { BulletinItem, Worklist } from '@tenderlight/contracts/worklist'
import { m } from '../../../paraglide/messages.js'
import { textOf } from '../../../ui/text-of.ts'
import { DayOf, lookAt, WaitingLine } from './waiting-line.tsx'
import { idOf } from './work-groups.ts'

interface BulletinRowProps {
  readonly item: BulletinItem
  readonly asOf: Worklist['asOf']
}

/** A bulletin that the plan asks for and nobody issued: of which period, by when, and the way to it. */
export function BulletinRow({ item, asOf }: BulletinRowProps) {
  const { due, period, since } = item
  const title = textOf(periodName(period))
  const to = { to: '/reports/$kind', params: { kind: 'bulletin' }, search: period } as const
  return (
    <WaitingLine
      id={idOf(item)}
      day={<DayOf due={due} since={since} asOf={asOf} />}
      what={m.rep_work()}
      title={<Link {...to}>{title}</Link>}
      unit={undefined}
      why={m.rep_work_why()}
      action={<Link {...to} {...lookAt(title)} />}
    />
  )
}
