import type { Procurement } from '../procurement/procurement.ts'

/** What a contract sets standards for: 技术、服务、安全. */
export const STANDARD_KINDS = ['technical', 'service', 'safety'] as const
export type StandardKind = (typeof STANDARD_KINDS)[number]

export const STANDARD_RESULTS = ['met', 'not-met', 'not-examined'] as const
export type StandardResult = (typeof STANDARD_RESULTS)[number]

export const ACCEPTANCE_CONCLUSIONS = ['accepted', 'not-accepted'] as const
export type AcceptanceConclusion = (typeof ACCEPTANCE_CONCLUSIONS)[number]

/** One standard of the contract, with what the acceptance report says of it; no result: no report yet. */
export interface AcceptanceStandard {
  readonly id: string
  readonly kind: StandardKind
  readonly text: string
  readonly result?: StandardResult
  readonly note?: string
}

/** 履约验收, standard by standard. */
export interface Acceptance {
  readonly standards: readonly AcceptanceStandard[]
  /** 面向社会公众的公共服务项目. */
  readonly publicService?: boolean
  /** 服务对象 took part. */
  readonly usersTookPart?: boolean
  /** Which bodies took part, with how many people. */
  readonly participants?: string
  readonly conclusion?: AcceptanceConclusion
}

/** How many standards the report covers: those examined, whatever was found; undefined while it says nothing of any. */
export function coveredOf({ standards }: Pick<Acceptance, 'standards'>): number | undefined {
  if (standards.every(({ result }) => result === undefined)) return undefined
  return standards.filter(({ result }) => result === 'met' || result === 'not-met').length
}

/** The record with what the acceptance says for it, where the record itself says nothing. */
export function withAcceptance(procurement: Procurement, acceptance: Acceptance): Procurement {
  const { standards, publicService, usersTookPart } = acceptance
  const covered = coveredOf(acceptance)
  return {
    ...(standards.length === 0 ? {} : { acceptanceStandards: standards.length }),
    ...(covered === undefined ? {} : { acceptanceStandardsCovered: covered }),
    ...(publicService === undefined ? {} : { publicService }),
    ...(usersTookPart === undefined ? {} : { usersTookPart }),
    ...procurement,
  }
}
