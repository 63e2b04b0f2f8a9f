import { useMutation } from '@tanstack/react-query'
import type { Appointment } from '@tenderlight/contracts/organisations'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { useSaved } from '../../app/use-saved.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { DateField } from '../../ui/antd/date-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { dayIn, textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useOwnForm } from '../../app/use-own-form.ts'

interface Named {
  readonly id: string
  readonly name: string
}

interface AppointDialogProps {
  readonly agencies: readonly Named[]
  readonly units: readonly Named[]
  readonly onClose: () => void
}

const options = (all: readonly Named[]) => all.map(({ id, name }) => ({ value: id, label: name }))

const known = (all: readonly Named[], chosen: string | undefined) => all.find(({ id }) => id === chosen)?.id

interface Appointing {
  readonly agencyId: string | undefined
  readonly unitId: string | undefined
  readonly number: string
  readonly from: CivilDate | undefined
  readonly until: CivilDate | undefined
}

function readAppointing(kept: Kept): Appointing {
  return {
    agencyId: textIn(kept, 'agencyId') || undefined,
    unitId: textIn(kept, 'unitId') || undefined,
    number: textIn(kept, 'number'),
    from: dayIn(kept, 'from'),
    until: dayIn(kept, 'until'),
  }
}

/** Appoints an agency for a unit, or for one of its projects, between two days. */
export function AppointDialog({ agencies, units, onClose }: AppointDialogProps) {
  const { today } = useSession()
  const only = units.length === 1 ? units[0]?.id : undefined
  const empty: Appointing = { agencyId: undefined, unitId: only, number: '', from: today, until: undefined }
  const form = useOwnForm('appointment', empty, readAppointing)
  const { change } = form
  // One that was closed meanwhile cannot be chosen any more.
  const [agencyId, unitId] = [known(agencies, form.draft.agencyId), known(units, form.draft.unitId)]
  const { number, from, until } = form.draft
  const close = () => {
    form.forget()
    onClose()
  }
  const [asked, setAsked] = useState(false)
  const add = useMutation(trpc.organisations.addAppointment.mutationOptions(useSaved(m.saved, close)))
  const missing = (value: unknown) => asked && value === undefined && m.settings_required()
  const save = () => {
    setAsked(true)
    if (agencyId === undefined || unitId === undefined || from === undefined || until === undefined) return
    add.mutate({ agencyId, unitId, from, until, ...(number.trim() === '' ? {} : { number }) })
  }
  return (
    <FormDialog
      title={m.appointment_add()}
      lead={m.appointment_lead()}
      okText={m.appointment_add()}
      kept={form}
      pending={add.isPending}
      error={add.error}
      onOk={save}
      onClose={close}
    >
      <ChoiceField
        label={m.appointment_agency()}
        value={agencyId}
        options={options(agencies)}
        searchable
        onChange={(chosen) => change({ agencyId: chosen })}
        error={missing(agencyId)}
      />
      <ChoiceField
        label={m.appointment_unit()}
        value={unitId}
        options={options(units)}
        searchable
        onChange={(chosen) => change({ unitId: chosen })}
        error={missing(unitId)}
      />
      <TextField
        label={m.appointment_number()}
        mark={m.optional_mark()}
        hint={m.appointment_number_hint()}
        value={number}
        maxLength={60}
        onChange={(typed) => change({ number: typed })}
      />
      <DateField label={m.person_from()} value={from} onChange={(day) => change({ from: day })} error={missing(from)} />
      <DateField
        label={m.appointment_until()}
        value={until}
        onChange={(day) => change({ until: day })}
        error={missing(until)}
      />
    </FormDialog>
  )
}

/** Asks before an appointment is ended at once. */
export function EndAppointmentDialog({
  appointment: { id, agency, unit },
  onClose,
}: {
  readonly appointment: Appointment
  readonly onClose: () => void
}) {
  const end = useMutation(trpc.organisations.endAppointment.mutationOptions(useSaved(m.saved, onClose)))
  return (
    <FormDialog
      title={m.appointment_end_title()}
      lead={m.appointment_end_lead({ agency: agency.name, unit: unit.name })}
      okText={m.appointment_end()}
      danger
      pending={end.isPending}
      error={end.error}
      onOk={() => end.mutate({ id })}
      onClose={onClose}
    />
  )
}
