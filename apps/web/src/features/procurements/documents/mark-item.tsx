import { ruleTitle } from '@tenderlight/compliance/say'
import type { DocumentMark } from '@tenderlight/contracts/tender-documents'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { Citation } from '../../../ui/finding/citation.tsx'
import { Light } from '../../../ui/light.tsx'
import { currentLocale } from '../../../ui/locale.ts'
import { textOf } from '../../../ui/text-of.ts'
import { AnswerForm } from './answer-form.tsx'
import { ANSWER_WORDS, sayPlace, STATE_LIGHTS, STATE_WORDS } from './mark-words.ts'

interface MarkItemProps {
  readonly document: string
  readonly mark: DocumentMark
  readonly open: boolean
  readonly mayAnswer: boolean
  readonly onToggle: () => void
  /** An arrow key: on to the next mark, or back. */
  readonly onStep: (steps: 1 | -1) => void
}

/** One mark: where, what was found, and where it stands; opened also why, what could stand there instead, and what was answered. */
export function MarkItem({ document, mark, open, mayAnswer, onToggle, onStep }: MarkItemProps) {
  const { number, rule, citation, clause, said, instead, state, answers, saidChanged } = mark
  const arrows = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    onStep(event.key === 'ArrowDown' ? 1 : -1)
  }
  return (
    <li className={open ? 'doc-item doc-item-open' : 'doc-item'}>
      <button type="button" className="doc-item-head" aria-expanded={open} onClick={onToggle} onKeyDown={arrows}>
        <span className="doc-item-line">
          <b className="num">{number}</b>
          <span className="muted small num">{sayPlace(mark)}</span>
          <Light light={STATE_LIGHTS[state]} word={STATE_WORDS[state]()} />
        </span>
        <span className="doc-item-clause">“{clause}”</span>
        <span className="muted small">{ruleTitle(rule, currentLocale())}</span>
      </button>
      {open && (
        <div className="doc-item-body">
          <p>{textOf(said)}</p>
          <p className="small">
            <span className="muted">
              <Citation citation={citation} rule={rule} full />
            </span>{' '}
            <Link to="/rules/$id" params={{ id: rule }}>
              {m.doc_rule()}
            </Link>
          </p>
          <p className="doc-instead">
            <b>{m.doc_instead()}</b> {textOf(instead)}
          </p>
          {saidChanged && <p className="doc-said-changed small">{m.doc_said_changed()}</p>}
          {answers.length > 0 && (
            <ol className="doc-answers small" aria-label={m.doc_answers()}>
              {answers.map((one, index) => (
                <li key={one.at + String(index)} className={index < answers.length - 1 ? 'muted' : ''}>
                  <b>{ANSWER_WORDS[one.kind]()}</b>
                  {one.words !== '' && <>:{one.words}</>}{' '}
                  <span className="muted num">
                    {one.by} · {momentInChina(one.at)}
                    {one.carriedFrom !== null && <> · {m.doc_carried({ n: one.carriedFrom })}</>}
                  </span>
                </li>
              ))}
            </ol>
          )}
          {state === 'awaited' && <p className="small">{m.doc_awaited()}</p>}
          {mayAnswer && <AnswerForm key={answers.length} document={document} mark={mark} />}
        </div>
      )}
    </li>
  )
}
