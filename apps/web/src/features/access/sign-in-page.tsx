import { useQuery } from '@tanstack/react-query'
import type { Me } from '@tenderlight/contracts/access'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { AccessFrame } from './access-frame.tsx'
import { CodeForm } from './code-form.tsx'
import { ElsewhereButton } from './elsewhere-button.tsx'
import { pathToReturnTo } from './return-path.ts'
import { SignInForm } from './sign-in-form.tsx'

const route = getRouteApi('/sign-in')

/** Who are you? One form, a second one for those with a second factor, and the way to the public pages. */
export function SignInPage() {
  const { from, error } = route.useSearch()
  const navigate = useNavigate()
  const { data: me } = useQuery(trpc.access.me.queryOptions())
  const [form, setForm] = useState<'password' | 'code'>()
  const goOn = async ({ person, pending }: Me) => {
    if (pending?.step === 'code') {
      setForm('code')
      return
    }
    queryClient.clear()
    if (pending?.step === 'enrol') await navigate({ to: '/second-factor', search: from === undefined ? {} : { from } })
    else if (person !== null) await navigate({ to: pathToReturnTo(from) })
  }
  // Who comes back from another system may still lack a code.
  const asksCode = (form ?? (me?.pending?.step === 'code' ? 'code' : 'password')) === 'code'
  if (asksCode) {
    return (
      <AccessFrame title={m.second_step_title()} lead={m.second_step_lead()}>
        <CodeForm onDone={goOn} onBack={() => setForm('password')} />
      </AccessFrame>
    )
  }
  const lead = m.sign_in_lead()
  const foot = (
    <p>
      <a href="/">{m.sign_in_public()}</a>
    </p>
  )
  return (
    <AccessFrame title={m.sign_in_title()} lead={lead} foot={foot}>
      <SignInForm onDone={goOn} failed={error}>
        {me?.elsewhere !== undefined && <ElsewhereButton name={me.elsewhere} from={from} />}
      </SignInForm>
    </AccessFrame>
  )
}
