import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** The tender document of a project: its words, the marks beside them, its versions and reviews. */
export class DocumentPage {
  readonly #page: Page
  readonly text: Locator
  readonly marks: Locator
  readonly versions: Locator
  readonly reviews: Locator

  constructor(page: Page) {
    this.#page = page
    this.text = page.getByRole('region', { name: /^文件正文/u })
    this.marks = page.getByRole('region', { name: '标记', exact: true })
    this.versions = page.getByRole('region', { name: '历次版本' })
    this.reviews = page.getByRole('region', { name: '公平竞争审查记录' })
  }

  /** Chooses the file as a person without a mouse would, and waits until it was read. */
  async upload(name: string, ...lines: readonly string[]): Promise<void> {
    const file = { name, mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) }
    await this.#page.locator('.drop-zone input[type=file]').setInputFiles(file)
  }

  /** The head of a mark in the list, by words of its clause. */
  head(clause: string): Locator {
    return this.marks.getByRole('button', { name: clause })
  }

  /** Opens a mark, unless it is open, and answers it. */
  async answer(clause: string, kind: '已修改' | '不适用' | '保留', words: string): Promise<void> {
    if ((await this.head(clause).getAttribute('aria-expanded')) !== 'true') await this.head(clause).click()
    // One form makes way for the other: what is chosen in the one that goes is lost.
    await expect(this.head(clause)).toHaveAttribute('aria-expanded', 'true')
    await expect(this.marks.getByRole('textbox')).toHaveCount(1)
    await this.marks.getByRole('radio', { name: kind }).check()
    await this.marks.getByRole('textbox').fill(words)
    await this.marks.getByRole('button', { name: /^保存答复|^另作答复/u }).click()
    await expect(this.#page.getByText(/^已保存,/u).last()).toBeVisible()
  }
}
