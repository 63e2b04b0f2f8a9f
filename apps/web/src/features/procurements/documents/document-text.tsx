import type { TenderDocument } from '@tenderlight/contracts/tender-documents'
import { Fragment, memo, useEffect, useRef } from 'react'
import { m } from '../../../paraglide/messages.js'
import { joinWords } from '../../../ui/join-words.ts'
import { textPieces } from './text-pieces.ts'

type ShownDocument = NonNullable<TenderDocument['shown']>

interface DocumentTextProps {
  readonly shown: ShownDocument
  readonly filename: string
  /** The mark that is looked at. */
  readonly chosen: number | undefined
  readonly onChoose: (number: number) => void
}

/** The words of the document with its marks. It scrolls by itself, also by keyboard, to the mark that is chosen. */
export function DocumentText({ shown, filename, chosen, onChoose }: DocumentTextProps) {
  const { paragraphs, marks, silentPages } = shown
  const area = useRef<HTMLElement>(null)
  const byParagraph = Map.groupBy(marks, ({ paragraph }) => paragraph)
  const chosenIn = marks.find(({ number }) => number === chosen)?.paragraph
  useEffect(() => {
    const around = area.current
    const mark = chosen === undefined ? null : around?.querySelector<HTMLElement>(`[data-mark="${chosen}"]`)
    const place = mark ?? around?.querySelector<HTMLElement>(`[data-paragraph="${chosenIn}"]`)
    if (around === null || place === null || place === undefined) return
    // Only the text moves, not the page with it.
    const { top } = place.getBoundingClientRect()
    around.scrollTop += top - around.getBoundingClientRect().top - around.clientHeight / 3
  }, [chosen, chosenIn])
  return (
    // A region that scrolls has to take the focus, or nobody without a mouse sees what lies below.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={area} className="card doc-text" aria-label={m.doc_text({ filename })} tabIndex={0}>
      {silentPages.length > 0 && (
        <p className="doc-silent small">{m.doc_silent_pages({ pages: joinWords(silentPages.map(String)) })}</p>
      )}
      {paragraphs.map((paragraph, index) => {
        const begins = paragraph.page !== null && paragraph.page !== paragraphs[index - 1]?.page
        const own = byParagraph.get(index + 1)
        return (
          // Paragraphs never change their order: a version is what it is.
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={index}>
            {begins && <p className="doc-page muted small num">{m.doc_page({ page: paragraph.page ?? 0 })}</p>}
            {own === undefined ? (
              <Plain text={paragraph.text} />
            ) : (
              <p data-paragraph={index + 1} className="doc-paragraph">
                {textPieces(paragraph.text, own).map(({ text, mark }, at) =>
                  mark === undefined ? (
                    // oxlint-disable-next-line react/no-array-index-key
                    <Fragment key={at}>{text}</Fragment>
                  ) : (
                    <button
                      key={mark}
                      type="button"
                      data-mark={mark}
                      className={`doc-mark doc-mark-${marks[mark - 1]?.state ?? 'open'}`}
                      aria-pressed={mark === chosen}
                      onClick={() => onChoose(mark)}
                    >
                      <span className="visually-hidden">{m.doc_mark_number({ n: mark })}</span>
                      {text}
                      <sup aria-hidden="true">{mark}</sup>
                    </button>
                  ),
                )}
              </p>
            )}
          </Fragment>
        )
      })}
    </section>
  )
}

const Plain = memo(function Plain({ text }: { readonly text: string }) {
  return <p className="doc-paragraph">{text}</p>
})
