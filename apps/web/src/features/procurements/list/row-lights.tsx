import { m } from '../../../paraglide/messages.js'
import { Light } from '../../../ui/light.tsx'
import { LIGHT_WORDS } from '../../../ui/vocabulary.ts'
import type { ListRow } from '@tenderlight/contracts/procurements'

/** Both lights of a procurement, law and commitment apart. */
export function RowLights({ lights }: { readonly lights: ListRow['lights'] }) {
  return (
    <span className="row-lights small">
      <span>
        <span className="muted">{m.level_law()}</span> <Light light={lights.law} word={LIGHT_WORDS[lights.law]()} />
      </span>
      <span>
        <span className="muted">{m.level_commitment()}</span>{' '}
        <Light light={lights.commitment} word={LIGHT_WORDS[lights.commitment]()} />
      </span>
    </span>
  )
}
