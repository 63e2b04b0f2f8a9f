import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { IntentionDraft } from '@tenderlight/contracts/intention-drafts'
import { Alert, App, Button } from 'antd'
import { sayFailure } from '../../../app/api-error.ts'
import { Page } from '../../../app/shell/page.tsx'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { recordFieldValue } from '../../../ui/record-field.ts'
import '../../../ui/review.css'
import { sayOrigin } from './origin-words.ts'

/** What the unit has put aside: read from a table, copied from an earlier project, and not submitted yet. */
export function DraftsPage() {
  const { data } = useSuspenseQuery(trpc.intentions.drafts.queryOptions(undefined, { staleTime: 0 }))
  const { drafts } = data
  return (
    <Page title={m.drafts_title()} narrow>
      <div className="page-head">
        <h1>{m.drafts_title()}</h1>
        <span className="spacer" />
        <Link to="/intentions/import">{m.many_title()}</Link>
        <Link to="/intentions/copy">{m.copy_title()}</Link>
      </div>
      {drafts.length === 0 ? (
        <EmptyState title={m.drafts_none_title()} body={m.drafts_none_body()}>
          <Link to="/intentions/new">{m.nav_intention()}</Link>
        </EmptyState>
      ) : (
        <section className="card" aria-labelledby="drafts">
          <h2 id="drafts" className="card-head">
            {m.drafts_count({ n: drafts.length })}
          </h2>
          <ul className="review-list">
            {drafts.map((draft) => (
              <DraftItem key={draft.id} draft={draft} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function DraftItem({ draft }: { readonly draft: IntentionDraft }) {
  const { modal } = App.useApp()
  const { id, form, origin, updatedAt, updatedBy } = draft
  const title = form.title === '' ? m.many_untitled() : form.title
  const remove = useMutation(
    trpc.intentions.removeDraft.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  const ask = () =>
    modal.confirm({
      title: m.drafts_remove_title({ title }),
      content: m.drafts_remove_body(),
      okText: m.drafts_remove(),
      cancelText: m.cancel(),
      okButtonProps: { danger: true },
      onOk: () => remove.mutate({ id }),
    })
  return (
    <li className="review-item">
      <p className="review-item-head">
        <Link to="/intentions/drafts/$id" params={{ id }}>
          {title}
        </Link>
        <span className="muted num">
          {[recordFieldValue('budget', form.budget), form.expectedMonth].filter(Boolean).join(' · ')}
        </span>
        <span className="spacer" />
        <Button size="small" aria-label={m.drafts_remove_one({ title })} loading={remove.isPending} onClick={ask}>
          {m.drafts_remove()}
        </Button>
      </p>
      <p className="muted small num">
        {[sayOrigin(origin), m.drafts_saved({ by: updatedBy, at: momentInChina(updatedAt) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {remove.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(remove.error)} />}
    </li>
  )
}
