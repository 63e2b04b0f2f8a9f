import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'

/** A report, as it is made or as it was issued: its parts, its figures, its files. */
export class ReportPage {
  readonly #page: Page
  readonly dialog: Locator

  constructor(page: Page) {
    this.#page = page
    this.dialog = page.getByRole('dialog')
  }

  /** The report itself, without the page around it. */
  get report(): Locator {
    return this.#page.getByRole('article')
  }

  section(heading: string | RegExp): Locator {
    return this.report.getByRole('region', { name: heading }).first()
  }

  /** The rows of the table of a section; those of its chart's numbers are others. */
  rows(section: Locator): Locator {
    return section.locator('.report-table tbody tr')
  }

  /** The number of a figure of a section. */
  async figure(section: Locator, label: string): Promise<number> {
    const figure = section.locator('dl > div').filter({ has: this.#page.getByText(label, { exact: true }) })
    return Number(((await figure.locator('dd').textContent()) ?? '').replaceAll(',', ''))
  }

  /** What stands in a row of a table under the head of a column. */
  async cell(table: Locator, row: Locator, head: string | RegExp): Promise<string> {
    const heads = await table.getByRole('columnheader').allTextContents()
    const column = heads.findIndex((text) => (typeof head === 'string' ? text === head : head.test(text)))
    if (column < 0) throw new RangeError(`no column ${String(head)} among ${heads.join('、')}`)
    const cells = row.locator('th, td')
    return (await cells.nth(column).textContent()) ?? ''
  }

  /** Saves the report as a file; its name and what is in it. */
  async save(format: 'xlsx' | 'docx' | 'pdf'): Promise<{ readonly name: string; readonly content: Buffer }> {
    const saved = this.#page.waitForEvent('download')
    await this.#page.getByRole('button', { name: `下载 ${format}` }).click()
    const file = await saved
    return { name: file.suggestedFilename(), content: readFileSync(await file.path()) }
  }
}
