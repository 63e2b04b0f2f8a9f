import type { ReactNode } from 'react'

interface FigureProps {
  readonly label: ReactNode
  readonly value: ReactNode
  /** What the value is made of, or out of how many. */
  readonly children: ReactNode
}

/** One number with its name above and its denominator below. */
export function Figure({ label, value, children }: FigureProps) {
  return (
    <div className="card figure">
      <div>{label}</div>
      <div className="figure-value num">{value}</div>
      <div className="muted small num">{children}</div>
    </div>
  )
}
