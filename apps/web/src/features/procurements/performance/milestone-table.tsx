import type { ShownMilestone } from '@tenderlight/contracts/performance'
import { Button } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { SIDE_WORDS } from '../../../ui/disclosure/disclosure-words.ts'
import { Light } from '../../../ui/light.tsx'
import { sayMilestone } from './performance-words.ts'

/** What is done about one milestone. */
export type MilestoneAct = 'finish' | 'attach' | 'change' | 'remove'
type OnAct = (kind: MilestoneAct, milestone: ShownMilestone) => void

interface MilestoneTableProps {
  readonly milestones: readonly ShownMilestone[]
  /** Absent for those who only look. */
  readonly onAct: OnAct | undefined
}

/** Each milestone with the contract's day and how it stands against it. */
export function MilestoneTable({ milestones, onAct }: MilestoneTableProps) {
  return (
    <table className="grid stacked-table">
      <caption className="visually-hidden">{m.perf_milestones()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.perf_col_name()}</th>
          <th scope="col">{m.perf_col_planned()}</th>
          <th scope="col">{m.perf_col_state()}</th>
          <th scope="col">{m.perf_col_side()}</th>
          {onAct !== undefined && (
            <th scope="col" className="no-print">
              <span className="visually-hidden">{m.perf_col_acts()}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {milestones.map((one) => (
          <MilestoneRow key={one.id} of={one} onAct={onAct} />
        ))}
      </tbody>
    </table>
  )
}

function MilestoneRow({ of, onAct }: { readonly of: ShownMilestone; readonly onAct: OnAct | undefined }) {
  const { name, plannedOn, what, side, note, files } = of
  const said = sayMilestone(of)
  return (
    <tr>
      <th scope="row">
        {name}
        {what !== undefined && <span className="perf-below muted small">{what}</span>}
        {note !== undefined && <span className="perf-below muted small">{note}</span>}
        {files > 0 && <span className="perf-below muted small">{m.perf_milestone_files({ n: files })}</span>}
      </th>
      <td className="num" data-label={m.perf_col_planned()}>
        {plannedOn}
      </td>
      <td className="num" data-label={m.perf_col_state()}>
        <Light light={said.light} word={said.word} />
      </td>
      <td data-label={m.perf_col_side()}>{SIDE_WORDS[side]()}</td>
      {onAct !== undefined && (
        <td className="no-print right">
          <MilestoneActs of={of} onAct={onAct} />
        </td>
      )}
    </tr>
  )
}

function MilestoneActs({ of, onAct }: { readonly of: ShownMilestone; readonly onAct: OnAct }) {
  const { name, doneOn } = of
  return (
    <span className="perf-acts">
      {doneOn === undefined ? (
        <Button size="small" aria-label={m.perf_milestone_finish_one({ name })} onClick={() => onAct('finish', of)}>
          {m.perf_milestone_finish()}
        </Button>
      ) : (
        <Button
          size="small"
          type="text"
          aria-label={m.perf_milestone_attach_one({ name })}
          onClick={() => onAct('attach', of)}
        >
          {m.perf_milestone_attach()}
        </Button>
      )}
      <Button
        size="small"
        type="text"
        aria-label={m.perf_milestone_change_one({ name })}
        onClick={() => onAct('change', of)}
      >
        {m.perf_milestone_change()}
      </Button>
      <Button
        size="small"
        type="text"
        danger
        aria-label={m.perf_milestone_remove_one({ name })}
        onClick={() => onAct('remove', of)}
      >
        {m.perf_milestone_remove()}
      </Button>
    </span>
  )
}
