import { useMutation, useQuery } from '@tanstack/react-query'
import { routeOf } from '@tenderlight/compliance/intake/classes'
import type { Request, RequestChoices } from '@tenderlight/contracts/requests'
import { Skeleton } from 'antd'
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
import { dayIn, textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { optionsOf } from './request-choices.ts'

interface RouteDialogProps {
  readonly request: Request
  readonly onClose: () => void
}

const readRoute = (kept: Kept) => ({
  class: textIn(kept, 'class'),
  layer: textIn(kept, 'layer'),
  level: textIn(kept, 'level'),
  to: textIn(kept, 'to'),
  on: dayIn(kept, 'on'),
  dueOn: dayIn(kept, 'dueOn'),
  words: textIn(kept, 'words'),
})
type Route = ReturnType<typeof readRoute>

/** Sorts a matter by what the district set, and hands it to whoever handles it. */
export function RouteDialog({ request, onClose }: RouteDialogProps) {
  const { data: choices } = useQuery(trpc.requests.choices.queryOptions({}))
  if (choices === undefined) return <Skeleton active />
  return <Routing request={request} choices={choices} onClose={onClose} />
}

function Routing({ request, choices, onClose }: RouteDialogProps & { readonly choices: RequestChoices }) {
  const { today } = useSession()
  const empty: Route = {
    class: request.class ?? '',
    layer: request.layer ?? '',
    level: request.level ?? '',
    to: '',
    on: today,
    dueOn: undefined,
    words: '',
  }
  const form = useOwnForm(`request.${request.id}.route`, empty, readRoute)
  const { draft, change } = form
  const [asked, setAsked] = useState(false)
  const close = () => {
    form.forget()
    onClose()
  }
  const route = useMutation(trpc.requests.route.mutationOptions(useSaved(m.saved, close)))
  const sortable = request.next.some(({ kind }) => kind === 'classed')
  const nothing =
    [draft.class, draft.layer, draft.level, draft.to].every((one) => one === '') && draft.dueOn === undefined
  const save = () => {
    setAsked(true)
    if (draft.on === undefined || nothing) return
    const orNull = (text: string) => (text.trim() === '' ? null : text)
    const { id, version } = request
    const sorted = { class: orNull(draft.class), layer: orNull(draft.layer), level: orNull(draft.level) }
    route.mutate({
      id,
      version,
      on: draft.on,
      ...(sortable ? sorted : { class: null, layer: null, level: null }),
      to: orNull(draft.to),
      dueOn: sortable ? (draft.dueOn ?? null) : null,
      words: orNull(draft.words),
    })
  }
  const sort = (chosen: string | undefined) => {
    // Whoever handles the class by default is offered, and can be changed.
    const usual = routeOf(chosen, { routes: choices.routes })
    change({ class: chosen ?? '', ...(usual === undefined ? {} : { to: usual }) })
  }
  return (
    <FormDialog
      title={`${m.req_route()} · ${request.number}`}
      lead={sortable && choices.classes.length === 0 ? m.req_no_classes() : m.req_route_lead()}
      okText={m.req_route()}
      kept={form}
      pending={route.isPending}
      error={route.error}
      onOk={save}
      onClose={close}
    >
      {sortable && choices.classes.length > 0 && (
        <ChoiceField
          label={m.req_class()}
          value={draft.class === '' ? undefined : draft.class}
          options={optionsOf(choices.classes)}
          allowClear
          onChange={sort}
        />
      )}
      {sortable && choices.layers.length > 0 && (
        <ChoiceField
          label={m.req_layer()}
          value={draft.layer === '' ? undefined : draft.layer}
          options={optionsOf(choices.layers)}
          allowClear
          onChange={(layer) => change({ layer: layer ?? '' })}
        />
      )}
      {sortable && choices.levels.length > 0 && (
        <ChoiceField
          label={m.req_level()}
          value={draft.level === '' ? undefined : draft.level}
          options={optionsOf(choices.levels)}
          allowClear
          onChange={(level) => change({ level: level ?? '' })}
        />
      )}
      <ChoiceField
        label={m.req_col_handler()}
        value={draft.to === '' ? undefined : draft.to}
        options={choices.handlers.map(({ id, name }) => ({ value: id, label: name }))}
        allowClear
        searchable
        onChange={(to) => change({ to: to ?? '' })}
        error={asked && nothing && m.req_route_nothing()}
      />
      <DateField
        label={m.req_route_on()}
        value={draft.on}
        max={today}
        onChange={(on) => change({ on })}
        error={asked && draft.on === undefined && m.settings_required()}
      />
      {sortable && (
        <DateField
          label={m.req_due_on()}
          mark={m.optional_mark()}
          hint={m.req_due_hint()}
          value={draft.dueOn}
          onChange={(dueOn) => change({ dueOn })}
        />
      )}
      <TextField
        label={m.req_step_words()}
        mark={m.optional_mark()}
        value={draft.words}
        maxLength={4000}
        rows={2}
        onChange={(words) => change({ words })}
      />
    </FormDialog>
  )
}
