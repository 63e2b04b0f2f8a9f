import { Link } from '@tanstack/react-router'
import type { DueItem } from '@tenderlight/contracts/worklist'
import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { m } from '../../../paraglide/messages.js'
import { Light } from '../../../ui/light.tsx'
import { idOf } from './work-groups.ts'

interface DoneLineProps {
  readonly item: DueItem
  /** What was recorded. */
  readonly said: string
  /** Behind the project's name. */
  readonly beside?: ReactNode
  /** Below it. */
  readonly below?: ReactNode
  readonly error: unknown
  readonly undoing: boolean
  readonly onUndo: () => void
  readonly buttons: ReactNode
  /** The dialogs of the buttons. */
  readonly children: ReactNode
}

/** Something that was just recorded, where it stood, with the button that takes it back. */
export function DoneLine({ item, said, beside, below, error, undoing, onUndo, buttons, children }: DoneLineProps) {
  return (
    <li className="work-row work-done" data-work-row={idOf(item)}>
      <p>
        <Light light="green" word={m.worklist_done()} />
      </p>
      <div>
        <p role="status">{said}</p>
        <p className="small muted">
          <Link to="/procurements/$key" params={{ key: item.key }}>
            {item.title ?? item.id}
          </Link>
          {beside}
        </p>
        {below}
        {error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(error)} />}
      </div>
      <p className="work-done-buttons no-print">
        <Button size="small" loading={undoing} onClick={onUndo}>
          {m.fact_undo()}
        </Button>
        {buttons}
      </p>
      {children}
    </li>
  )
}
