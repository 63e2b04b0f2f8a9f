/** One way of doing the work of a contest. `run` does `times` pieces of it and returns something that depends on all. */
export interface Contestant {
  readonly name: string
  readonly times: number
  readonly run: () => number | Promise<number>
}

/** The same work done by us and by others, checked to give the same answers before anything is timed. */
export interface Contest {
  readonly ours: Contestant
  readonly others: readonly Contestant[]
  /** Throws where the answers differ; returns how many were compared. */
  readonly check: () => number | Promise<number>
}
