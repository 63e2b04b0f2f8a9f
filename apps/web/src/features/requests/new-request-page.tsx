import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { Restored } from '../../app/restored.tsx'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { useOwnForm } from '../../app/use-own-form.ts'
import { useSaved } from '../../app/use-saved.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { emptyReceipt, lacking, readReceipt, receiptOf } from './receipt-draft.ts'
import { ReceiptFields } from './receipt-fields.tsx'
import './requests.css'
import '../../ui/antd/forms.css'

const route = getRouteApi('/workspace/requests/new')

/** Takes a matter in: what it is, where it came from, who raised it. */
export function NewRequestPage() {
  const { project } = route.useSearch()
  const navigate = route.useNavigate()
  const { today } = useSession()
  const ofProject = project !== undefined
  const { data: choices } = useSuspenseQuery(trpc.requests.choices.queryOptions({ ofProject }))
  const only = choices.kinds.length === 1 ? choices.kinds[0] : undefined
  const form = useOwnForm(`request.new.${project ?? ''}`, emptyReceipt(today, only), readReceipt)
  const [asked, setAsked] = useState(false)
  const saved = useSaved(m.req_received)
  const receive = useMutation(
    trpc.requests.receive.mutationOptions({
      onSuccess: async ({ id }) => {
        form.forget()
        await saved.onSuccess()
        await navigate({ to: '/requests/$id', params: { id } })
      },
    }),
  )
  const save = () => {
    setAsked(true)
    const receipt = receiptOf(form.draft, project)
    if (receipt !== undefined) receive.mutate(receipt)
  }
  const title = ofProject ? m.req_new_of_project() : m.req_new()
  return (
    <Page title={title}>
      <div className="page-head">
        <h1>{title}</h1>
      </div>
      {choices.kinds.length === 0 ? (
        <EmptyState title={m.req_not_for_you()} body={m.req_not_for_you_body()}>
          <Link to="/requests">{m.req_title()}</Link>
        </EmptyState>
      ) : (
        <form
          className="card req-card stacked-form"
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <p className="muted">{ofProject ? m.req_new_project_lead() : m.req_new_lead()}</p>
          <Restored of={form} />
          <ReceiptFields
            draft={form.draft}
            choices={choices}
            project={project}
            missing={asked ? lacking(form.draft, ofProject) : new Set()}
            onChange={form.change}
          />
          {receive.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(receive.error)} />}
          <div className="form-buttons">
            <Button type="primary" htmlType="submit" loading={receive.isPending}>
              {m.req_receive()}
            </Button>
          </div>
        </form>
      )}
    </Page>
  )
}
