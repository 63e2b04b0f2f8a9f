import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ListInput } from '@tenderlight/contracts/datacheck'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { Page } from '../../app/shell/page.tsx'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import '../../ui/antd/forms.css'
import { CheckPreviewCard } from './check-preview-card.tsx'
import { ListOptions } from './list-options.tsx'
import { ListSource } from './list-source.tsx'
import { inputOf, useCheckDraft } from './use-check-draft.ts'
import './datacheck.css'

/** A new check: choose a list, look at what it would find, save it. Nothing is kept before the last step. */
export function NewCheckPage() {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const { data } = useSuspenseQuery(trpc.datacheck.list.queryOptions())
  const form = useCheckDraft()
  const [source, setSource] = useState<ListInput['source']>()
  const preview = useMutation(trpc.datacheck.preview.mutationOptions())
  const confirm = useMutation(
    trpc.datacheck.confirm.mutationOptions({
      onSuccess: async ({ id, recorded }) => {
        form.forget()
        void message.success(recorded === null ? m.dc_confirmed() : m.dc_confirmed_recorded({ n: recorded }))
        await queryClient.invalidateQueries()
        await navigate({ to: '/data-check/$id', params: { id } })
      },
    }),
  )
  const look = (list: ListInput['source']) => {
    setSource(list)
    confirm.reset()
    return preview.mutateAsync(inputOf(list, form.draft))
  }
  const startOver = () => {
    setSource(undefined)
    preview.reset()
    confirm.reset()
  }
  const error = confirm.error ?? preview.error
  return (
    <Page title={m.dc_new()} narrow>
      <div>
        <p className="small">
          <Link to="/data-check">‹ {m.dc_back()}</Link>
        </p>
        <h1>{m.dc_new()}</h1>
        <p className="muted">{m.dc_lead()}</p>
      </div>
      <section className="card datacheck-card" aria-labelledby="dc-list">
        <h2 id="dc-list">{m.dc_step_list()}</h2>
        <ListOptions form={form} />
        {source === undefined ? (
          <ListSource site={data.site} pending={preview.isPending} onSource={look} />
        ) : (
          <p className="form-buttons">
            <Button loading={preview.isPending} onClick={() => void look(source).catch(() => undefined)}>
              {m.dc_again()}
            </Button>
            <Button onClick={startOver}>{m.dc_other_file()}</Button>
          </p>
        )}
        <p role="status" className={preview.isPending ? 'muted' : 'visually-hidden'}>
          {preview.isPending && (source?.from === 'site' ? m.dc_fetching() : m.dc_reading())}
        </p>
      </section>
      {error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(error)} />}
      {preview.data !== undefined && preview.error === null && (
        <CheckPreviewCard
          preview={preview.data}
          form={form}
          pending={confirm.isPending}
          onConfirm={() => confirm.mutate({ ...preview.variables, seen: preview.data.seen, record: form.draft.record })}
        />
      )}
    </Page>
  )
}
