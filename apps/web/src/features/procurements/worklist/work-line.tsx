import type { Worklist } from '@tenderlight/contracts/worklist'
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
  if (line.kind === 'done') return <DoneRow done={line.done} work={work} />
  const { item } = line
  if (item.kind !== 'step') return <WaitingRow item={item} asOf={asOf} showUnit={showUnit} />
  return <WorklistRow item={item} asOf={asOf} showUnit={showUnit} first={first} work={records ? work : undefined} />
}

/** What tells one line from another. */
export function keyOf(line: Line): string {
  return line.kind === 'item' ? `${idOf(line.item)} item` : `${idOf(line.done.item)} done`
}
