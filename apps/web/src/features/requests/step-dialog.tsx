import { useMutation } from '@tanstack/react-query'
import type { IntakeStep } from '@tenderlight/compliance/intake/steps'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { Request } from '@tenderlight/contracts/requests'
import { Alert } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { useOwnForm } from '../../app/use-own-form.ts'
import { useSaved } from '../../app/use-saved.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { DateField } from '../../ui/antd/date-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { dayIn, oneIn, textIn } from '../../ui/kept-fields.ts'
import { currentLocale } from '../../ui/locale.ts'
import { sayStep } from '../../ui/request-words.ts'
import type { Kept } from '../../ui/use-kept.ts'

type Next = Request['next'][number]

interface StepDialogProps {
  readonly request: Request
  readonly step: Next
  readonly onClose: () => void
}

const ANSWERS = ['yes', 'no'] as const
const readStep = (kept: Kept) => ({
  on: dayIn(kept, 'on'),
  words: textIn(kept, 'words'),
  answer: oneIn(ANSWERS, kept, 'answer'),
})

/** Steps that say nothing without words. */
const SAYS: ReadonlySet<IntakeStep> = new Set([
  'planned',
  'replied',
  'decided',
  'refused',
  'defects-told',
  'withdrawn',
  'note',
])
/** Steps that hold somebody up, or end something. */
const HEAVY: ReadonlySet<IntakeStep> = new Set(['paused', 'refused', 'withdrawn', 'struck-off'])

/** Puts the next step on record: on which day, and what was said. */
export function StepDialog({ request, step, onClose }: StepDialogProps) {
  const { today } = useSession()
  const { kind } = step
  const form = useOwnForm(`request.${request.id}.${kind}`, { on: today, words: '', answer: undefined }, readStep)
  const { on, words, answer } = form.draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    form.forget()
    onClose()
  }
  const saved = useSaved(m.saved, close)
  const take = useMutation(trpc.requests.step.mutationOptions(saved))
  const off = useMutation(trpc.requests.strikeOff.mutationOptions(saved))
  const work = kind === 'struck-off' ? off : take
  const needsAnswer = kind === 'decided' || kind === 'satisfaction'
  const lacksWords = SAYS.has(kind) && words.trim() === ''
  const early = on !== undefined && on < step.earliest
  const save = () => {
    setAsked(true)
    if (on === undefined || early || lacksWords || (needsAnswer && answer === undefined)) return
    const change = { id: request.id, version: request.version, on, words: words.trim() === '' ? null : words }
    if (kind === 'struck-off') return off.mutate(change)
    if (kind === 'received' || kind === 'classed' || kind === 'routed') return
    const said = {
      ...(kind === 'decided' && answer !== undefined ? { proven: answer === 'yes' } : {}),
      ...(kind === 'satisfaction' && answer !== undefined ? { satisfied: answer === 'yes' } : {}),
    }
    take.mutate({ ...change, kind, said })
  }
  return (
    <FormDialog
      title={`${sayStep(kind)} · ${request.number}`}
      okText={sayStep(kind)}
      danger={HEAVY.has(kind)}
      kept={form}
      pending={work.isPending}
      error={work.error}
      onOk={save}
      onClose={close}
    >
      {kind === 'paused' && <Stopped request={request} />}
      {kind === 'struck-off' && <p className="muted">{m.req_strike_off_lead()}</p>}
      <DateField
        label={m.req_step_on()}
        value={on}
        max={today}
        onChange={(day) => form.change({ on: day })}
        error={asked && (on === undefined ? m.settings_required() : early && m.req_too_early({ date: step.earliest }))}
      />
      {needsAnswer && (
        <ChoiceField
          label={kind === 'decided' ? m.req_proven() : m.req_satisfied()}
          value={answer}
          options={[
            { value: 'yes', label: kind === 'decided' ? m.req_proven_yes() : m.req_satisfied_yes() },
            { value: 'no', label: kind === 'decided' ? m.req_proven_no() : m.req_satisfied_no() },
          ]}
          onChange={(chosen) => form.change({ answer: chosen })}
          error={asked && answer === undefined && m.settings_required()}
        />
      )}
      <TextField
        label={m.req_step_words()}
        {...(SAYS.has(kind) ? {} : { mark: m.optional_mark() })}
        hint={m.req_step_words_hint()}
        value={words}
        maxLength={4000}
        rows={3}
        onChange={(text) => form.change({ words: text })}
        error={asked && lacksWords && m.settings_required()}
      />
    </FormDialog>
  )
}

/** Which clocks of the project stand still from the pause on. */
function Stopped({ request: { stops } }: Pick<StepDialogProps, 'request'>) {
  return (
    <Alert
      type="warning"
      showIcon
      title={m.req_pause_lead()}
      description={
        stops.length === 0
          ? m.req_pause_none()
          : stops
              .map(({ rule, part, due }) => {
                const title = ruleTitle(rule, currentLocale(), part ?? undefined)
                return due === null ? m.req_stop_still({ rule: title }) : m.req_stop_due({ rule: title, date: due })
              })
              .join(' ')
      }
    />
  )
}
