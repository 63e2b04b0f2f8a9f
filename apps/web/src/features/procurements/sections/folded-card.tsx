import type { ReactNode } from 'react'
import './sections.css'

interface FoldedCardProps {
  /** Of the heading: where the address leads. */
  readonly id: string
  readonly title: string
  /** What it waits for, or what to do first. */
  readonly what: string
  /** What can be done here, and the dialog for it. */
  readonly children?: ReactNode
}

/** A section that holds nothing yet, in one line. */
export function FoldedCard({ id, title, what, children }: FoldedCardProps) {
  return (
    <section className="card card-fold" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="muted">{what}</p>
      {children !== undefined && <div className="card-fold-acts no-print">{children}</div>}
    </section>
  )
}
