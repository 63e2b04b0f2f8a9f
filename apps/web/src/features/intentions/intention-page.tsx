import type { Submitted } from '@tenderlight/contracts/intentions'
import { getRouteApi, Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { m } from '../../paraglide/messages.js'
import { isBlank } from './draft.ts'
import { IntentionForm } from './intention-form.tsx'
import { PasteDrawer } from './paste-drawer.tsx'
import { Result } from './result.tsx'
import { useDraft } from './use-draft.ts'

const route = getRouteApi('/workspace/intentions/new')

/** A new intention: typed or pasted, judged while it is typed, submitted for review. */
export function IntentionPage() {
  const { person } = useSession()
  const { paste } = route.useSearch()
  const navigate = route.useNavigate()
  const { modal } = App.useApp()
  const { draft, change, clear } = useDraft(person.id)
  const [submitted, setSubmitted] = useState<Submitted>()
  if (submitted !== undefined) return <Result submitted={submitted} onAgain={() => setSubmitted(undefined)} />
  const title = draft.regime === 'tendering' ? m.intention_title_plan() : m.intention_title()
  const askToClear = () =>
    modal.confirm({
      title: m.intention_clear_title(),
      content: m.intention_clear_body(),
      okText: m.intention_clear(),
      cancelText: m.cancel(),
      okButtonProps: { danger: true },
      onOk: clear,
    })
  return (
    <Page title={title} narrow>
      <div className="page-head">
        <h1>{title}</h1>
        {!isBlank(draft) && <p className="muted small">{m.intention_draft_kept()}</p>}
        <span className="spacer" />
        {!isBlank(draft) && <Button onClick={askToClear}>{m.intention_clear()}</Button>}
        <Link to="/intentions/import">{m.many_title()}</Link>
        <Link to="/intentions/copy">{m.copy_title()}</Link>
        <Link to="/intentions/exempt">{m.exempt_title()}</Link>
        <Link to="/intentions/drafts">{m.drafts_title()}</Link>
        <Button onClick={() => void navigate({ search: { paste: true } })}>{m.intention_paste()}</Button>
      </div>
      <IntentionForm
        draft={draft}
        change={change}
        onSubmitted={(result) => {
          clear()
          setSubmitted(result)
        }}
      />
      <PasteDrawer
        open={paste === true}
        onClose={() => void navigate({ search: {}, replace: true })}
        onUse={(fields) => {
          change(fields)
          void navigate({ search: {}, replace: true })
        }}
      />
    </Page>
  )
}
