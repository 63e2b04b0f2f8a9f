import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { JURISDICTION_IDS, JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { trpc, trpcClient } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { oneIn, textIn } from '../../ui/kept-fields.ts'
import { textOf } from '../../ui/text-of.ts'
import { useKeptForm } from '../../ui/use-kept.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { AccessFrame } from './access-frame.tsx'
import { isLongEnough, NewPasswordField } from './new-password-field.tsx'
import { useTokenInAddress } from './token-in-address.ts'

/** What a user name may be: as the server wants it. */
const USERNAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,59}$/u

interface Draft {
  readonly district: string
  readonly jurisdiction: JurisdictionId | undefined
  readonly organisation: string
  readonly name: string
  readonly username: string
}

type Text = Exclude<keyof Draft, 'jurisdiction'>

const EMPTY: Draft = { district: '', jurisdiction: undefined, organisation: '', name: '', username: '' }
const readDraft = (kept: Kept): Draft => ({
  district: textIn(kept, 'district'),
  jurisdiction: oneIn(JURISDICTION_IDS, kept, 'jurisdiction'),
  organisation: textIn(kept, 'organisation'),
  name: textIn(kept, 'name'),
  username: textIn(kept, 'username'),
})

/** Where the link of a first start leads: the district, its finance bureau, and whoever looks after them. What is typed outlives a reload, but for the password. */
export function FirstAdministratorPage() {
  const token = useTokenInAddress()
  const { draft, change, forget } = useKeptForm('tenderlight.first-administrator', EMPTY, readDraft)
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const link = useQuery({
    queryKey: ['first-link', token],
    queryFn: () => trpcClient.access.firstLink.mutate({ token }),
    retry: false,
    staleTime: 'static',
  })
  const make = useMutation(trpc.access.makeFirstAdministrator.mutationOptions({ onSuccess: forget }))
  const field = (key: Text) => ({
    value: draft[key],
    onChange: (value: string) => change({ [key]: value }),
  })
  const missing = (key: Text, least: number) => asked && draft[key].trim().length < least && m.settings_required()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    const { district, jurisdiction, organisation, name, username } = draft
    const isWhole = district.trim().length > 1 && organisation.trim().length > 1 && name.trim() !== ''
    if (!isWhole || jurisdiction === undefined || !USERNAME.test(username.trim()) || !isLongEnough(password)) return
    make.mutate({ token, ...draft, jurisdiction, password })
  }
  const title = m.first_administrator_title()
  if (link.error !== null) {
    return (
      <AccessFrame title={title}>
        <Alert type="error" showIcon role="alert" title={sayFailure(link.error)} />
        <Link to="/sign-in">{m.sign_in_title()}</Link>
      </AccessFrame>
    )
  }
  if (make.isSuccess) {
    return (
      <AccessFrame title={title}>
        <Alert type="success" showIcon role="status" title={m.first_administrator_done()} />
        <Link to="/sign-in">{m.sign_in_title()}</Link>
      </AccessFrame>
    )
  }
  return (
    <AccessFrame title={title} lead={m.first_administrator_lead()}>
      <form className="sign-in-form" onSubmit={submit} noValidate>
        {make.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(make.error)} />}
        <TextField {...field('district')} label={m.first_district()} maxLength={100} error={missing('district', 2)} />
        <ChoiceField
          label={m.first_jurisdiction()}
          hint={m.first_jurisdiction_hint()}
          value={draft.jurisdiction}
          options={JURISDICTION_IDS.map((id) => ({ value: id, label: textOf(JURISDICTIONS[id].name) }))}
          onChange={(chosen) => change({ jurisdiction: chosen })}
          error={asked && draft.jurisdiction === undefined && m.settings_required()}
        />
        <TextField
          {...field('organisation')}
          label={m.first_organisation()}
          maxLength={100}
          error={missing('organisation', 2)}
        />
        <TextField {...field('name')} label={m.first_administrator_name()} maxLength={60} error={missing('name', 1)} />
        <TextField
          {...field('username')}
          label={m.first_administrator_username()}
          hint={m.person_username_hint()}
          maxLength={60}
          error={asked && !USERNAME.test(draft.username.trim()) && m.person_username_hint()}
        />
        <NewPasswordField value={password} onChange={setPassword} label={m.sign_in_password()} asked={asked} />
        <Button type="primary" htmlType="submit" size="large" block loading={make.isPending}>
          {m.first_administrator_button()}
        </Button>
      </form>
    </AccessFrame>
  )
}
