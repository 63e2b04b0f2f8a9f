import { readContent } from '@tenderlight/compliance/desk/read-content'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../../ui/join-words.ts'
import { TextField } from '../../ui/antd/text-field.tsx'
import { textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { DeskDialog } from './desk-dialog.tsx'
import { DeskSection } from './desk-section.tsx'
import type { DeskDialogOf } from './desk-section.tsx'
import { linesOf, namedIn } from './named-lines.ts'
import { contentOf, useDesk } from './use-desk.ts'
import { useDeskForm } from './use-desk-form.ts'

const readChannels = (kept: Kept) => ({ channels: textIn(kept, 'channels') })

/** 受理渠道 beside those that the product has. */
export function IntakeChannelsSection() {
  const desk = useDesk('intake-channels')
  return (
    <DeskSection
      desk={desk}
      standing={joinWords((contentOf(desk)?.channels ?? []).map(({ name }) => name))}
      Dialog={ChannelsDialog}
    />
  )
}

function ChannelsDialog({ desk, onClose }: DeskDialogOf<'intake-channels'>) {
  const form = useDeskForm(desk, 'set', { channels: linesOf(contentOf(desk)?.channels) }, readChannels)
  const known = desk.versions.flatMap(({ content }) => readContent('intake-channels', content).content?.channels ?? [])
  return (
    <DeskDialog desk={desk} form={form} content={{ channels: namedIn(form.draft.channels, known) }} onClose={onClose}>
      {(errorOf) => (
        <TextField
          label={m.req_desk_channels()}
          hint={m.req_desk_lines()}
          value={form.draft.channels}
          maxLength={3000}
          rows={5}
          onChange={(channels) => form.change({ channels })}
          error={errorOf('channels')}
        />
      )}
    </DeskDialog>
  )
}
