import type { ObjectionOutput } from '@tenderlight/contracts/objections'
import type { ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../dates.ts'
import { Light } from '../light.tsx'
import '../review.css'
import { LIGHT_WORDS } from '../vocabulary.ts'
import { OBJECTION_STATES, WRONG_WORDS } from './objection-words.ts'

interface ObjectionItemProps {
  readonly objection: ObjectionOutput
  /** What it is about, where the page itself does not say so. */
  readonly about?: ReactNode
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** One objection: how the finding stood, who holds it to be wrong and why, and what was decided. */
export function ObjectionItem({ objection, about, children }: ObjectionItemProps) {
  const { state, light, judgedOn, saidBy, saidAt, reason, rightAnswer, wrong, own } = objection
  const { tag, word } = OBJECTION_STATES[state]
  return (
    <li className="review-item">
      <p className="review-item-head">
        <span className={tag}>
          {word()}
          {wrong !== null && ` · ${WRONG_WORDS[wrong]()}`}
        </span>
        {about}
        <span className="small num">
          <Light light={light} word={LIGHT_WORDS[light]()} />{' '}
          <span className="muted">{m.obj_judged({ date: judgedOn })}</span>
        </span>
      </p>
      <p>{m.obj_reason({ reason })}</p>
      {rightAnswer !== null && <p className="small">{m.obj_right({ answer: rightAnswer })}</p>}
      <p className="small muted num">
        {m.obj_said({ by: saidBy, at: momentInChina(saidAt) })}
        {own && <> · {m.obj_own()}</>}
      </p>
      <Decision of={objection} />
      {children}
    </li>
  )
}

function Decision({ of: { state, decidedBy, decidedAt, decisionReason } }: { readonly of: ObjectionOutput }) {
  if (decidedBy === null || decidedAt === null) return null
  const at = momentInChina(decidedAt)
  if (state === 'withdrawn') return <p className="small muted num">{m.obj_withdrawn_at({ at })}</p>
  return (
    <p className="small">
      {decisionReason !== null && <>{m.obj_decided_why({ reason: decisionReason })} </>}
      <span className="muted num">{m.obj_decided({ by: decidedBy, at })}</span>
    </p>
  )
}
