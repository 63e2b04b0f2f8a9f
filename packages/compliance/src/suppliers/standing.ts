import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { deemedDisabled, deemedPrison } from '@tenderlight/law/parameters/supplier'
import type { Scale } from '../procurement/vocabulary.ts'
import type { SizeClass } from './size-class.ts'

/** What a supplier shows with its bid. Absent: not on record. */
export interface SupplierPapers {
  readonly size?: SizeClass
  /** Proof of a provincial (or higher) prison or rehabilitation administration. */
  readonly prisonCertificate?: boolean
  /** The supplier's own declaration as a welfare enterprise for disabled people. */
  readonly welfareDeclaration?: boolean
}

/** How a supplier counts; `by` names the one ground, however many there are: no benefit is given twice. */
export interface Standing {
  readonly scale: Scale | undefined
  readonly isSme: boolean
  readonly isSmallOrMicro: boolean
  readonly by: 'size' | 'cn.gp.sme.deemed-prison' | 'cn.gp.sme.deemed-disabled' | null
}

const SMES: ReadonlySet<Scale> = new Set<Scale>(['micro', 'small', 'medium', 'prison', 'welfare'])
const SMALL_OR_MICRO: ReadonlySet<Scale> = new Set<Scale>(['micro', 'small', 'prison', 'welfare'])

/** Whether `scale` counts as small, medium or micro; prisons' and welfare enterprises are deemed small. */
export const isSme = (scale: Scale): boolean => SMES.has(scale)

/** Whether `scale` counts as small or micro. */
export const isSmallOrMicro = (scale: Scale): boolean => SMALL_OR_MICRO.has(scale)

/** How a supplier counts on the day of its bid, by size first and by what deems it small after that. */
export function standingOf(papers: SupplierPapers, on: CivilDate): Standing {
  const { size } = papers
  const scale = size !== undefined && isSmallOrMicro(size) ? size : (deemedOf(papers, on) ?? size)
  if (scale === undefined) return { scale, isSme: false, isSmallOrMicro: false, by: null }
  return { scale, isSme: isSme(scale), isSmallOrMicro: isSmallOrMicro(scale), by: groundOf(scale) }
}

function deemedOf(papers: SupplierPapers, on: CivilDate): 'prison' | 'welfare' | undefined {
  if (papers.prisonCertificate === true && valueOn(deemedPrison, on) !== undefined) return 'prison'
  if (papers.welfareDeclaration === true && valueOn(deemedDisabled, on) !== undefined) return 'welfare'
  return undefined
}

function groundOf(scale: Scale): Standing['by'] {
  if (scale === 'prison') return 'cn.gp.sme.deemed-prison'
  if (scale === 'welfare') return 'cn.gp.sme.deemed-disabled'
  return scale === 'large' ? null : 'size'
}
