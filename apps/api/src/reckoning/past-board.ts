import type { Context } from '@tenderlight/compliance/evaluate'
import { STAGES } from '@tenderlight/compliance/rules/rule'
import type { Stage } from '@tenderlight/compliance/rules/rule'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { StageCount } from '@tenderlight/db/repositories/board-counts'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { project } from '../record/project.ts'
import type { ProjectedClock } from '../record/project.ts'

/** Whose procurement it is. */
export interface PastPlace {
  readonly key: string
  readonly unit: string
}

/** A clock that was overdue. */
export interface PastRed {
  readonly key: string
  readonly id: string
  readonly title: string | null
  readonly unit: string
  readonly level: 'law' | 'commitment'
  readonly rule: string
  readonly part: string
  readonly matter: string
  readonly due: CivilDate
}

/** A board as it was on a day, by what was known at its end; the counts are those of `countsByStage`. */
export interface PastBoard {
  readonly procurements: number
  readonly counts: Readonly<Record<'law' | 'commitment', readonly StageCount[]>>
  /** The units' overdue clocks, the longest overdue first; no more than `MOST_RED` of them. */
  readonly red: readonly PastRed[]
}

const MOST_RED = 500

type Counted = 'red' | 'yellow' | 'green' | 'breaches'

/** Adds procurements up to the board of a day. */
export class PastTally {
  readonly #context: Context
  readonly #counts = { law: new Map<string, StageCount>(), commitment: new Map<string, StageCount>() }
  readonly #red: PastRed[] = []
  #procurements = 0

  constructor(context: Context) {
    this.#context = context
  }

  add({ key, unit }: PastPlace, procurement: Procurement): void {
    this.#procurements += 1
    const { clocks, breaches } = project(procurement, this.#context, '')
    for (const clock of clocks) {
      const light = lightOf(clock, this.#context.today)
      if (light === undefined) continue
      this.#count(clock, unit, light)
      const { level, rule, part, matter, due, bound } = clock
      if (light !== 'red' || due === null || level === 'encouragement' || bound !== 'buyer') continue
      this.#red.push({
        key,
        id: procurement.id,
        title: procurement.title ?? null,
        unit,
        level,
        rule,
        part,
        matter,
        due,
      })
    }
    for (const breach of breaches) this.#count(breach, unit, 'breaches')
  }

  done(): PastBoard {
    return {
      procurements: this.#procurements,
      counts: { law: [...this.#counts.law.values()], commitment: [...this.#counts.commitment.values()] },
      red: this.#red
        .toSorted((a, b) => (a.due === b.due ? a.id.localeCompare(b.id) : a.due < b.due ? -1 : 1))
        .slice(0, MOST_RED),
    }
  }

  #count(
    { level, stage, bound }: Pick<ProjectedClock, 'level' | 'stage' | 'bound'>,
    unit: string,
    what: Counted,
  ): void {
    if (level === 'encouragement' || !isStage(stage) || (bound !== 'buyer' && bound !== 'supervisor')) return
    const counts = this.#counts[level]
    const place = `${unit} ${stage} ${bound}`
    const before = counts.get(place) ?? { key: unit, stage, bound, red: 0, yellow: 0, green: 0, breaches: 0 }
    counts.set(place, { ...before, [what]: before[what] + 1 })
  }
}

/** The light of a running clock, as the board reads it from what is stored; undefined: it does not run. */
function lightOf({ open, verdict, due, late_light, warn_from }: ProjectedClock, today: CivilDate) {
  if (due === null || (!open && verdict !== 'pending')) return undefined
  if (due < today && late_light === 'red') return 'red'
  return warn_from !== null && warn_from <= today ? 'yellow' : 'green'
}

const isStage = (stage: string): stage is Stage => STAGES.some((one) => one === stage)
