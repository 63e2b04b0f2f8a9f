import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** 复核: what waits, and one submission with what can be done about it. */
export class ReviewPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Opens the first submission of this title from the list: what is under way stands ahead. */
  async open(title: string): Promise<void> {
    await this.#page.goto('/app/reviews')
    await this.#page.getByRole('link', { name: title }).first().click()
    await expect(this.#page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
  }

  /** Approves what is open, confirms, and returns the notice's number. */
  async approve(): Promise<string> {
    await this.#page.getByRole('button', { name: '复核通过并公开' }).click()
    await this.#page.getByRole('dialog').getByRole('button', { name: '复核通过并公开' }).click()
    const link = this.#page.getByRole('link', { name: /^查看公告/ })
    await expect(link).toBeVisible()
    const number = /[A-Z]{2}-\d{4}-\d+/.exec((await link.textContent()) ?? '')?.[0]
    if (number === undefined) throw new Error('the notice has no number')
    return number
  }

  /** Returns what is open, with a reason. */
  async sendBack(reason: string): Promise<void> {
    await this.#page.getByRole('button', { name: '退回' }).click()
    const dialog = this.#page.getByRole('dialog')
    await dialog.getByLabel('退回理由').fill(reason)
    await dialog.getByRole('button', { name: '退回' }).click()
    await expect(dialog).toHaveCount(0)
  }
}
