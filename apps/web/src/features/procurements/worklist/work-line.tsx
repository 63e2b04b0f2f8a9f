import type { Worklist } from '@tenderlight/contracts/worklist'
import { ContractRow } from './contract-row.tsx'
import { DoneDayRow } from './done-day-row.tsx'
import { DoneRow } from './done-row.tsx'
import type { Work } from './use-work.ts'
import { WaitingRow } from './waiting-row.tsx'
import { idOf } from './work-groups.ts'
import type { Line } from './work-groups.ts'
import { WorklistRow } from './worklist-row.tsx'

interface WorkLineProps {
  readonly line: Line
  readonly asOf: Worklist['asOf']
  readonly showUnit: boolean
  readonly first: boolean
  readonly work: Work
  /** Whether the reader records. */
  readonly records: boolean
}

/** One line of the list, of whatever kind. */
export function WorkLine({ line, asOf, showUnit, first, work, records }: WorkLineProps) {
  if (line.kind === 'done') {
    const { done } = line
    return done.kind === 'step' ? <DoneRow done={done} work={work} /> : <DoneDayRow done={done} work={work} />
  }
  const { item } = line
  const seen = { asOf, showUnit }
  if (!('light' in item)) return <WaitingRow item={item} {...seen} work={work} />
  const own = records ? work : undefined
  if (item.kind === 'step') return <WorklistRow item={item} {...seen} first={first} work={own} />
  return <ContractRow item={item} {...seen} work={own} />
}

/** What tells one line from another. */
export function keyOf(line: Line): string {
  return line.kind === 'item' ? `${idOf(line.item)} item` : `${idOf(line.done.item)} done`
}
