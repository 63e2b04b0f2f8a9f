import type { Locator, Page } from '@playwright/test'
import { NavigationPage } from './navigation.page.ts'

/** The working-day calendar: what is known, reverse questions, loading a notice, what moved. */
export class CalendarPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async open(): Promise<void> {
    await new NavigationPage(this.#page).follow('工作日历')
    await this.#page.getByRole('heading', { name: '工作日历', level: 1 }).waitFor()
  }

  /** 最迟何日公开,才能在 `date` 公告? */
  async askPublishBy(date: string): Promise<Locator> {
    await this.#page.getByLabel('公告日期').fill(date)
    await this.#page.keyboard.press('Enter')
    await this.#page.keyboard.press('Tab')
    return this.#page.getByRole('region', { name: '倒推日期' }).getByRole('status')
  }

  /** Goes to the page that loads a notice, and asks what this one would change. */
  async preview(notice: string): Promise<void> {
    await this.#page.getByRole('link', { name: '载入放假通知' }).click()
    await this.#page.getByLabel('通知文件的内容').fill(notice)
    await this.#page.getByRole('button', { name: '查看影响' }).click()
  }

  async confirm(): Promise<void> {
    await this.#page.getByRole('button', { name: '确认载入' }).click()
    await this.#page.getByRole('dialog').getByRole('button', { name: '确认载入' }).click()
    await this.#page.getByRole('heading', { name: /^已载入,日历版本/u }).waitFor()
  }

  /** The rows of the changes that stand on the page. */
  changes(): Locator {
    return this.#page.getByRole('table').getByRole('row')
  }
}
