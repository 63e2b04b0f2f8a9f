/** What a register may know about award, contract and performance beyond the ledger's columns. Absent is unknown. */
export interface AwardFacts {
  /** 评定分离: evaluation and award are separated. */
  readonly separatedAward?: boolean
  /** The winner's place in the evaluation report. */
  readonly winnerRank?: number
}
