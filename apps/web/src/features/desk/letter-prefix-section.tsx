import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { DeskDialog } from './desk-dialog.tsx'
import { DeskSection } from './desk-section.tsx'
import type { DeskDialogOf } from './desk-section.tsx'
import { contentOf, useDesk } from './use-desk.ts'
import { useDeskForm } from './use-desk-form.ts'

const readPrefix = (kept: Kept) => ({ prefix: textIn(kept, 'prefix') })

/** 发文代字: what the numbers of supervision letters begin with. */
export function LetterPrefixSection() {
  const desk = useDesk('letter-prefix')
  return <DeskSection desk={desk} standing={<strong>{contentOf(desk)?.prefix}</strong>} Dialog={PrefixDialog} />
}

function PrefixDialog({ desk, onClose }: DeskDialogOf<'letter-prefix'>) {
  const form = useDeskForm(desk, 'set', { prefix: contentOf(desk)?.prefix ?? '' }, readPrefix)
  const { prefix } = form.draft
  return (
    <DeskDialog desk={desk} form={form} content={{ prefix }} onClose={onClose}>
      {(errorOf) => (
        <TextField
          label={m.desk_prefix()}
          hint={m.desk_prefix_hint()}
          value={prefix}
          maxLength={12}
          onChange={(text) => form.change({ prefix: text })}
          error={errorOf('prefix')}
        />
      )}
    </DeskDialog>
  )
}
