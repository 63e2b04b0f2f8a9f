import { Link } from '@tanstack/react-router'
import type { HandoverItem, Worklist } from '@tenderlight/contracts/worklist'
import { Button } from 'antd'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { PROBLEM_WORDS, STATUS_WORDS } from '../../../ui/handover-words.ts'
import { ACTION } from './use-work.ts'
import type { Work } from './use-work.ts'
import { DayOf, WaitingLine } from './waiting-line.tsx'
import { idOf } from './work-groups.ts'
import { partOf } from '../../../ui/part.tsx'

const PushAgainDialog = partOf(async () => (await import('../../../app/push-again-dialog.tsx')).PushAgainDialog)

interface HandoverRowProps {
  readonly item: HandoverItem
  readonly asOf: Worklist['asOf']
  readonly showUnit: boolean
  readonly work: Work
}

/** A notice that did not get to the province's platform: why, and the button that pushes it again. */
export function HandoverRow({ item, asOf, showUnit, work }: HandoverRowProps) {
  const [asking, setAsking] = useState(false)
  const { handover, number, status, problem, answer, since, unit } = item
  const title = item.title ?? item.id
  const said = [STATUS_WORDS[status](), problem === null ? '' : PROBLEM_WORDS[problem](), answer ?? '']
  return (
    <WaitingLine
      id={idOf(item)}
      day={<DayOf due={null} since={since} asOf={asOf} />}
      what={m.worklist_handover()}
      title={
        <Link to="/handover" search={{ status, text: number }}>
          {number} {title}
        </Link>
      }
      unit={showUnit ? unit.name : undefined}
      why={said.filter(Boolean).join(' · ')}
      action={
        <>
          <Button
            className="no-print"
            aria-label={`${m.handover_push_again()}:${number} ${title}`}
            {...{ [ACTION]: true }}
            onClick={() => setAsking(true)}
          >
            {m.handover_push_again()}
          </Button>
          {asking && (
            <PushAgainDialog
              id={handover}
              number={number}
              rejected={status === 'rejected'}
              onPushed={() => void work.left(item)}
              onClose={() => setAsking(false)}
            />
          )}
        </>
      }
    />
  )
}
