import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { NavigationPage } from './navigation.page.ts'

/** The rules: the list of all, and the page of one. */
export class RulesPage {
  readonly #page: Page
  readonly search: Locator
  readonly count: Locator
  readonly example: Locator

  constructor(page: Page) {
    this.#page = page
    this.search = page.getByRole('searchbox', { name: '搜索规则' })
    this.count = page.getByRole('status').filter({ hasText: /条/ })
    this.example = page.getByRole('region', { name: /^算例/ })
  }

  /** The list by the main navigation. */
  async open(): Promise<void> {
    await new NavigationPage(this.#page).follow('规则')
    await expect(this.#page.getByRole('heading', { level: 1, name: '规则' })).toBeVisible()
  }

  /** Follows a rule of the list. */
  async follow(title: string): Promise<void> {
    await this.#page.getByRole('main').getByRole('link', { name: title, exact: true }).click()
    await expect(this.#page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }

  /** The cell of `date` in the worked example. */
  day(date: string): Locator {
    return this.example.getByRole('cell').filter({ has: this.#page.locator(`time[datetime="${date}"]`) })
  }
}
