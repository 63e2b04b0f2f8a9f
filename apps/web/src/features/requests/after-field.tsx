import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'

interface AfterFieldProps {
  readonly project: string
  readonly value: string
  readonly onChange: (after: string) => void
}

/** Which challenge or objection of the project came before a complaint: its period runs from there. */
export function AfterField({ project, value, onChange }: AfterFieldProps) {
  const { data = [] } = useQuery(trpc.requests.ofProcurement.queryOptions({ key: project }))
  const before = data.filter(({ kind }) => kind === 'challenge' || kind === 'objection')
  return (
    <ChoiceField
      label={m.req_after()}
      mark={m.optional_mark()}
      hint={before.length === 0 ? m.req_after_none() : m.req_after_hint()}
      value={value === '' ? undefined : value}
      options={before.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      allowClear
      onChange={(after) => onChange(after ?? '')}
    />
  )
}
