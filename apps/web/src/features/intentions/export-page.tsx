import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { MOST_EXPORTED } from '@tenderlight/contracts/exports'
import type { ExportFormat, IntentionsExport } from '@tenderlight/contracts/exports'
import { Alert, Button, Select } from 'antd'
import { sayFailure } from '../../app/api-error.ts'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import '../../ui/antd/forms.css'
import { Field } from '../../ui/field.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { choices, REGIME_WORDS } from '../../ui/vocabulary.ts'
import { monthBegins } from './export-search.ts'
import type { ExportSearch } from './export-search.ts'

const route = getRouteApi('/workspace/intentions/export')

const FORMATS: Readonly<Record<ExportFormat, () => string>> = {
  xlsx: m.export_xlsx,
  docx: m.export_docx,
  pdf: m.export_pdf,
}

/** What a unit published, as the table that the provincial sites take or as the text of a notice. */
export function ExportPage() {
  const { today } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const units = useUnits()
  const set = (change: ExportSearch) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  const unit = search.unit ?? units[0]?.id
  const { regime = 'government-procurement', from = monthBegins(today), until = today } = search
  return (
    <Page title={m.export_title()} narrow>
      <div className="page-head">
        <h1>{m.export_title()}</h1>
      </div>
      <p className="muted">{m.export_lead()}</p>
      <div className="stacked-form">
        {units.length > 1 && (
          <Field label={m.list_unit()}>
            {(control) => (
              <Select
                {...control}
                showSearch={{ optionFilterProp: 'label' }}
                value={unit ?? null}
                options={units.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(chosen: string) => set({ unit: chosen })}
              />
            )}
          </Field>
        )}
        <Field label={m.list_regime()}>
          {(control) => (
            <Select
              {...control}
              value={regime}
              options={choices(REGIME_WORDS)}
              onChange={(chosen) => set({ regime: chosen })}
            />
          )}
        </Field>
        <DateField
          label={m.export_from()}
          value={from}
          max={today}
          onChange={(day) => day !== undefined && set({ from: day })}
        />
        <DateField
          label={m.export_until()}
          value={until}
          max={today}
          onChange={(day) => day !== undefined && set({ until: day })}
        />
        {unit === undefined ? (
          <Alert type="info" showIcon title={m.export_no_unit()} />
        ) : (
          <Downloads asked={{ unit, regime, from, until }} />
        )}
      </div>
    </Page>
  )
}

/** The units whose notices the reader may put together: their own, or those of the district. */
function useUnits(): readonly { readonly id: string; readonly name: string }[] {
  const { person } = useSession()
  const { data } = useQuery(
    trpc.organisations.list.queryOptions(undefined, { enabled: person.manyUnits, staleTime: 600_000 }),
  )
  if (person.manyUnits) return data?.organisations.filter(({ kind }) => kind === 'budget-unit') ?? []
  const own = person.memberships.map(({ organisation }) => organisation)
  return own.filter(({ id }, index) => own.findIndex((one) => one.id === id) === index)
}

function Downloads({ asked }: { readonly asked: IntentionsExport }) {
  const { data, error } = useQuery(trpc.intentions.exportable.queryOptions(asked))
  const fetched = useMutation({
    mutationFn: (format: ExportFormat) =>
      queryClient.query({ ...trpc.intentions.export.queryOptions({ ...asked, format }), gcTime: 0 }),
    onSuccess: ({ filename, type, content }) => saveFile(filename, type, bytesOf(content)),
  })
  if (error !== null) return <Alert type="error" showIcon role="alert" title={sayFailure(error)} />
  const notices = data?.notices ?? 0
  const fits = notices > 0 && notices <= MOST_EXPORTED
  return (
    <>
      <p role="status" className="num">
        {data !== undefined && sayCount(notices)}
      </p>
      <div className="form-buttons">
        {choices(FORMATS).map(({ value, label }) => (
          <Button
            key={value}
            type={value === 'xlsx' ? 'primary' : 'default'}
            disabled={!fits}
            loading={fetched.isPending && fetched.variables === value}
            onClick={() => fetched.mutate(value)}
          >
            {label}
          </Button>
        ))}
      </div>
      {fetched.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(fetched.error)} />}
      {data !== undefined && notices === 0 && <Link to="/procurements">{m.export_to_list()}</Link>}
    </>
  )
}

function sayCount(notices: number): string {
  if (notices === 0) return m.export_none()
  return notices > MOST_EXPORTED
    ? m.export_too_many({ n: notices, most: MOST_EXPORTED })
    : m.export_count({ n: notices })
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
