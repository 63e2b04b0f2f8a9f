import type { TenderDocument } from '@tenderlight/contracts/tender-documents'
import { Button, Radio } from 'antd'
import { useRef } from 'react'
import { m } from '../../../paraglide/messages.js'
import { SHOWN } from './document-search.ts'
import type { Shown } from './document-search.ts'
import { MarkItem } from './mark-item.tsx'

interface MarkListProps {
  readonly document: string
  readonly shown: NonNullable<TenderDocument['shown']>
  readonly listed: Shown
  readonly chosen: number | undefined
  readonly mayAnswer: boolean
  readonly isNewest: boolean
  readonly onChoose: (number: number | undefined) => void
  readonly onList: (shown: Shown) => void
}

const LISTED_WORDS: Readonly<Record<Shown, () => string>> = {
  all: m.doc_list_all,
  waiting: m.doc_list_waiting,
  settled: m.doc_list_settled,
}

/** The marks one below the other, those that wait or all; the arrow keys go from one to the next, and Enter opens it. */
export function MarkList({ document, shown, listed, chosen, mayAnswer, isNewest, onChoose, onList }: MarkListProps) {
  const list = useRef<HTMLOListElement>(null)
  const isListed = (state: string) => listed === 'all' || (state === 'settled') === (listed === 'settled')
  // What was just answered stays until another one is chosen: it must not vanish under the hand.
  const marks = shown.marks.filter(({ number, state }) => isListed(state) || number === chosen)
  const heads = () => [...(list.current?.querySelectorAll<HTMLElement>('.doc-item-head') ?? [])]
  const goFrom = (at: number, steps: 1 | -1) => {
    const mark = marks[at + steps]
    if (mark === undefined) return
    onChoose(mark.number)
    heads()[at + steps]?.focus({ preventScroll: true })
    heads()[at + steps]?.scrollIntoView({ block: 'nearest' })
  }
  const go = (steps: 1 | -1) => {
    const at = marks.findIndex(({ number }) => number === chosen)
    goFrom(at === -1 && steps === -1 ? marks.length : at, steps)
  }
  return (
    <section className="card doc-marks" aria-labelledby="doc-marks">
      <div className="card-head doc-marks-head">
        <h2 id="doc-marks">{m.doc_marks()}</h2>
        <div className="form-buttons no-print">
          <Button size="small" disabled={marks.length === 0} onClick={() => go(-1)}>
            {m.doc_previous()}
          </Button>
          <Button size="small" disabled={marks.length === 0} onClick={() => go(1)}>
            {m.doc_next()}
          </Button>
        </div>
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={m.doc_list()}
          value={listed}
          options={SHOWN.map((value) => ({ value, label: LISTED_WORDS[value]() }))}
          onChange={({ target }) => onList(SHOWN.find((one) => one === target.value) ?? 'all')}
        />
        {marks.length > 0 && <p className="muted small">{m.doc_keys()}</p>}
        {!isNewest && <p className="muted small">{m.doc_older_version()}</p>}
      </div>
      {marks.length === 0 ? (
        <p className="muted doc-empty">{shown.marks.length === 0 ? m.doc_no_marks() : m.doc_none_listed()}</p>
      ) : (
        <ol className="doc-items" ref={list}>
          {marks.map((mark, at) => (
            <MarkItem
              key={mark.number}
              document={document}
              mark={mark}
              open={mark.number === chosen}
              mayAnswer={mayAnswer}
              onStep={(steps) => goFrom(at, steps)}
              onToggle={() => onChoose(mark.number === chosen ? undefined : mark.number)}
            />
          ))}
        </ol>
      )}
      {shown.gone.length > 0 && (
        <details className="doc-gone">
          <summary>{m.doc_gone({ n: shown.gone.length })}</summary>
          <ul>
            {shown.gone.map(({ rule, clause, words }) => (
              <li key={`${rule} ${clause} ${words}`} className="small">
                <s>{clause}</s>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
