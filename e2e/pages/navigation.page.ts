import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** A page that comes up just now closes what was opened before it: then the menu is opened again, and the entry pressed. */
const SHOWN = { timeout: 2_000 }

/** The main navigation: a bar whose menus hold most pages. */
export class NavigationPage {
  readonly #page: Page
  readonly #bar: Locator

  constructor(page: Page) {
    this.#page = page
    this.#bar = page.getByRole('navigation', { name: '主导航' })
  }

  /** The entry of a page, in an open menu or not. */
  entry(name: string | RegExp): Locator {
    return this.#bar.getByRole('link', entryOf(name))
  }

  /** The button of a menu. */
  menu(name: string): Locator {
    return this.#bar.getByRole('button', { name })
  }

  /** Goes to a page by its entry; opens the menu that it is in first. */
  async follow(name: string | RegExp): Promise<void> {
    const entry = this.entry(name)
    const { pathname: path } = new URL((await entry.getAttribute('href')) ?? '', this.#page.url())
    await expect(async () => {
      if (!(await entry.isVisible())) await this.#open(name)
      await entry.press('Enter')
      await expect(this.#page).toHaveURL(({ pathname }) => pathname === path, SHOWN)
    }).toPass({ timeout: 30_000 })
  }

  async #open(name: string | RegExp): Promise<void> {
    // On a phone the bar itself is what opens.
    const menu = this.#bar.locator('.nav-menu').filter({ has: this.#page.getByRole('link', entryOf(name)) })
    const holder = (await menu.count()) === 0 ? this.#bar : menu
    await holder.getByRole('button').press('Enter')
    // A key pressed on what is not shown yet goes nowhere.
    await this.entry(name).waitFor(SHOWN)
  }
}

const entryOf = (name: string | RegExp) => ({ name, includeHidden: true, exact: typeof name === 'string' })
