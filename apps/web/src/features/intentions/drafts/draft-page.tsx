import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { IntentionDraft } from '@tenderlight/contracts/intention-drafts'
import type { Submitted } from '@tenderlight/contracts/intentions'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { useSession } from '../../../app/session.ts'
import { Page } from '../../../app/shell/page.tsx'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { changeDraft, EMPTY_DRAFT } from '../draft.ts'
import { formOfDraft } from '../form-of-draft.ts'
import { IntentionForm } from '../intention-form.tsx'
import { fieldsIn } from '../kept-draft.ts'
import { Result } from '../result.tsx'
import { useDraft } from '../use-draft.ts'
import { sayOrigin } from './origin-words.ts'

const route = getRouteApi('/workspace/intentions/drafts/$id')

/** One draft in the form: saved for the unit on demand, kept in the browser meanwhile, gone once it is submitted. */
export function DraftPage() {
  const { id } = route.useParams()
  const { data } = useSuspenseQuery(
    trpc.intentions.draft.queryOptions({ id }, { staleTime: 'static', gcTime: 0, retry: false }),
  )
  const [submitted, setSubmitted] = useState<Submitted>()
  const navigate = route.useNavigate()
  if (submitted !== undefined)
    return <Result submitted={submitted} onAgain={() => void navigate({ to: '/intentions/drafts' })} />
  return <Edited key={`${data.id} ${data.version}`} stored={data} onSubmitted={setSubmitted} />
}

interface EditedProps {
  readonly stored: IntentionDraft
  readonly onSubmitted: (submitted: Submitted) => void
}

function Edited({ stored, onSubmitted }: EditedProps) {
  const { person } = useSession()
  const { message } = App.useApp()
  const { id, version, form, readFrom, origin, updatedAt, updatedBy } = stored
  const [first] = useState(() => changeDraft(changeDraft(EMPTY_DRAFT, fieldsIn(form)), { readFrom }))
  // What was changed since that version; of another version it would undo what somebody else saved.
  const { draft, change, clear } = useDraft(person.id, `.${id}.${version}`, first)
  const save = useMutation(
    trpc.intentions.saveDraft.mutationOptions({
      onSuccess: async (saved) => {
        clear()
        queryClient.setQueryData(trpc.intentions.draft.queryKey({ id }), saved)
        await queryClient.invalidateQueries({ queryKey: trpc.intentions.drafts.queryKey() })
        void message.success(m.drafts_is_saved())
      },
    }),
  )
  const title = draft.title === '' ? m.many_untitled() : draft.title
  return (
    <Page title={title} narrow>
      <p className="muted small no-print">
        <Link to="/intentions/drafts">{m.drafts_back()}</Link>
      </p>
      <div className="page-head">
        <h1>{title}</h1>
        <span className="tag">{m.drafts_tag()}</span>
        {draft !== first && <p className="muted small">{m.drafts_unsaved()}</p>}
        <span className="spacer" />
        <Button
          disabled={draft === first}
          loading={save.isPending}
          onClick={() => save.mutate({ id, version, form: formOfDraft(draft), readFrom: draft.readFrom })}
        >
          {m.drafts_save()}
        </Button>
      </div>
      <p className="muted small num">
        {[sayOrigin(origin), m.drafts_saved({ by: updatedBy, at: momentInChina(updatedAt) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {origin?.kind === 'copied' && <Alert type="info" showIcon title={m.drafts_copied_note()} />}
      {save.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(save.error)} />}
      <IntentionForm
        draft={draft}
        change={change}
        purpose={{ draft: id }}
        onSubmitted={(result) => {
          clear()
          onSubmitted(result)
        }}
      />
    </Page>
  )
}
