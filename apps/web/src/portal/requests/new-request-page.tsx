import type { Filed } from '@tenderlight/contracts/portal-requests'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { Link } from '../link.tsx'
import { RequestFiles } from './request-files.tsx'
import { REFUSAL_WORDS } from './refusal-words.ts'
import './requests.css'
import { fileRequest } from './send.ts'
import type { Sent } from './send.ts'

const EMPTY = { title: '', words: '', name: '', telephone: '', confidential: false }

/** Where anybody raises a request. What is typed stays in this page alone: the machine may be one that many use. */
export function NewRequestPage() {
  const [typed, setTyped] = useState(EMPTY)
  const [answer, setAnswer] = useState<Sent<Filed> | 'asking'>()
  const change = (by: Partial<typeof EMPTY>) => setTyped((before) => ({ ...before, ...by }))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
    const request = { ...typed, name: orNull(typed.name), telephone: orNull(typed.telephone) }
    setAnswer('asking')
    void fileRequest(request).then(setAnswer)
  }
  if (typeof answer === 'object' && answer.ok) return <Received filed={answer.answer} />
  return (
    <article className="column requests">
      <title>{`${m.req_portal_new()} · ${m.app_name()}`}</title>
      <h1>{m.req_portal_new()}</h1>
      <p className="muted">{m.req_portal_lead()}</p>
      <form className="card requests-form" onSubmit={submit}>
        <label>
          {m.req_col_title()}
          <input
            type="text"
            required
            minLength={2}
            maxLength={120}
            value={typed.title}
            onChange={({ target }) => change({ title: target.value })}
          />
        </label>
        <label>
          {m.req_words()}
          <textarea
            required
            rows={6}
            maxLength={4000}
            value={typed.words}
            onChange={({ target }) => change({ words: target.value })}
          />
        </label>
        <label>
          {m.req_portal_name()}
          <input
            type="text"
            autoComplete="name"
            maxLength={100}
            value={typed.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        </label>
        <label>
          {m.req_portal_telephone()}
          <input
            type="tel"
            autoComplete="tel"
            minLength={3}
            maxLength={40}
            value={typed.telephone}
            onChange={({ target }) => change({ telephone: target.value })}
          />
        </label>
        <label className="requests-tick">
          <input
            type="checkbox"
            checked={typed.confidential}
            onChange={({ target }) => change({ confidential: target.checked })}
          />
          {m.req_portal_confidential()}
        </label>
        <p className="small muted">{m.req_portal_privacy()}</p>
        {typeof answer === 'object' && !answer.ok && <p role="alert">{REFUSAL_WORDS[answer.refusal]()}</p>}
        <button type="submit" className="button" disabled={answer === 'asking'}>
          {m.req_portal_send()}
        </button>
      </form>
      <p>
        <Link href="/requests/follow">{m.req_portal_follow()}</Link>
      </p>
    </article>
  )
}

/** Number and code, shown this once. */
function Received({ filed: { number, code } }: { readonly filed: Filed }) {
  return (
    <article className="column requests">
      <title>{`${m.req_portal_sent()} · ${m.app_name()}`}</title>
      <h1>{m.req_portal_sent()}</h1>
      <div className="card requests-form" role="status">
        <p>{m.req_portal_keep()}</p>
        <dl className="requests-filed">
          <dt>{m.req_portal_number()}</dt>
          <dd className="num">{number}</dd>
          <dt>{m.req_portal_code()}</dt>
          <dd className="num">{code}</dd>
        </dl>
        <RequestFiles number={number} code={code} files={[]} takesFiles />
      </div>
      <p>
        <Link href="/requests/follow">{m.req_portal_follow()}</Link>
      </p>
    </article>
  )
}
