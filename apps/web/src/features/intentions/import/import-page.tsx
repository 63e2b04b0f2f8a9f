import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { useSession } from '../../../app/session.ts'
import { Page } from '../../../app/shell/page.tsx'
import { m } from '../../../paraglide/messages.js'
import '../intention.css'
import './import.css'
import { ImportStart } from './import-start.tsx'
import { Outcome } from './outcome.tsx'
import type { Settled } from './outcome.tsx'
import { ImportTable } from './import-table.tsx'
import { useImport } from './use-import.ts'

/** Many intentions at once: read from a table or from pasted notices, looked at and mended row by row, then confirmed. */
export function ImportPage() {
  const { person } = useSession()
  const kept = useImport(person.id)
  const [settled, setSettled] = useState<Settled>()
  const { current } = kept
  return (
    <Page title={m.many_title()} narrow={current === undefined}>
      <div className="page-head">
        <h1>{m.many_title()}</h1>
        <span className="spacer" />
        <Link to="/intentions/drafts">{m.drafts_title()}</Link>
      </div>
      <p className="muted">{m.many_lead()}</p>
      {settled !== undefined && <Outcome settled={settled} />}
      {current === undefined ? (
        <ImportStart
          onRead={(read) => {
            setSettled(undefined)
            kept.begin(read)
          }}
        />
      ) : (
        <ImportTable current={current} kept={kept} onSettled={setSettled} />
      )}
    </Page>
  )
}
