import type { Words } from '../words/words.ts'

const BAR = 24
/** Fewer records than these are done before anybody could read a bar. */
const LARGE = 5000

/** A bar on one line of a terminal; silent when stderr is none or the work is small. */
export class Progress {
  readonly #draw: ((text: string) => void) | undefined
  readonly #total: number
  readonly #words: Words
  #percent = 0

  constructor(total: number, draw: ((text: string) => void) | undefined, words: Words) {
    this.#total = total
    this.#draw = total < LARGE ? undefined : draw
    this.#words = words
  }

  /** Redraws the bar when it moved by a hundredth. */
  reach(done: number): void {
    const percent = Math.floor((done * 100) / this.#total)
    if (this.#draw === undefined || percent === this.#percent) return
    this.#percent = percent
    const full = Math.round((percent * BAR) / 100)
    const bar = '█'.repeat(full) + '░'.repeat(BAR - full)
    this.#draw(`\r${bar} ${this.#words.progress(done, this.#total)}`)
  }

  /** Takes the bar away. */
  clear(): void {
    this.#draw?.('\r\u001B[K')
  }
}
