import type { CheckShown } from '@tenderlight/contracts/datacheck'
import type { ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { shortYuan } from '../../ui/money.ts'
import { PreviewCounts } from '../../ui/preview-counts.tsx'
import { problemsIn, sayKinds } from './check-words.ts'
import { Elsewhere } from './elsewhere.tsx'

interface CheckHeadProps {
  readonly check: CheckShown
  readonly children: ReactNode
}

/** Which list was checked, by whom and when, and the figures of all that the reader may see. */
export function CheckHead({ check, children }: CheckHeadProps) {
  const { from, through, kinds, filename, url, lines, checked, agreed, outcomes, madeAt, madeBy } = check
  return (
    <>
      <div className="page-head">
        <div>
          <h1>
            {m.dc_title()} <span className="num datacheck-span">{m.dc_span({ from, through })}</span>
          </h1>
          <p className="muted datacheck-words">
            {url === null ? (
              filename
            ) : (
              <a className="text-link" href={url} target="_blank" rel="noreferrer">
                {url}
              </a>
            )}{' '}
            · {m.dc_kinds({ kinds: sayKinds(kinds) })} · {momentInChina(madeAt)} {m.dc_by({ by: madeBy })}
          </p>
        </div>
        <span className="spacer" />
        {children}
      </div>
      <PreviewCounts
        figures={[
          [m.dc_count_lines(), lines],
          [m.dc_col_checked(), checked],
          [m.dc_col_agreed(), agreed],
          [m.dc_col_problems(), problemsIn(outcomes)],
        ]}
      />
      <div className="datacheck-notes">
        {check.recorded !== null && <p className="muted small">{m.dc_recorded({ n: check.recorded })}</p>}
        {check.budgetStep > 1 && <p className="muted small">{m.dc_step_note({ step: shortYuan(check.budgetStep) })}</p>}
        <Elsewhere elsewhere={check.elsewhere} />
        <p className="muted small datacheck-words">{m.dc_digest({ digest: check.digest })}</p>
      </div>
    </>
  )
}
