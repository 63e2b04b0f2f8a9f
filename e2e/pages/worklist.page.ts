import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** 待办: the list with its rows. */
export class WorklistPage {
  readonly #page: Page
  /** The buttons that record a step, one a row. */
  readonly actions: Locator
  /** The form of the row that is open. */
  readonly form: Locator
  /** The row of what was just recorded. */
  readonly done: Locator

  constructor(page: Page) {
    this.#page = page
    this.actions = page.getByRole('button', { name: /^登记.+:/ })
    this.form = page.getByRole('dialog')
    this.done = page.getByRole('listitem').filter({ hasText: '已登记:' })
  }

  /** The list with every row of it, the folded ones too. */
  async open(): Promise<void> {
    await this.#page.goto('/app/worklist')
    await expect(this.actions.first()).toBeVisible()
    const more = this.#page.getByRole('button', { name: /^显示其余/ })
    while ((await more.count()) > 0) await more.first().click()
  }

  /** The first row with this button, by its whole name or the beginning of it. */
  action(name: string | RegExp): Locator {
    return this.#page.getByRole('button', { name, exact: true }).first()
  }

  async record(): Promise<void> {
    await this.form.getByRole('button', { name: '登记' }).click()
  }
}

/** Nothing needs more. */
const MOST_CLICKS = 3

/** Counts what a mouse presses, over pages. */
export class Clicks {
  readonly #page: Page
  private constructor(page: Page) {
    this.#page = page
  }

  static async countedOn(page: Page): Promise<Clicks> {
    await page.addInitScript(() => {
      addEventListener(
        'pointerdown',
        (event) => {
          if (!event.isTrusted) return
          sessionStorage.setItem('clicks', String(Number(sessionStorage.getItem('clicks') ?? 0) + 1))
        },
        true,
      )
    })
    return new Clicks(page)
  }

  /** How many `work` took. */
  async of(work: () => Promise<void>): Promise<number> {
    await this.#page.evaluate(() => sessionStorage.setItem('clicks', '0'))
    await work()
    return this.#page.evaluate(() => Number(sessionStorage.getItem('clicks')))
  }

  /** Does something, notes under its name in `told` what it took, and holds that it is no more than it may be. */
  noted(told: Map<string, number>): (what: string, work: () => Promise<void>) => Promise<void> {
    return async (what, work) => {
      const n = await this.of(work)
      told.set(what, n)
      expect(n, what).toBeGreaterThan(0)
      expect(n, what).toBeLessThanOrEqual(MOST_CLICKS)
    }
  }
}
