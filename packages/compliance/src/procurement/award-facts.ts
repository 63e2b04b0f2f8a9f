import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'

/** 招标条例第五十五条: why not the candidate ranked first. */
export type RankOneGone = 'gave-up' | 'force-majeure' | 'no-performance-bond' | 'unlawful-conduct'

/** 履约信息 made public: 变更, 进度, 验收. */
export type PerformanceRecord = 'change' | 'progress' | 'acceptance'

/** What a register may know about award, contract and performance beyond the ledger's columns. Absent is unknown. */
export interface AwardFacts {
  /** 评定分离: evaluation and award are separated. */
  readonly separatedAward?: boolean
  /** The winner's place in the evaluation report. */
  readonly winnerRank?: number
  readonly rankOneGone?: RankOneGone
  /** The document that makes the project a pilot of 评定分离: its name and number. */
  readonly pilotDocument?: string
  /** 定标主体: who decides the award apart from the evaluation (定标委员会, the buyer's meeting). */
  readonly awardAuthority?: string
  /** 定标方法: by vote, by lot, by price, by deliberation. */
  readonly awardMethod?: string
  /** 定标记录 on file. */
  readonly awardRecordKept?: boolean
  /** Whether the winner is one of the 中标候选人. */
  readonly winnerIsCandidate?: boolean
  /** 补充合同: their amounts together. */
  readonly supplements?: Fen
  /** What the supplements change, with their dates and numbers, in words. */
  readonly supplementTerms?: string
  /** 技术、服务、安全标准: how many the contract sets, and how many the acceptance report covers. */
  readonly acceptanceStandards?: number
  readonly acceptanceStandardsCovered?: number
  /** 向社会公众提供的公共服务项目. */
  readonly publicService?: boolean
  /** 服务对象 took part in the acceptance. */
  readonly usersTookPart?: boolean
  /** 履约保证金 goes back on this day by the contract; no rule counts one. */
  readonly performanceBondReturnOn?: CivilDate
  /** What the site of the works shows of performance. */
  readonly performanceRecords?: readonly PerformanceRecord[]
}
