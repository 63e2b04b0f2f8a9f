import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { DeskDialog } from './desk-dialog.tsx'
import { DeskSection } from './desk-section.tsx'
import type { DeskDialogOf } from './desk-section.tsx'
import { contentOf, useDesk } from './use-desk.ts'
import { useDeskForm } from './use-desk-form.ts'

/** Who can handle requests: every organisation that no agency is. */
function useHandlers(): readonly { readonly value: string; readonly label: string }[] {
  const { data } = useQuery(trpc.organisations.list.queryOptions())
  return (data?.organisations ?? [])
    .filter(({ kind }) => kind !== 'agency')
    .map(({ id, name }) => ({ value: id, label: name }))
}

/** 默认转办: which organisation handles requests of a class, unless somebody chooses another. */
export function IntakeRoutesSection() {
  const desk = useDesk('intake-routes')
  const classes = contentOf(useDesk('intake-classes'))?.classes ?? []
  const handlers = useHandlers()
  const routes = contentOf(desk)?.routes ?? []
  return (
    <DeskSection
      desk={desk}
      standing={
        <ul>
          {routes.map((route) => (
            <li key={route.class}>
              {classes.find(({ id }) => id === route.class)?.name ?? route.class} ·{' '}
              {handlers.find(({ value }) => value === route.organisation)?.label ?? m.none()}
            </li>
          ))}
        </ul>
      }
      Dialog={RoutesDialog}
    />
  )
}

function RoutesDialog({ desk, onClose }: DeskDialogOf<'intake-routes'>) {
  const classes = contentOf(useDesk('intake-classes'))?.classes ?? []
  const handlers = useHandlers()
  const routes = contentOf(desk)?.routes ?? []
  const empty: Readonly<Record<string, string>> = Object.fromEntries(
    classes.map(({ id }) => [id, routes.find((route) => route.class === id)?.organisation ?? '']),
  )
  const readRoutes = (kept: Kept) => Object.fromEntries(classes.map(({ id }) => [id, textIn(kept, id)]))
  const form = useDeskForm(desk, 'set', { to: empty }, ({ to }) => ({
    to: typeof to === 'object' && to !== null ? readRoutes({ ...to }) : empty,
  }))
  const { to } = form.draft
  const chosen = classes.flatMap(({ id }) => {
    const organisation = to[id] ?? ''
    return organisation === '' ? [] : [{ class: id, organisation }]
  })
  return (
    <DeskDialog desk={desk} form={form} content={{ routes: chosen }} onClose={onClose}>
      {(errorOf) => (
        <>
          {classes.length === 0 && <p className="muted">{m.req_desk_no_classes()}</p>}
          {classes.map(({ id, name }, index) => (
            <ChoiceField
              key={id}
              label={name}
              mark={m.optional_mark()}
              value={to[id] === undefined || to[id] === '' ? undefined : to[id]}
              options={handlers}
              allowClear
              searchable
              onChange={(organisation) => form.change({ to: { ...to, [id]: organisation ?? '' } })}
              error={index === 0 && errorOf('routes')}
            />
          ))}
        </>
      )}
    </DeskDialog>
  )
}
