import type { MatterStanding } from '@tenderlight/compliance/intake/limits'
import type { MatterListRow } from '@tenderlight/contracts/requests'
import type { MatterShown } from '@tenderlight/db/repositories/matters'

/** A matter as lists show it. */
export function shownRow(row: MatterShown, standing: MatterStanding | undefined): MatterListRow {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    regime: row.regime,
    title: row.title,
    channel: row.channel,
    receivedOn: row.received_on,
    handler: row.handler === null ? null : { id: row.organisation_id, name: row.handler },
    project:
      row.procurement_id === null || row.procurement_number === null
        ? null
        : { key: row.procurement_id, number: row.procurement_number },
    class: row.class,
    level: row.level,
    open: row.open,
    waitsFor: row.waits_for,
    light: standing?.light ?? 'grey',
    limit: standing?.limit ?? null,
  }
}
