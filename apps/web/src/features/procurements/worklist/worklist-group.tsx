import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { m } from '../../../paraglide/messages.js'

interface WorklistGroupProps<T> {
  readonly head: ReactNode
  readonly items: readonly T[]
  /** So many rows at first: the rest is a click away, and the page is readable at once. */
  readonly atFirst: number
  readonly renderRow: (item: T, index: number) => ReactNode
}

/** A headed part of the worklist; nothing when it is empty. */
export function WorklistGroup<T>({ head, items, atFirst, renderRow }: WorklistGroupProps<T>) {
  const [all, setAll] = useState(false)
  if (items.length === 0) return null
  const shown = all ? items : items.slice(0, atFirst)
  return (
    <section className="work-group">
      <h2 className="work-head">{head}</h2>
      <ul>{shown.map((item, index) => renderRow(item, index))}</ul>
      {shown.length < items.length && (
        <p className="work-more no-print">
          <Button type="link" onClick={() => setAll(true)}>
            {m.worklist_later_more({ n: items.length - shown.length })}
          </Button>
        </p>
      )}
    </section>
  )
}
