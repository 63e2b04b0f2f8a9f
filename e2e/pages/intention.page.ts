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

  /** Submits for review and confirms. */
  async submit(): Promise<void> {
    await this.#page.getByRole('button', { name: '提交复核' }).click()
    await this.#page.getByRole('dialog').getByRole('button', { name: '提交复核' }).click()
    await expect(this.#page.getByRole('status').filter({ hasText: '已提交复核' })).toBeVisible()
  }
}
