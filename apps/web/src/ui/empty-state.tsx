import type { ReactNode } from 'react'
import './empty-state.css'

interface EmptyStateProps {
  readonly title: string
  readonly body: string
  /** What to do about it. */
  readonly children?: ReactNode
}

/** In place of a list that has nothing: why, and what to do. */
export function EmptyState({ title, body, children }: EmptyStateProps) {
  return (
    <div className="card empty-state">
      <h2>{title}</h2>
      <p className="muted">{body}</p>
      {children}
    </div>
  )
}
