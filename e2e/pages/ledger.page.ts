import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** 台账导入. */
export class LedgerPage {
  readonly #page: Page
  readonly rejected: Locator

  constructor(page: Page) {
    this.#page = page
    this.rejected = page.getByRole('region', { name: '未读入的单元格' }).getByRole('row')
  }

  async open(): Promise<void> {
    await this.#page.goto('/app/ledger')
  }

  /** Hands over the file and waits for the preview. */
  async upload(file: string): Promise<void> {
    await this.#page.getByLabel('把台账拖到这里').setInputFiles(file)
    await expect(this.#page.getByRole('heading', { name: /^预览:/ })).toBeVisible({ timeout: 30_000 })
  }

  /** One of 新增, 变更, 无变化, 未读入. */
  count(name: string): Locator {
    return this.#page.locator('dl > div').filter({ hasText: name }).locator('dd')
  }

  /** Confirms twice, as the page asks, and waits for the result. */
  async confirm(): Promise<void> {
    await this.#page.getByRole('button', { name: /^确认导入/ }).click()
    await this.#page
      .getByRole('dialog')
      .getByRole('button', { name: /^确认导入/ })
      .click()
    await expect(this.#page.getByRole('heading', { name: '已导入' })).toBeVisible({ timeout: 30_000 })
  }
}
