import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { sumOfSupplements } from '@tenderlight/compliance/payment/supplements'
import type { Supplement } from '@tenderlight/compliance/payment/supplements'
import { MOST_SUPPLEMENTS } from '@tenderlight/contracts/supplements'
import type { saveSupplementInput } from '@tenderlight/contracts/supplements'
import { versionsOfField } from '@tenderlight/db/repositories/attribute-versions'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { formatYuan } from '@tenderlight/law/money'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { changeAttributes } from '../../record/change-attributes.ts'
import type { Actor } from '../../session/actor.ts'

type Input = z.output<typeof saveSupplementInput>

/**
 * Puts one supplement of a contract on record, corrects it or takes it off; the sum of all is what rules and payments read.
 * Earlier versions stay. Throws `Refused`: `not-found`, `changed-meanwhile`, `in-future`, `reason-needed`, `bad-input` where
 * nothing would change, `payment-refused` with what is wrong.
 */
export function saveSupplement(deps: Deps, actor: Actor, today: CivilDate, input: Input): Promise<void> {
  const { key, version, reason } = input
  return changeAttributes(deps, actor, today, { key, reason }, async ({ id, record }, trx) => {
    const versions = await versionsOfField(trx, actor.districtId, id, 'supplementList')
    if (versions.length !== version) throw new Refused('changed-meanwhile')
    const before = record.supplementList ?? []
    const after = listAfter(before, input)
    if (isDeepStrictEqual(after, before) || after.length > MOST_SUPPLEMENTS)
      throw new Refused('bad-input', { field: 'supplement' })
    hold(input, record, today)
    const sum = sumOfSupplements(after)
    const replaces = record.supplementList === undefined && record.supplements !== undefined
    if ((input.id !== undefined || (replaces && record.supplements !== sum)) && reason === undefined)
      throw new Refused('reason-needed')
    return after.length === 0
      ? { supplementList: null, supplements: null }
      : { supplementList: after, supplements: sum }
  })
}

/** The supplements in the order of their days. */
function listAfter(before: readonly Supplement[], { id, supplement }: Input): readonly Supplement[] {
  if (id !== undefined && !before.some((one) => one.id === id)) throw new Refused('changed-meanwhile')
  const others = before.filter((one) => one.id !== id)
  if (supplement === null) return others
  const { number, ...rest } = supplement
  const entered = { id: id ?? randomUUID(), ...rest, ...(number === undefined ? {} : { number }) }
  return [...others, entered].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** A supplement follows its contract, and has a number of its own. */
function hold({ id, supplement }: Input, record: StoredRecord, today: CivilDate): void {
  if (supplement === null) return
  const { contractSignedOn } = record
  const { on, number } = supplement
  if (on > today) throw new Refused('in-future', { on, today })
  if (contractSignedOn === undefined)
    throw refused(
      '本项目尚未登记合同签订。',
      'No contract is on record.',
      '请先登记合同签订。',
      'Record its signing first.',
    )
  if (on < contractSignedOn)
    throw refused(
      `补充合同的日期 ${on} 早于合同签订日期 ${contractSignedOn}。`,
      `The supplement of ${on} comes before its contract of ${contractSignedOn}.`,
      '请核对两个日期。',
      'Check both days.',
    )
  const same = record.supplementList?.find((one) => one.id !== id && number !== undefined && one.number === number)
  if (same !== undefined)
    throw refused(
      `文号“${same.number ?? ''}”的补充合同已登记(${same.on},${formatYuan(same.amount)} 元)。`,
      `The supplement “${same.number ?? ''}” is on record (${same.on}, ${formatYuan(same.amount)} yuan).`,
      '请更正已登记的一份,或核对文号。',
      'Correct that one, or check the number.',
    )
}

function refused(zh: string, en: string, toDoZh: string, toDoEn: string): Refused {
  return new Refused('payment-refused', { zh, en: `${en} `, toDoZh, toDoEn })
}
