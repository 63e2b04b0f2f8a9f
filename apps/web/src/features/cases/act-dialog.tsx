import { useMutation } from '@tanstack/react-query'
import type { CaseOutput } from '@tenderlight/contracts/cases'
import { App } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useSession } from '../../app/session.ts'
import { queryClient } from '../../app/trpc.ts'
import { useOwnForm } from '../../app/use-own-form.ts'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { dayIn, textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import type { ActForm, PlainAct, Said } from './act-forms.ts'
import { ACT_WORDS } from './case-words.ts'
import { ChosenFiles } from './chosen-files.tsx'
import { sendCaseFile } from './send-case-file.ts'

interface ActDialogProps {
  readonly of: CaseOutput
  readonly act: PlainAct
  readonly form: ActForm
  readonly onClose: () => void
}

const EMPTY: Said = { text: '', day: undefined }
const readSaid = (kept: Kept): Said => ({ text: textIn(kept, 'text'), day: dayIn(kept, 'day') })

/** One act on a case: what it means, what has to be said, by when, and the files that prove it. */
export function ActDialog({ of, act, form, onClose }: ActDialogProps) {
  const { message } = App.useApp()
  const { today } = useSession()
  const { id } = of.case
  const kept = useOwnForm(`case.${id}.${act}`, EMPTY, readSaid)
  const { text, day } = kept.draft
  const [files, setFiles] = useState<readonly File[]>([])
  const [asked, setAsked] = useState(false)
  const close = () => {
    kept.forget()
    onClose()
  }
  const doing = useMutation({
    mutationFn: async () => {
      const done = await form.send({ id, step: of.step }, { text: text.trim(), day })
      // The act stands now: of a file that is not taken the step says so, and it can be sent again there.
      const untaken: string[] = []
      for (const file of files) {
        await sendCaseFile(id, done.step, file).catch((error: unknown) => {
          untaken.push(`${file.name}: ${error instanceof Error ? error.message : m.error_server()}`)
        })
      }
      return untaken
    },
    onSuccess: async (untaken) => {
      await queryClient.invalidateQueries()
      close()
      if (untaken.length === 0) void message.success(m.saved())
      else void message.warning(m.case_files_untaken({ which: untaken.join('; ') }), 10)
    },
  })
  const lacksText = text.trim().length < form.least
  const lacksDay = form.day?.needed === true && day === undefined
  const mostBytes = of.mostBytes
  const tooLarge = files.some(({ size }) => size > mostBytes)
  return (
    <FormDialog
      title={ACT_WORDS[act]()}
      lead={form.lead()}
      okText={ACT_WORDS[act]()}
      danger={form.danger === true}
      kept={kept}
      pending={doing.isPending}
      error={doing.error}
      onOk={() => {
        setAsked(true)
        if (!lacksText && !lacksDay && !tooLarge) doing.mutate()
      }}
      onClose={close}
    >
      {form.day !== undefined && (
        <DateField
          label={form.day.label()}
          {...(form.day.needed ? {} : { mark: m.optional_mark() })}
          {...(form.day.past === true ? { max: today } : {})}
          value={day}
          onChange={(chosen) => kept.change({ day: chosen })}
          error={asked && lacksDay && m.case_day_missing()}
        />
      )}
      <TextField
        label={form.label()}
        {...(form.least === 0 ? { mark: m.optional_mark() } : {})}
        value={text}
        maxLength={act === 'answer' || act === 'rectify' ? 5000 : 2000}
        rows={3}
        onChange={(words) => kept.change({ text: words })}
        error={asked && lacksText && m.case_text_missing()}
      />
      {form.withFiles === true && mostBytes > 0 && (
        <ChosenFiles files={files} mostBytes={mostBytes} disabled={doing.isPending} onChange={setFiles} />
      )}
    </FormDialog>
  )
}
