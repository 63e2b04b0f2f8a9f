import { App, Select } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { CATEGORY_WORDS, choices, MEASURE_WORDS, METHOD_WORDS } from '../../../ui/vocabulary.ts'
import { changeDraft } from '../draft.ts'
import type { Draft, DraftChange } from '../draft.ts'
import { measureChange } from '../measure-change.ts'
import type { ImportRow } from './kept-import.ts'

interface FillBarProps {
  readonly chosen: readonly ImportRow[]
  readonly onFill: (change: (draft: Draft) => Draft) => void
}

type Filled = 'category' | 'method' | 'measure'

/** Fills what the table of the provincial sites does not say into all chosen rows that leave it open. */
export function FillBar({ chosen, onFill }: FillBarProps) {
  const { message } = App.useApp()
  const openIn = (field: Filled) => chosen.filter(({ draft }) => draft[field] === undefined).length
  const fill = (field: Filled, change: (draft: Draft) => DraftChange) => {
    void message.success(m.many_filled({ n: openIn(field) }))
    onFill((draft) => (draft[field] === undefined ? changeDraft(draft, change(draft)) : draft))
  }
  const fields = [
    ['category', m.many_fill_category, CATEGORY_WORDS],
    ['method', m.many_fill_method, METHOD_WORDS],
    ['measure', m.many_fill_measure, MEASURE_WORDS],
  ] as const
  if (fields.every(([field]) => openIn(field) === 0)) return null
  return (
    <div className="list-filters many-fill" role="group" aria-label={m.many_fill()}>
      <span className="muted">{m.many_fill()}</span>
      {fields.map(([field, label, words]) => {
        const open = openIn(field)
        return open === 0 ? null : (
          <Select<string>
            key={field}
            aria-label={label({ n: open })}
            placeholder={label({ n: open })}
            popupMatchSelectWidth={false}
            value={null}
            options={choices<string>(words)}
            onChange={(value) => {
              const known = choices<string>(words).some((one) => one.value === value)
              if (known) fill(field, (draft) => changeOf(field, value, draft))
            }}
          />
        )
      })}
    </div>
  )
}

function changeOf(field: Filled, value: string, draft: Draft): DraftChange {
  if (field !== 'measure') return { [field]: value }
  const measure = choices(MEASURE_WORDS).find((one) => one.value === value)?.value
  return measureChange(draft, measure)
}
