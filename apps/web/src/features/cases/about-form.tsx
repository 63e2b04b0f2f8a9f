import { useQuery } from '@tanstack/react-query'
import { CASE_KINDS } from '@tenderlight/compliance/cases/case'
import type { CaseKind } from '@tenderlight/compliance/cases/case'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { Restored } from '../../app/restored.tsx'
import { trpc } from '../../app/trpc.ts'
import { useOwnForm } from '../../app/use-own-form.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import '../../ui/antd/forms.css'
import { TextField } from '../../ui/antd/text-field.tsx'
import { answerIn, dayIn, oneIn, textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { AskFields, isAsked } from './ask-fields.tsx'
import type { Asking } from './ask-fields.tsx'
import { KIND_WORDS } from './case-words.ts'
import { RequestOfCase } from './request-of-case.tsx'
import type { NewCaseSearch } from './new-search.ts'
import { askedOf, useOpenCases } from './use-open-cases.ts'

interface About extends Asking {
  readonly unit: string
  readonly kind: CaseKind
  readonly title: string
}

const EMPTY: About = { unit: '', kind: 'other', title: '', letter: false, text: '', answerBy: undefined }
const readAbout = (kept: Kept): About => ({
  unit: textIn(kept, 'unit'),
  kind: oneIn(CASE_KINDS, kept, 'kind') ?? 'other',
  title: textIn(kept, 'title'),
  letter: answerIn(kept, 'letter') ?? false,
  text: textIn(kept, 'text'),
  answerBy: dayIn(kept, 'answerBy'),
})

/** A case about what stands on no record: an inspection, a letter from elsewhere, a finding of a list check. */
export function AboutForm({ search }: { readonly search: NewCaseSearch }) {
  const { check, request } = search
  const kindOfIt = request === undefined ? EMPTY.kind : 'request'
  const begun = { ...EMPTY, unit: search.unit ?? '', title: search.title ?? '', kind: kindOfIt }
  const form = useOwnForm(`case.new.about.${check ?? request ?? ''}`, begun, readAbout)
  const from = useQuery({
    ...trpc.requests.get.queryOptions({ id: request ?? '' }),
    enabled: request !== undefined,
  }).data
  const { unit, kind, title } = form.draft
  const [asked, setAsked] = useState(false)
  const { data } = useQuery(trpc.organisations.list.queryOptions(undefined, { staleTime: 600_000 }))
  const units = data?.organisations.filter((one) => one.kind === 'budget-unit') ?? []
  // Whoever handles a request need not be a unit.
  const chosen = units.some(({ id }) => id === unit) ? unit : ''
  const opening = useOpenCases(form.forget)
  const lacksTitle = title.trim().length < 2
  const open = () => {
    setAsked(true)
    if (chosen === '' || lacksTitle || !isAsked(form.draft, true)) return
    const [id = '', n] = check?.split('.') ?? []
    const found = check === undefined ? {} : { check: { id, n: Number(n) } }
    const raised = request === undefined ? {} : { request }
    opening.mutate({ about: { unit: chosen, kind, title: title.trim(), ...found, ...raised }, ...askedOf(form.draft) })
  }
  return (
    <section className="card case-new" aria-label={m.case_new_about()}>
      <Restored of={form} />
      {from !== undefined && <RequestOfCase request={from} />}
      <ChoiceField
        label={m.list_unit()}
        value={chosen === '' ? undefined : chosen}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        onChange={(one) => form.change({ unit: one ?? '' })}
        error={asked && chosen === '' && m.case_unit_missing()}
      />
      <ChoiceField
        label={m.case_kind()}
        value={kind}
        options={CASE_KINDS.map((value) => ({ value, label: KIND_WORDS[value]() }))}
        onChange={(one) => form.change({ kind: one ?? 'other' })}
      />
      <TextField
        label={m.case_about_title()}
        hint={m.case_about_title_hint()}
        value={title}
        maxLength={100}
        onChange={(text) => form.change({ title: text })}
        error={asked && lacksTitle && m.case_text_missing()}
      />
      <AskFields asking={form.draft} textNeeded tried={asked} onChange={form.change} />
      {opening.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(opening.error)} />}
      <p className="form-buttons">
        <Button type="primary" loading={opening.isPending} onClick={open}>
          {m.case_open()}
        </Button>
      </p>
    </section>
  )
}
