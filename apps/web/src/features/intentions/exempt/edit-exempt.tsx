import type { Exempted } from '@tenderlight/contracts/exemptions'
import type { Exemption } from '@tenderlight/contracts/exemption-grounds'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { Page } from '../../../app/shell/page.tsx'
import type { Draft } from '../draft.ts'
import { ReturnedBecause } from '../review/returned-because.tsx'
import { claimOf } from './claim.ts'
import { ExemptForm } from './exempt-form.tsx'
import { ExemptedCard } from './exempted-card.tsx'

interface EditExemptProps {
  readonly submission: string
  readonly first: Draft
  readonly exemption: Exemption
  /** Why it came back. */
  readonly returned: string | undefined
}

/** Another version of a project without an intention that was returned or withdrawn. */
export function EditExempt({ submission, first, exemption, returned }: EditExemptProps) {
  const [done, setDone] = useState<Exempted>()
  // The form compares with what it began with: one object as long as the page stands.
  const [again] = useState({ submission, draft: first, claim: claimOf(exemption) })
  return (
    <Page title={m.exempt_title()} narrow>
      <h1>{m.exempt_title()}</h1>
      {done === undefined ? (
        <>
          <ReturnedBecause reason={returned} />
          <ExemptForm again={again} onDone={setDone} />
        </>
      ) : (
        <ExemptedCard done={done} onAgain={() => setDone(undefined)} />
      )}
    </Page>
  )
}
