import type { ReactNode } from 'react'
import './grid.css'

interface TableCardProps {
  /** The id of the heading that names it. */
  readonly labelledBy: string
  readonly children: ReactNode
}

/** A card with a table that may be wider than the screen: it scrolls inside, also by keyboard. */
export function TableCard({ labelledBy, children }: TableCardProps) {
  return (
    // A region that scrolls has to take the focus, or nobody without a mouse sees its right half.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="card table-card" aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </section>
  )
}
