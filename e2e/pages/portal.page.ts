import type { Locator, Page } from '@playwright/test'

/** The public list of notices. */
export class PortalPage {
  readonly #page: Page
  readonly notices: Locator

  constructor(page: Page) {
    this.#page = page
    this.notices = page.getByRole('article')
  }

  async open(): Promise<void> {
    await this.#page.goto('/')
  }

  async search(words: string): Promise<void> {
    await this.#page.getByRole('searchbox').fill(words)
    await this.#page.getByRole('searchbox').press('Enter')
  }

  notice(title: string): Locator {
    return this.notices.filter({ has: this.#page.getByRole('link', { name: title }) })
  }
}
