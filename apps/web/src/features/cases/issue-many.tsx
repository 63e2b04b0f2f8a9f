import type { CaseRow } from '@tenderlight/contracts/cases'
import { Button } from 'antd'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { IssueManyDialog } from './issue-many-dialog.tsx'

interface IssueManyProps {
  /** The cases that wait for their letters, of those that are shown. */
  readonly rows: readonly CaseRow[]
  readonly ticked: ReadonlySet<string>
  readonly onTicked: (ticked: ReadonlySet<string>) => void
}

/** Issues the letters of several cases at once: those that are ticked. */
export function IssueMany({ rows, ticked, onTicked }: IssueManyProps) {
  const [asking, setAsking] = useState(false)
  const chosen = rows.filter(({ id }) => ticked.has(id))
  const all = rows.length > 0 && chosen.length === rows.length
  return (
    <div className="case-many no-print">
      <Button onClick={() => onTicked(new Set(all ? [] : rows.map(({ id }) => id)))}>
        {all ? m.case_tick_none() : m.case_tick_all({ n: rows.length })}
      </Button>
      <Button type="primary" disabled={chosen.length === 0} onClick={() => setAsking(true)}>
        {m.case_issue_many({ n: chosen.length })}
      </Button>
      {asking && (
        <IssueManyDialog
          chosen={chosen}
          onClose={(left) => {
            setAsking(false)
            onTicked(left)
          }}
        />
      )}
    </div>
  )
}
