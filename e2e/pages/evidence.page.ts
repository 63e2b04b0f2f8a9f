import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

interface Upload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** The files that prove the steps of a project, on its page. */
export class EvidenceCard {
  readonly #page: Page
  readonly card: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.#page = page
    this.card = page.getByRole('region', { name: '证据文件' })
    this.dialog = page.getByRole('dialog')
  }

  line(filename: string): Locator {
    return this.card.getByRole('listitem').filter({ hasText: filename })
  }

  async open(): Promise<void> {
    await this.card.getByRole('button', { name: '附证据' }).click()
    await expect(this.dialog.getByText('附证据文件')).toBeVisible()
  }

  /** Chooses the file as a person without a mouse would: the control has the name of the area. */
  async choose(file: Upload | string): Promise<void> {
    await this.#page.locator('[role=dialog] input[type=file]').setInputFiles(file)
  }

  async send(): Promise<void> {
    await this.dialog.getByRole('button', { name: /上\s*传$/ }).click()
  }
}
