import { setTimeout as wait } from 'node:timers/promises'
import type { DatabaseTrouble } from '@tenderlight/db/database-trouble'
import type { Client } from '../testing/test-api.ts'
import { ask } from './ask.ts'
import type { Answer } from './ask.ts'
import type { Remembered, SentLedger } from './remembered.ts'
import { ledgerOf, numberOf } from './rows.ts'

/** Somebody of a unit, signed in at the server of this life. */
export interface Person {
  readonly client: Client
  /** Approves what they submit. */
  readonly reviewer: Client
  readonly username: string
  readonly unit: string
}

const ROWS = 60
const OVERDUE = 4
const BUDGET = 1_000_000
/** A busy server asks for two seconds; the tests come back sooner. */
const AGAIN_MS = 300
const PATIENCE_MS = 30_000

const CHANGES: ReadonlySet<string> = new Set(['import', 'publication', 'fact', 'correction'])

const INTENTION = {
  regime: 'government-procurement',
  category: 'services',
  method: 'open-tender',
  summary: '服务期一年。',
  budget: 280_000_000,
  expectedMonth: '2026-06',
  measure: 'package',
  reservedSme: 112_000_000,
  reservedSmallMicro: 78_400_000,
} as const

/** One life of a server: what is done in it until it is killed. */
export class Life {
  readonly #number: number
  readonly #known: Remembered
  #over = false
  readonly #underWay = new Map<string, number>()
  /** Changes that were acknowledged in this life. */
  #changes = 0

  readonly #trouble: DatabaseTrouble | undefined

  /** `trouble`: what the database may be for a while, so that answers may say so. */
  constructor(number: number, known: Remembered, trouble?: DatabaseTrouble) {
    this.#number = number
    this.#known = known
    this.#trouble = trouble
  }

  /** Changes that were acknowledged so far. */
  get changed(): number {
    return this.#changes
  }

  /** Resolves when so many changes have been acknowledged, or nobody wants to wait any longer. */
  async changes(count: number): Promise<void> {
    const until = Date.now() + PATIENCE_MS
    while (this.#changes < count && Date.now() < until) await wait(5)
  }

  /** Called at the kill: counts what is under way, and lets everybody come to an end. */
  end(): void {
    this.#over = true
    for (const [kind, count] of this.#underWay) {
      this.#known.cutOff.set(kind, (this.#known.cutOff.get(kind) ?? 0) + count)
    }
  }

  /** Imports one ledger after the other, each third time an earlier one with another budget. */
  async imports(person: Person): Promise<void> {
    const own = this.#known.ledgers.filter(({ by }) => by === person.username)
    for (const ledger of own) if (ledger.possible !== undefined) await this.#again(person, ledger)
    for (let at = 0; !this.#over; at++) {
      const earlier = own.findLast(({ acknowledged, possible }) => acknowledged !== undefined && possible === undefined)
      if (at % 3 === 2 && earlier !== undefined) await this.#import(person, earlier)
      else {
        const batch = { name: `${person.username}-${this.#number}-${at}`, rows: ROWS, overdue: OVERDUE }
        const none = { acknowledged: undefined, possible: undefined, importIds: [] }
        const ledger: SentLedger = { batch, by: person.username, unit: person.unit, ...none }
        own.push(ledger)
        this.#known.ledgers.push(ledger)
        await this.#import(person, ledger)
      }
    }
  }

  async #import({ client }: Person, ledger: SentLedger): Promise<void> {
    const budget = (ledger.acknowledged ?? BUDGET) + 1_000
    const content = ledgerOf({ ...ledger.batch, budget }, ledger.unit)
    const filename = `${ledger.batch.name}.csv`
    const seen = await this.#ask('preview', () => client.ledger.preview.mutate({ filename, content }))
    if (seen?.kind !== 'done') return
    const { importId } = seen.value
    ledger.importIds.push(importId)
    ledger.possible = { importId, budget }
    await this.#confirm(client, ledger, importId, budget)
  }

