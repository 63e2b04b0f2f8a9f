import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { DeskDialog } from './desk-dialog.tsx'
import { DeskSection } from './desk-section.tsx'
import type { DeskDialogOf } from './desk-section.tsx'
import { contentOf, useDesk } from './use-desk.ts'
import { useDeskForm } from './use-desk-form.ts'

const readAddress = (kept: Kept) => ({ url: textIn(kept, 'url') })

/** 省网清单地址: where the list of published notices is fetched. */
export function PlatformListSection() {
  const desk = useDesk('platform-list')
  const url = contentOf(desk)?.url
  return (
    <DeskSection
      desk={desk}
      standing={
        <a className="text-link desk-address" href={url} target="_blank" rel="noreferrer">
          {url}
        </a>
      }
      Dialog={AddressDialog}
    />
  )
}

function AddressDialog({ desk, onClose }: DeskDialogOf<'platform-list'>) {
  const form = useDeskForm(desk, 'set', { url: contentOf(desk)?.url ?? '' }, readAddress)
  const { url } = form.draft
  return (
    <DeskDialog desk={desk} form={form} content={{ url }} onClose={onClose}>
      {(errorOf) => (
        <TextField
          label={m.dc_site_address()}
          hint={m.dc_site_hint()}
          type="url"
          value={url}
          maxLength={500}
          onChange={(text) => form.change({ url: text })}
          error={errorOf('url')}
        />
      )}
    </DeskDialog>
  )
}
