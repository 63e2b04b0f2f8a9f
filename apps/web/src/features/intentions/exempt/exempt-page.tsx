import { Link } from '@tanstack/react-router'
import type { Exempted } from '@tenderlight/contracts/exemptions'
import { Button } from 'antd'
import { useState } from 'react'
import { Page } from '../../../app/shell/page.tsx'
import { m } from '../../../paraglide/messages.js'
import { Light } from '../../../ui/light.tsx'
import '../intention.css'
import { ExemptForm } from './exempt-form.tsx'

/** A project that goes without an intention, put on record with its ground. */
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
        <section className="card published" role="status">
          <h2>
            <Light light="green" word={m.exempt_done({ number: done.id })} />
          </h2>
          <p className="muted">{m.exempt_done_body()}</p>
          <p className="page-head">
            <Link to="/procurements/$key" params={{ key: done.key }}>
              {m.intention_published_open()}
            </Link>
            <Button onClick={() => setDone(undefined)}>{m.intention_published_again()}</Button>
          </p>
        </section>
      )}
    </Page>
  )
}