  /** Confirms anew what nobody answered for: it is done now, or was done then. */
  async #again({ client }: Person, ledger: SentLedger): Promise<void> {
    if (ledger.possible === undefined) return
    await this.#confirm(client, ledger, ledger.possible.importId, ledger.possible.budget)
  }

  async #confirm(client: Client, ledger: SentLedger, importId: string, budget: number): Promise<void> {
    const answer = await this.#ask('import', () => client.ledger.confirm.mutate({ importId }), ['already-confirmed'])
    if (answer === undefined || answer.kind === 'unknown') return
    if (answer.kind === 'done' || answer.problem === 'already-confirmed') ledger.acknowledged = budget
    ledger.possible = undefined
  }

  /** Submits one intention after the other, and has it approved. */
  async publishes({ client, reviewer, username }: Person): Promise<void> {
    for (let at = 0; !this.#over; at++) {
      const title = `意向 ${username}-${this.#number}-${at} 完`
      const intention = { title, published: undefined as { key: string; number: string } | undefined }
      this.#known.intentions.push(intention)
      const submitted = await this.#ask('submission', () => client.intentions.submit.mutate({ ...INTENTION, title }))
      if (submitted?.kind !== 'done') continue
      const seen = { id: submitted.value.submission, step: 1 }
      const answer = await this.#ask('publication', () => reviewer.intentions.approve.mutate(seen))
      if (answer?.kind === 'done') intention.published = { key: answer.value.key, number: answer.value.number }
    }
  }

  /** Puts signings of overdue projects on record and corrects each, which ends and moves clocks. */
  async records({ client, username }: Person): Promise<void> {
    while (!this.#over) {
      const number = this.#unsigned(username)
      if (number === undefined) {
        await wait(100)
        continue
      }
      const fact = {
        number,
        acknowledged: undefined as string | undefined,
        possible: '2026-03-02' as string | undefined,
      }
      const found = await this.#ask('reading', () => client.procurements.list.query({ text: number }))
      const key = found?.kind === 'done' ? found.value.rows[0]?.key : undefined
      if (key === undefined) continue
      this.#known.facts.push(fact)
      const reason = '补记'
      const on = '2026-03-02' as never
      const event = 'contract-signed'
      const signed = await this.#ask('fact', () => client.procurements.recordFact.mutate({ key, event, on, reason }))
      if (signed?.kind !== 'done') continue
      fact.acknowledged = on
      const factId = signed.value.facts.find((one) => one.event === event)?.id ?? ''
      fact.possible = '2026-02-27'
      const right = '2026-02-27' as never
      const input = { factId, on: right, reason: '日期登记有误' }
      const corrected = await this.#ask('correction', () => client.procurements.correctFact.mutate(input))
      if (corrected?.kind === 'done') Object.assign(fact, { acknowledged: right, possible: undefined })
    }
  }

  /** The number of an overdue project of an acknowledged ledger that nobody has signed yet. */
  #unsigned(username: string): string | undefined {
    for (const { batch, by, acknowledged } of this.#known.ledgers) {
      if (by !== username || acknowledged === undefined) continue
      for (let row = 0; row < batch.overdue; row += 2) {
        const number = numberOf(batch, row)
        if (!this.#known.facts.some((fact) => fact.number === number)) return number
      }
    }
    return undefined
  }

  /** Looks at list, alerts and public pages, as everybody does. */
  async looks({ client }: Person, address: string): Promise<void> {
    while (!this.#over) {
      await this.#ask('reading', () => client.procurements.list.query({}))
      await this.#ask('reading', () => client.alerts.list.query({}))
      await this.#ask('reading', () => fetch(`${address}/api/public/notices`).then((response) => response.text()))
      await wait(50)
    }
  }

  /**
   * The answer to a request, tried again while the server is busy; undefined when it was cut off or refused, which is
   * remembered. `expected`: problems that stand for done.
   */
  async #ask<T>(
    kind: string,
    call: () => Promise<T>,
    expected: readonly string[] = [],
  ): Promise<Answer<T> | undefined> {
    while (!this.#over) {
      this.#underWay.set(kind, (this.#underWay.get(kind) ?? 0) + 1)
      const answer = await ask(call).catch((error: unknown): Answer<T> => {
        // A plain fetch that the kill has cut off.
        if (error instanceof TypeError) return { kind: 'unknown' }
        throw error
      })
      this.#underWay.set(kind, (this.#underWay.get(kind) ?? 0) - 1)
      if (answer.kind === 'unknown') {
        if (!this.#over) await wait(20)
        if (!this.#over) this.#known.refused.push(`${kind}: the connection broke without a kill`)
        return answer
      }
      if (answer.kind === 'done' && CHANGES.has(kind)) this.#changes += 1
      if (answer.kind === 'done' || expected.includes(answer.problem)) return answer
      if (answer.problem === `database-${this.#trouble}`) {
        await wait(AGAIN_MS)
        // Of one that is full it is said that nothing was done; after one that was away nobody can tell.
        return this.#trouble === 'full' ? answer : { kind: 'unknown' }
      }
      if (answer.problem !== 'busy') {
        this.#known.refused.push(`${kind}: ${answer.problem} ${answer.message}`)
        return undefined
      }
      await wait(AGAIN_MS)
    }
    return undefined
  }
}
