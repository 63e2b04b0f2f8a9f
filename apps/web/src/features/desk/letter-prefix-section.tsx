import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { DeskDialog } from './desk-dialog.tsx'
import { DeskSection } from './desk-section.tsx'
import { contentOf, useDesk } from './use-desk.ts'
import type { DeskOf } from './use-desk.ts'

/** 发文代字: what the numbers of supervision letters begin with. */
export function LetterPrefixSection() {
  const desk = useDesk('letter-prefix')
  return (
    <DeskSection
      desk={desk}
      standing={<strong>{contentOf(desk)?.prefix}</strong>}
      dialog={(onClose) => <PrefixDialog desk={desk} onClose={onClose} />}
    />
  )
}

function PrefixDialog({ desk, onClose }: { readonly desk: DeskOf<'letter-prefix'>; readonly onClose: () => void }) {
  const [prefix, setPrefix] = useState(contentOf(desk)?.prefix ?? '')
  return (
    <DeskDialog desk={desk} name="set" content={{ prefix }} onClose={onClose}>
      {(errorOf) => (
        <TextField
          label={m.desk_prefix()}
          hint={m.desk_prefix_hint()}
          value={prefix}
          maxLength={12}
          onChange={setPrefix}
          error={errorOf('prefix')}
        />
      )}
    </DeskDialog>
  )
}
