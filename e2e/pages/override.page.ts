import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** 突破承诺的申请 on the page of a project, and what the gate says there. */
export class OverridePage {
  readonly #page: Page
  readonly card: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.#page = page
    this.card = page.getByRole('region', { name: '突破承诺的申请' })
    this.dialog = page.getByRole('dialog')
  }

  /** Opens the project of this title from the list. */
  async open(title: string): Promise<void> {
    await this.#page.goto('/app/procurements')
    await this.#page.getByRole('searchbox').fill(title)
    await this.#page.getByRole('link', { name: title, exact: true }).click()
    await expect(this.#page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
  }

  /** Asks that the announcement may go out although promises stand in the way. */
  async ask(reason: string): Promise<void> {
    await this.#page.getByRole('button', { name: '申请突破承诺' }).click()
    await this.dialog.getByLabel('申请理由').fill(reason)
    await this.dialog.getByRole('button', { name: '申请突破承诺' }).click()
    await expect(this.dialog).toHaveCount(0)
  }

  /** Opens what the gate says of the announcement today. */
  async gate(): Promise<Locator> {
    await this.#page.getByRole('button', { name: '发布公告' }).click()
    await expect(this.dialog.getByRole('status')).toBeVisible()
    return this.dialog
  }
}
