import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { choose } from './fields.ts'

/** 新建采购意向: the form and the verdict beside it. */
export class IntentionPage {
  readonly #page: Page
  readonly form: Locator
  readonly verdict: Locator

  constructor(page: Page) {
    this.#page = page
    this.form = page.getByRole('region', { name: '意向内容' })
    this.verdict = page
      .getByRole('complementary', { name: '提交前的判定' })
      .or(page.getByRole('region', { name: '提交前的判定' }))
  }

  async open(): Promise<void> {
    await this.#page.goto('/app/intentions/new')
  }

  async fill(label: string, text: string): Promise<void> {
    await this.form.getByLabel(label, { exact: true }).fill(text)
  }

  async choose(label: string, option: string): Promise<void> {
    await choose(this.#page, this.form, label, option)
  }

  /** Publishes, confirms, and returns the notice's number. */
  async publish(): Promise<string> {
    await this.#page.getByRole('button', { name: '公开意向' }).click()
    await this.#page.getByRole('dialog').getByRole('button', { name: '公开意向' }).click()
    const card = this.#page.getByRole('status').filter({ hasText: '意向已公开' })
    await expect(card).toBeVisible()
    const number = await card
      .locator('dt', { hasText: '公告编号' })
      .locator('xpath=following-sibling::dd[1]')
      .textContent()
    if (number === null || number === '') throw new Error('the notice has no number')
    return number
  }
}
