import type { Notice } from '@tenderlight/contracts/notices'
import { maskNames } from './mask-names.ts'
import { maskTelephones } from './mask-telephones.ts'

/** `text` without telephone numbers, identity numbers and names of persons that somebody could read. */
export function maskPersonal(text: string): string {
  return maskTelephones(maskNames(text))
}

type Published = Omit<Notice, 'digest' | 'number'>

/**
 * A notice as everybody may read it: what people typed into it is masked. The complaint telephone is published as it is
 * where the district's plan demands it, with the reason for not reserving (鸠江方案第70项③); anywhere else it is masked.
 * Masking what is masked changes nothing.
 */
export function maskNotice<N extends Published>(notice: N): N {
  const { complaintPhone, noReserveReason, corrects, lots } = notice
  const demanded = notice.measure === 'none' || noReserveReason !== null
  const phone = complaintPhone === null ? null : maskNames(complaintPhone)
  return {
    ...notice,
    title: maskPersonal(notice.title),
    summary: maskPersonal(notice.summary),
    ...(lots === undefined ? {} : { lots: lots.map((lot) => ({ ...lot, title: maskPersonal(lot.title) })) }),
    noReserveReason: noReserveReason === null ? null : maskPersonal(noReserveReason),
    complaintPhone: phone === null || demanded ? phone : maskTelephones(phone),
    ...(corrects === undefined ? {} : { corrects: { ...corrects, reason: maskPersonal(corrects.reason) } }),
  }
}
