import { Button } from 'antd'
import { sayFinding } from '@tenderlight/compliance/say'
import { m } from '../../paraglide/messages.js'
import { currentLocale } from '../../ui/locale.ts'
import { shortYuan } from '../../ui/money.ts'
import type { Draft, DraftChange } from './draft.ts'
import type { Reservation } from './judge-reservation.ts'
import { measureChange, NO_GROUND } from './measure-change.ts'
import { reservationAmounts, reservationTitle } from './reservation-words.ts'
import { Verdict } from './verdict.tsx'

interface ReservationVerdictProps {
  readonly draft: Draft
  readonly reservation: Reservation
  readonly change: (change: DraftChange) => void
}

/** What has to be reserved here, what is, and one click to fill in exactly that. */
export function ReservationVerdict({ draft, reservation, change }: ReservationVerdictProps) {
  const { light, required, findings } = reservation
  // What packages reserve is their sum: it is changed in the packages.
  const fixable = required !== null && light !== 'green' && (required.whole || draft.lots === undefined)
  const told = findings.filter(({ light: own, verdict }) => own === 'red' || own === 'yellow' || verdict === 'exempt')
  return (
    <Verdict
      light={light}
      title={reservationTitle(draft, reservation)}
      findings={required === null ? [] : told.length > 0 ? told : findings}
    >
      {!(required?.whole === true && draft.measure === 'exclusive') && (
        <p className="num">{reservationAmounts(draft, reservation)}</p>
      )}
      {told.map((finding) => (
        <p key={finding.rule} className="small muted num">
          {sayFinding(finding, currentLocale())}
        </p>
      ))}
      {fixable && (
        <p className="verdict-fixes">
          {required.whole ? (
            <Button
              type="link"
              onClick={() =>
                change({
                  ...measureChange(draft, 'exclusive'),
                  reservedSme: required.sme,
                  reservedSmallMicro: required.sme,
                })
              }
            >
              {m.verdict_reserve_set_exclusive()}
            </Button>
          ) : (
            <Button
              type="link"
              onClick={() =>
                change({
                  measure: draft.measure === undefined || draft.measure === 'none' ? 'package' : draft.measure,
                  reservedSme: required.sme,
                  reservedSmallMicro: required.smallMicro,
                  ...NO_GROUND,
                })
              }
            >
              {m.verdict_reserve_fill({ sme: shortYuan(required.sme), micro: shortYuan(required.smallMicro) })}
            </Button>
          )}
        </p>
      )}
    </Verdict>
  )
}
