import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** The name of a button; between two characters alone stands a gap. */
const named = (name: string): RegExp => new RegExp(`^${name.replace(/^(.)(.)$/u, '$1\\s*$2')}$`)

/** One case: where it stands, its letter, what was done, and what may be done next. */
export class CasePage {
  readonly #page: Page
  readonly dialog: Locator

  constructor(page: Page) {
    this.#page = page
    this.dialog = page.getByRole('dialog')
  }

  /** The rail 发现—督办函—整改—复核—反馈—销号. */
  get rail(): Locator {
    return this.#page.getByRole('list', { name: '督办流程' })
  }

  get steps(): Locator {
    return this.#page.getByRole('region', { name: '办理记录' })
  }

  get letter(): Locator {
    return this.#page.getByRole('region', { name: /^督办函/ })
  }

  act(name: string): Locator {
    return this.#page.getByRole('button', { name: named(name) })
  }

  /** Opens the dialog of an act. */
  async begin(name: string): Promise<void> {
    await this.act(name).click()
    await expect(this.dialog).toBeVisible()
  }

  /** Sends what the dialog asks for; it closes when the server has taken it. */
  async send(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name: named(name) }).click()
    await expect(this.dialog).toHaveCount(0)
  }

  /** An act that says something and no more. */
  async say(name: string, label: string, text: string): Promise<void> {
    await this.begin(name)
    await this.dialog.getByLabel(label).fill(text)
    await this.send(name)
  }

  async expectStage(word: string): Promise<void> {
    await expect(this.#page.locator('.page-head')).toContainText(word)
  }
}
