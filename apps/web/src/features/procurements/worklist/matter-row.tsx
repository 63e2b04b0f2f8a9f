import { Link } from '@tanstack/react-router'
import type { MatterItem, Worklist } from '@tenderlight/contracts/worklist'
import { Light } from '../../../ui/light.tsx'
import { MATTER_WORDS, sayLimit, sayStep } from '../../../ui/request-words.ts'
import { LIGHT_WORDS } from '../../../ui/vocabulary.ts'
import { DayOf, lookAt, WaitingLine } from './waiting-line.tsx'
import { idOf } from './work-groups.ts'

interface MatterRowProps {
  readonly item: MatterItem
  readonly asOf: Worklist['asOf']
  readonly showUnit: boolean
}

/** A request, letter or complaint that belongs to no project: which step of it waits, by when, and its light. */
export function MatterRow({ item, asOf, showUnit }: MatterRowProps) {
  const { id, number, matter, title, unit, asks, since, state, due, limit, workingDaysLeft } = item
  const to = { to: '/requests/$id', params: { id } } as const
  return (
    <WaitingLine
      id={idOf(item)}
      day={
        <>
          <DayOf due={due} since={since} asOf={asOf} left={workingDaysLeft} />
          <br />
          <Light light={state} word={LIGHT_WORDS[state]()} />
        </>
      }
      what={sayStep(asks)}
      title={<Link {...to}>{title}</Link>}
      unit={showUnit ? unit.name : undefined}
      why={`${MATTER_WORDS[matter]()} ${number} · ${sayLimit({ limit, open: true })}`}
      action={<Link {...to} {...lookAt(title)} />}
    />
  )
}
