import { useMutation } from '@tanstack/react-query'
import type { Appointment } from '@tenderlight/contracts/organisations'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { DateField } from '../../ui/antd/date-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useChanged } from './use-changed.ts'

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

/** Appoints an agency for a unit, or for one of its projects, between two days. */
export function AppointDialog({ agencies, units, onClose }: AppointDialogProps) {
  const { today } = useSession()
  const [agencyId, setAgency] = useState<string>()
  const [unitId, setUnit] = useState(units.length === 1 ? units[0]?.id : undefined)
  const [number, setNumber] = useState('')
  const [from, setFrom] = useState<CivilDate | undefined>(today)
  const [until, setUntil] = useState<CivilDate>()
  const [asked, setAsked] = useState(false)
  const add = useMutation(trpc.organisations.addAppointment.mutationOptions(useChanged(onClose)))
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
      pending={add.isPending}
      error={add.error}
      onOk={save}
      onClose={onClose}
    >
      <ChoiceField
        label={m.appointment_agency()}
        value={agencyId}
        options={options(agencies)}
        searchable
        onChange={setAgency}
        error={missing(agencyId)}
      />
      <ChoiceField
        label={m.appointment_unit()}
        value={unitId}
        options={options(units)}
        searchable
        onChange={setUnit}
        error={missing(unitId)}
      />
      <TextField
        label={m.appointment_number()}
        mark={m.optional_mark()}
        hint={m.appointment_number_hint()}
        value={number}
        maxLength={60}
        onChange={setNumber}
      />
      <DateField label={m.person_from()} value={from} onChange={setFrom} error={missing(from)} />
      <DateField label={m.appointment_until()} value={until} onChange={setUntil} error={missing(until)} />
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
  const end = useMutation(trpc.organisations.endAppointment.mutationOptions(useChanged(onClose)))
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
