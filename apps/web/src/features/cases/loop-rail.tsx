import type { CaseOutput } from '@tenderlight/contracts/cases'
import { m } from '../../paraglide/messages.js'
import { shortDate } from '../../ui/dates.ts'
import { LOOP_WORDS } from './case-words.ts'
import { loopSteps } from './loop-steps.ts'
import type { LoopPart } from './loop-steps.ts'

const STATE_WORDS: Readonly<Record<LoopPart['state'], () => string>> = {
  done: m.case_loop_done,
  now: m.case_loop_now,
  ahead: m.case_loop_ahead,
  'left-out': m.case_loop_left_out,
}

/** 发现—督办函—整改—复核—反馈—销号, each with its day. */
export function LoopRail({ of }: { readonly of: CaseOutput }) {
  return (
    <ol className="card case-rail" aria-label={m.case_loop()}>
      {loopSteps({ loop: of.loop, steps: of.steps, stage: of.case.stage }).map(({ step, on, state }) => (
        <li key={step} className={`case-rail-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <b>{step === 'letter' ? m.case_loop_letter() : LOOP_WORDS[step]()}</b>
          <span className="small num">{on === null ? STATE_WORDS[state]() : shortDate(on, of.asOf)}</span>
        </li>
      ))}
    </ol>
  )
}
