import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** One project: chain, clocks, and why a day is what it is. */
export class ProcurementPage {
  readonly #page: Page
  readonly why: Locator
  readonly calendar: Locator

  constructor(page: Page) {
    this.#page = page
    this.why = page.getByRole('region', { name: /^为什么/ })
    this.calendar = this.why.getByRole('table', { name: '逐日清点' })
  }

  /** The cell of `date` in the day-by-day count. */
  day(date: string): Locator {
    return this.calendar.getByRole('cell').filter({ has: this.#page.locator(`time[datetime="${date}"]`) })
  }

  /** Asks of one clock why its day is what it is. */
  async ask(clock: string): Promise<void> {
    await this.#page
      .getByRole('button', { name: clock })
      .or(this.#page.getByRole('link', { name: clock }))
      .first()
      .click()
    await expect(this.why).toContainText(clock)
  }
}
