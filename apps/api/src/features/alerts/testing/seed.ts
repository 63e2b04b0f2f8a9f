import { randomUUID } from 'node:crypto'
import type { Db } from '@tenderlight/db/connect'
import { insertClocks } from '@tenderlight/db/repositories/clocks'
import type { ClockRow } from '@tenderlight/db/repositories/clocks'
import { createMembership } from '@tenderlight/db/repositories/memberships'
import { createDistrict, createOrganisations } from '@tenderlight/db/repositories/organisations'
import { insertProcurements } from '@tenderlight/db/repositories/procurements'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { civilDate } from '@tenderlight/law/civil-date'

const CREATED = new Date('2026-01-05T01:00:00Z')

/** A district with a finance bureau (one person) and a budget unit (two people). */
export interface SeededDistrict {
  readonly districtId: string
  readonly bureauId: string
  readonly unitId: string
  readonly supervisor: string
  readonly clerk: string
  readonly reviewer: string
}

/** Where a procurement belongs. */
export type Place = Pick<SeededDistrict, 'districtId' | 'unitId'>

export async function seedDistrict(db: Db): Promise<SeededDistrict> {
  const ids = {
    districtId: randomUUID(),
    bureauId: randomUUID(),
    unitId: randomUUID(),
    supervisor: randomUUID(),
    clerk: randomUUID(),
    reviewer: randomUUID(),
  }
  const { districtId, bureauId, unitId } = ids
  await db.transaction().execute(async (trx) => {
    await createDistrict(trx, { id: districtId, name: '示范区', jurisdiction: 'jiujiang', createdAt: CREATED })
    const bureau = { id: bureauId, name: '示范区财政局', kind: 'finance-bureau' } as const
    const unit = { id: unitId, name: '示范区住房和城乡建设局', kind: 'budget-unit' } as const
    await createOrganisations(trx, districtId, [bureau, unit], CREATED)
    for (const [id, organisation, role] of [
      [ids.supervisor, bureau, 'supervisor'],
      [ids.clerk, unit, 'clerk'],
      [ids.reviewer, unit, 'reviewer'],
    ] as const) {
      await trx
        .insertInto('people')
        .values({ district_id: districtId, id, name: '示例', created_at: CREATED })
        .execute()
      const membership = { districtId, id: randomUUID(), personId: id, organisationId: organisation.id, role }
      await createMembership(trx, { ...membership, from: civilDate('2020-01-01'), until: null })
    }
  })
  return ids
}

/**
 * A procurement whose award notice went out on Friday 2026-02-13 and whose contract is not signed: the district's
 * commitment ends on Monday 2026-03-02 and is yellow from the make-up Saturday 2026-02-28.
 */
export async function seedProcurement(db: Db, district: Place, title = '片区排水管网养护服务'): Promise<string> {
  const id = randomUUID()
  const {
    id: _number,
    heldBy,
    ...record
  } = aProcurement({
    title,
    contractSignedOn: undefined,
    contractAmount: undefined,
    contractPublishedOn: undefined,
    contractPublishedProvinciallyOn: undefined,
    contractFiledOn: undefined,
    acceptedOn: undefined,
    invoicedOn: undefined,
    paidOn: undefined,
  })
  await db.transaction().execute((trx) =>
    insertProcurements(trx, [
      {
        district_id: district.districtId,
        id,
        organisation_id: district.unitId,
        number: `DEMO-${id.slice(0, 8)}`,
        held_by: heldBy,
        record,
        created_at: CREATED,
        updated_at: CREATED,
        stage: 'contract',
        law_base: 'grey',
        law_yellow_from: null,
        law_red_from: null,
        commitment_base: 'grey',
        commitment_yellow_from: null,
        commitment_red_from: null,
        next_due: null,
        next_rule: null,
        projected_with: 'test',
      },
    ]),
  )
  return id
}

/** The clock of the district's commitment to sign, as projected from `seedProcurement`, with `overrides`. */
export function signingClock(district: Place, procurementId: string, overrides: Partial<ClockRow> = {}): ClockRow {
  return {
    district_id: district.districtId,
    procurement_id: procurementId,
    rule: 'jiujiang.gp.contract.sign',
    part: '',
    matter: '',
    organisation_id: district.unitId,
    level: 'commitment',
    stage: 'contract',
    bound: 'buyer',
    verdict: 'pending',
    open: true,
    target_event: 'contract-signed',
    trigger_event: 'award-notice',
    trigger_on: civilDate('2026-02-13'),
    aim_for: civilDate('2026-03-02'),
    due: civilDate('2026-03-02'),
    warn_from: civilDate('2026-02-28'),
    met: null,
    base_light: 'green',
    late_light: 'red',
    provisional: false,
    parameter_from: civilDate('2023-02-06'),
    calendar_version: 'cn-2026.1',
    ...overrides,
  }
}

/** Puts a clock in the place of what stood there. */
export async function putClock(db: Db, clock: ClockRow): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('clocks')
      .where('district_id', '=', clock.district_id)
      .where('procurement_id', '=', clock.procurement_id)
      .where('rule', '=', clock.rule)
      .where('part', '=', clock.part)
      .where('matter', '=', clock.matter)
      .execute()
    await insertClocks(trx, [clock])
  })
}
