import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../../ui/join-words.ts'
import { Field } from '../../ui/field.tsx'
import { textsIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { DeskDialog } from './desk-dialog.tsx'
import { DeskSection } from './desk-section.tsx'
import type { DeskDialogOf } from './desk-section.tsx'
import { contentOf, useDesk } from './use-desk.ts'
import { useDeskForm } from './use-desk-form.ts'

const readHeads = (kept: Kept) => ({ people: textsIn(kept, 'people') })

/** The supervisors of the district, by id; empty for whoever may not see the people. */
function useSupervisors(): ReadonlyMap<string, string> {
  const { may } = useSession()
  const { data } = useQuery({ ...trpc.organisations.people.queryOptions(), enabled: may('people.read') })
  return new Map(
    (data?.people ?? []).flatMap(({ id, name, disabled, memberships }) =>
      !disabled && memberships.some(({ role, state }) => role === 'supervisor' && state === 'held')
        ? [[id, name] as const]
        : [],
    ),
  )
}

/** 分管负责人: who is told of a case that is escalated to the head. */
export function CaseHeadsSection() {
  const desk = useDesk('case-heads')
  const names = useSupervisors()
  const people = contentOf(desk)?.people ?? []
  return (
    <DeskSection
      desk={desk}
      standing={
        people.every((id) => names.has(id))
          ? joinWords(people.map((id) => names.get(id) ?? ''))
          : m.desk_heads_count({ n: people.length })
      }
      Dialog={HeadsDialog}
    />
  )
}

function HeadsDialog({ desk, onClose }: DeskDialogOf<'case-heads'>) {
  const names = useSupervisors()
  const form = useDeskForm(desk, 'set', { people: contentOf(desk)?.people ?? [] }, readHeads)
  const { people } = form.draft
  return (
    <DeskDialog desk={desk} form={form} content={{ people }} onClose={onClose}>
      {(errorOf) => (
        <Field label={m.desk_heads()} hint={m.desk_heads_hint()} error={errorOf('people')}>
          {() => (
            <Checkbox.Group
              value={[...people]}
              options={[...names].map(([value, label]) => ({ value, label }))}
              onChange={(chosen) => form.change({ people: chosen })}
            />
          )}
        </Field>
      )}
    </DeskDialog>
  )
}
