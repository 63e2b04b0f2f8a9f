import { stepWords } from '@tenderlight/compliance/intake/step-words'
import type { Followed } from '@tenderlight/contracts/portal-requests'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { textOf } from '../../ui/text-of.ts'
import { Link } from '../link.tsx'
import { RequestFiles } from './request-files.tsx'
import { REFUSAL_WORDS } from './refusal-words.ts'
import './requests.css'
import { followRequest, sayContent } from './send.ts'
import type { Sent } from './send.ts'

/** Where whoever raised a request sees what became of it, and says whether they are content. */
export function FollowPage() {
  const [typed, setTyped] = useState({ number: '', code: '' })
  const [answer, setAnswer] = useState<Sent<Followed> | 'asking'>()
  const ask = async () => {
    setAnswer('asking')
    setAnswer(await followRequest(typed.number.trim(), typed.code.trim()))
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void ask()
  }
  const say = async (satisfied: boolean) => {
    const sent = await sayContent(typed.number.trim(), typed.code.trim(), satisfied)
    if (sent.ok) await ask()
    else setAnswer(sent)
  }
  return (
    <article className="column requests">
      <title>{`${m.req_portal_follow()} · ${m.app_name()}`}</title>
      <h1>{m.req_portal_follow()}</h1>
      <form className="card requests-form" onSubmit={submit}>
        <label>
          {m.req_portal_number()}
          <input
            type="text"
            required
            autoComplete="off"
            maxLength={40}
            placeholder="SQ-2026-0001"
            value={typed.number}
            onChange={({ target }) => setTyped({ ...typed, number: target.value })}
          />
        </label>
        <label>
          {m.req_portal_code()}
          <input
            type="text"
            required
            autoComplete="off"
            maxLength={80}
            value={typed.code}
            onChange={({ target }) => setTyped({ ...typed, code: target.value })}
          />
        </label>
        <button type="submit" className="button" disabled={answer === 'asking'}>
          {m.req_portal_ask()}
        </button>
      </form>
      <div role="status">
        {typeof answer === 'object' &&
          (answer.ok ? (
            <Standing followed={answer.answer} code={typed.code.trim()} onSay={(satisfied) => void say(satisfied)} />
          ) : (
            <p>{REFUSAL_WORDS[answer.refusal]()}</p>
          ))}
      </div>
      <p>
        <Link href="/requests/new">{m.req_portal_new()}</Link>
      </p>
    </article>
  )
}

interface StandingProps {
  readonly followed: Followed
  readonly code: string
  readonly onSay: (satisfied: boolean) => void
}

function Standing({ followed, code, onSay }: StandingProps) {
  const { number, title, open, steps, due, asked, files, takesFiles } = followed
  return (
    <section className="card requests-form" aria-label={m.req_steps()}>
      <h2>{title}</h2>
      <p className="muted num">
        {number} · {open ? m.req_state_open() : m.req_state_closed()}
        {due !== null && ` · ${m.req_portal_due({ date: due })}`}
      </p>
      <ol className="requests-steps">
        {steps.map(({ kind, on, words }) => (
          <li key={`${kind} ${on}`}>
            <strong>{textOf(stepWords(kind))}</strong> <span className="num">{on}</span>
            {words !== null && <p className="requests-words">{words}</p>}
          </li>
        ))}
      </ol>
      {(takesFiles || files.length > 0) && (
        <RequestFiles key={number} number={number} code={code} files={files} takesFiles={takesFiles} />
      )}
      {asked && (
        <div className="requests-asked">
          <span>{m.req_portal_content()}</span>
          <button type="button" className="button" onClick={() => onSay(true)}>
            {m.req_satisfied_yes()}
          </button>
          <button type="button" className="button" onClick={() => onSay(false)}>
            {m.req_satisfied_no()}
          </button>
        </div>
      )}
    </section>
  )
}
