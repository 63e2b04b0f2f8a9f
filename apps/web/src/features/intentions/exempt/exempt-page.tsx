import { Link } from '@tanstack/react-router'
import type { Exempted } from '@tenderlight/contracts/exemptions'
import { useState } from 'react'
import { Page } from '../../../app/shell/page.tsx'
import { m } from '../../../paraglide/messages.js'
import { ExemptForm } from './exempt-form.tsx'
import { ExemptedCard } from './exempted-card.tsx'

/** A project that goes without an intention, submitted with its ground. */
export function ExemptPage() {
  const [done, setDone] = useState<Exempted>()
  return (
    <Page title={m.exempt_title()} narrow>
      <div className="page-head">
        <h1>{m.exempt_title()}</h1>
        <span className="spacer" />
        <Link to="/intentions/new">{m.nav_intention()}</Link>
      </div>
      {done === undefined ? (
        <>
          <p className="muted">{m.exempt_lead()}</p>
          <ExemptForm onDone={setDone} />
        </>
      ) : (
        <ExemptedCard done={done} onAgain={() => setDone(undefined)} />
      )}
    </Page>
  )
}
