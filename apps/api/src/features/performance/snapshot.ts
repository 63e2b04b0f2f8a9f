import { disclosure } from '@tenderlight/contracts/performance'
import type { DisclosurePreview, previewDisclosureInput } from '@tenderlight/contracts/performance'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { maskPersonal } from '../../personal-data/mask-notice.ts'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { noContract, nothingToDisclose } from './refusals.ts'

type Asked = z.output<typeof previewDisclosureInput>
type Shown = DisclosurePreview['shown']

/**
 * What the public would read if it were published on `today`: from the record, with names of persons and telephones masked
 * in everything that somebody typed. Internal notes are no part of it. Throws `Refused`: `performance-refused` where the
 * record has nothing of the kind, `in-future` for a change on a day to come.
 */
export function shownOf(stored: StoredProcurement, asked: Asked, today: CivilDate): Shown {
  const { record, number } = stored
  const { kind, change, note, corrects } = asked
  const { title, buyer, regime, category, contractSignedOn, contractAmount, milestones, acceptance, acceptedOn } =
    record
  if (contractSignedOn === undefined) throw noContract()
  if (title === undefined || buyer === undefined) throw nothingToDisclose('name')
  if (kind === 'progress' && milestones === undefined) throw nothingToDisclose('progress')
  if (kind === 'change' && change === undefined) throw nothingToDisclose('change')
  if (change !== undefined && change.on > today) throw new Refused('in-future', { on: change.on, today })
  const isExamined = acceptance?.standards.some(({ result }) => result !== undefined) === true
  if (kind === 'acceptance' && (acceptedOn === undefined || !isExamined)) throw nothingToDisclose('acceptance')
  const shown = {
    kind,
    publishedOn: today,
    procurementId: number,
    title,
    unit: buyer,
    supplier: asProcurement(stored).winner ?? null,
    regime: regime ?? null,
    category: category ?? null,
    contractSignedOn,
    contractAmount: contractAmount ?? null,
    milestones: kind === 'progress' ? (milestones ?? []).map((one) => ({ ...one, doneOn: one.doneOn ?? null })) : null,
    note: note ?? null,
    change: kind === 'change' ? change : null,
    acceptance: kind === 'acceptance' && acceptance !== undefined ? { ...acceptance, on: acceptedOn } : null,
    ...(corrects === undefined ? {} : { corrects }),
  }
  return maskTexts(disclosure.omit({ number: true, digest: true }).parse(shown))
}

const masked = <T extends string | null | undefined>(text: T) => (typeof text === 'string' ? maskPersonal(text) : text)

function maskTexts(shown: Shown): Shown {
  const { milestones, change, acceptance, corrects } = shown
  return {
    ...shown,
    title: maskPersonal(shown.title),
    note: masked(shown.note),
    milestones:
      milestones?.map((one) => ({
        ...one,
        name: maskPersonal(one.name),
        ...(one.what === undefined ? {} : { what: maskPersonal(one.what) }),
      })) ?? null,
    change: change && { ...change, what: maskPersonal(change.what), why: maskPersonal(change.why) },
    acceptance: acceptance && {
      ...acceptance,
      ...(acceptance.participants === undefined ? {} : { participants: maskPersonal(acceptance.participants) }),
      standards: acceptance.standards.map((one) => ({ ...one, text: maskPersonal(one.text) })),
    },
    ...(corrects === undefined ? {} : { corrects: { ...corrects, reason: maskPersonal(corrects.reason) } }),
  }
}
