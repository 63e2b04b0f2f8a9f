import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** 判定异议: on a finding of a project, in the list of all, and under the alerts of who objected. */
export class ObjectionsPage {
  readonly #page: Page
  readonly why: Locator
  readonly dialog: Locator
  readonly ofFinding: Locator

  constructor(page: Page) {
    this.#page = page
    this.why = page.getByRole('region', { name: /^为什么/ })
    this.dialog = page.getByRole('dialog')
    this.ofFinding = this.why.getByRole('region', { name: '对这条判定的异议' })
  }

  /** Opens a project by its title and asks of the first of its clocks that is late. */
  async openLate(): Promise<string> {
    await this.#page.goto('/app/procurements?light=red')
    const project = this.#page
      .getByRole('table')
      .getByRole('link')
      .filter({ hasText: /[^\d]{4,}/ })
      .last()
    const title = (await project.textContent()) ?? ''
    await project.click()
    await expect(this.why).toBeVisible()
    return title
  }

  /** Opens the form and fills it in. */
  async say(reason: string, right: string): Promise<void> {
    await this.why.getByRole('button', { name: '这条判定有误' }).click()
    await this.dialog.getByLabel('为什么认为有误').fill(reason)
    await this.dialog.getByLabel(/^正确结果/).fill(right)
  }

  /** The row of the list that holds these words. */
  row(words: string): Locator {
    return this.#page.getByRole('list', { name: '异议' }).getByRole('listitem').filter({ hasText: words })
  }

  /** Chooses one of a list of the open dialog. */
  async choose(field: string, choice: string): Promise<void> {
    await this.dialog.getByLabel(field).press('ArrowDown')
    await this.#page.getByTitle(choice, { exact: true }).click()
  }
}
