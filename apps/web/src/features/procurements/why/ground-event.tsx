import type { EventName } from '@tenderlight/compliance/procurement/events'
import { eventName } from '@tenderlight/compliance/say'
import { EVIDENCE_PATH } from '@tenderlight/contracts/evidence'
import type { EvidenceFile } from '@tenderlight/contracts/evidence'
import type { Detail, FactOutput } from '@tenderlight/contracts/procurements'
import { m } from '../../../paraglide/messages.js'
import { capital } from '../../../ui/capital.ts'
import { momentInChina } from '../../../ui/dates.ts'
import { currentLocale } from '../../../ui/locale.ts'
import { MEDIUM_WORDS } from '../../../ui/vocabulary.ts'
import { factLines } from '../detail/fact-rows.ts'
import type { FactLine } from '../detail/fact-rows.ts'
import { datesOf } from '../detail/record-fields.ts'
import { CorrectionLine } from './correction-line.tsx'

interface GroundEventProps {
  readonly event: EventName
  readonly detail: Detail
  /** Those that count. */
  readonly files: readonly EvidenceFile[]
}

const dayOf = ({ on, time }: FactOutput) => (time === null ? on : `${on} ${time}`)

/** A day that a finding hangs on: who recorded it, what it was before, and the files that prove it. */
export function GroundEvent({ event, detail, files }: GroundEventProps) {
  const lines = factLines(detail.facts, detail.notices).filter(({ fact }) => fact.event === event)
  const standing = lines.findLast(({ state }) => state === 'current')?.fact
  const on = standing === undefined ? datesOf(detail.record).get(event) : dayOf(standing)
  const proofs = files.filter((file) => file.event === event)
  return (
    <li>
      <p>
        {capital(eventName(event, currentLocale()))} <b className="num">{on ?? m.why_fact_absent()}</b>
        {standing !== undefined && <Where of={standing} />}
      </p>
      {standing !== undefined && (
        <p className="muted small num">
          {m.why_fact_by({ by: standing.recordedBy ?? m.facts_imported(), at: momentInChina(standing.recordedAt) })}
        </p>
      )}
      {lines.map((line) => (
        <Replaced key={line.fact.id} line={line} />
      ))}
      {proofs.length > 0 && (
        <p className="small why-files">
          {m.why_fact_files()}
          {proofs.map(({ id, filename }) => (
            <a key={id} href={`${EVIDENCE_PATH}/${id}`} download={filename}>
              {filename}
            </a>
          ))}
        </p>
      )}
    </li>
  )
}

function Where({ of: { medium, evidence } }: { readonly of: FactOutput }) {
  const said = [medium === null ? null : MEDIUM_WORDS[medium](), evidence].filter((one) => one !== null)
  return said.length === 0 ? null : <span className="muted small"> {said.join(' · ')}</span>
}

function Replaced({ line: { fact, replacedBy } }: { readonly line: FactLine }) {
  if (replacedBy === undefined) return null
  return (
    <CorrectionLine
      from={dayOf(fact)}
      to={replacedBy.withdrawn ? m.why_fact_taken_back() : dayOf(replacedBy)}
      by={replacedBy.recordedBy}
      at={replacedBy.recordedAt}
      reason={fact.correctionReason}
    />
  )
}
