import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { ACCOUNTS } from './sign-in.page.ts'

declare global {
  interface Window {
    mouseWasUsed(): void
  }
}

/** Where antd draws the ring around more than the element that has the focus. */
const AROUND = '.ant-input-affix-wrapper, .ant-select, .ant-picker, .ant-radio-wrapper, .ant-checkbox-wrapper'

const FOCUSED_ITEM = '.ant-dropdown-menu-item:focus'

/** A person who has no mouse. Wherever they stop, they see that they are there. */
export class Keyboard {
  readonly #page: Page
  /** What somebody pointed at all the same. */
  #pointed = 0
  /** Stops without a visible ring. */
  readonly unseen: string[] = []

  private constructor(page: Page) {
    this.#page = page
  }

  static async of(page: Page): Promise<Keyboard> {
    const keyboard = new Keyboard(page)
    await page.exposeFunction('mouseWasUsed', () => {
      keyboard.#pointed += 1
    })
    await page.addInitScript(() => addEventListener('pointerdown', () => window.mouseWasUsed(), true))
    return keyboard
  }

  /** How often the mouse was used. */
  get pointed(): number {
    return this.#pointed
  }

  press(key: string): Promise<void> {
    return this.#page.keyboard.press(key)
  }

  /** Goes on with Tab, or back, until `target` has the focus. */
  async to(target: Locator, back = false): Promise<void> {
    await expect(target).toBeVisible()
    for (let steps = 0; steps < 120; steps += 1) {
      await this.press(back ? 'Shift+Tab' : 'Tab')
      if (await target.evaluate((element) => element === document.activeElement)) return this.#look(target)
    }
    throw new Error(`the Tab key does not reach ${target.toString()}`)
  }

  async #look(target: Locator): Promise<void> {
    const seen = await target.evaluate((element, around) => {
      const ringed = (one: Element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
      }
      const box = element.closest(around)
      if (box === null) return ringed(element) || getComputedStyle(element).boxShadow.includes('0px 0px 0px 2px')
      return [box, ...box.querySelectorAll('*')].some(
        (one) => ringed(one) || getComputedStyle(one).boxShadow !== 'none',
      )
    }, AROUND)
    if (!seen) this.unseen.push(target.toString())
  }

  /** Puts `text` in place of what stands in the field that has the focus. */
  async type(text: string): Promise<void> {
    await this.press('ControlOrMeta+a')
    await this.#page.keyboard.type(text)
  }

  async fill(field: Locator, text: string, back = false): Promise<void> {
    await this.to(field, back)
    await this.type(text)
  }

  /** Types a day or a month and goes on: whoever leaves the field has taken what stands in it. */
  async date(field: Locator, text: string): Promise<void> {
    await this.fill(field, text)
    await this.press('Tab')
    await expect(field).toHaveValue(text)
  }

  /** Opens the list behind `label` with an arrow, goes down to the option, and takes it. */
  async choose(within: Locator, label: string, option: string, back = false): Promise<void> {
    await this.to(within.getByRole('combobox', { name: label }), back)
    await this.press('ArrowDown')
    await this.#arrowTo('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active', option)
    await expect(this.#page.locator('.ant-select-item-option:visible')).toHaveCount(0)
    await expect(within.locator('.ant-select').getByTitle(option, { exact: true }).first()).toBeVisible()
  }

  /** Opens the menu of the button that has the focus; its items take the focus one after the other. */
  async chooseInMenu(opener: Locator, item: string): Promise<void> {
    await this.press('Enter')
    const items = this.#page.getByRole('menuitem')
    await expect(items.filter({ hasText: item }).first()).toBeVisible()
    const all = await items.allTextContents()
    const isNearTheEnd = all.indexOf(item) > all.length / 2
    const first = await this.#textOf(FOCUSED_ITEM)
    if (isNearTheEnd) {
      await this.press('End')
      await this.#textOf(FOCUSED_ITEM, first)
    }
    await this.#arrowTo(FOCUSED_ITEM, item, isNearTheEnd ? 'ArrowUp' : 'ArrowDown')
    await expect(opener).not.toBeFocused()
  }

  /** What is marked in a list; the mark follows a key with the next picture. */
  async #textOf(marked: string, other = ''): Promise<string> {
    const found = await this.#page.waitForFunction(
      ([selector, before]) => {
        const text = document.querySelector(selector)?.textContent.trim() ?? ''
        return text === '' || text === before ? false : text
      },
      [marked, other] as const,
    )
    return String(await found.jsonValue())
  }

  async #arrowTo(marked: string, option: string, arrow: 'ArrowDown' | 'ArrowUp' = 'ArrowDown'): Promise<void> {
    let here = await this.#textOf(marked)
    for (let steps = 0; steps < 60 && here !== option; steps += 1) {
      await this.press(arrow)
      here = await this.#textOf(marked, here)
    }
    expect(here, 'where the arrows came to').toBe(option)
    await this.press('Enter')
  }

  async signIn(who: keyof typeof ACCOUNTS): Promise<void> {
    const { username, password } = ACCOUNTS[who]
    await this.#page.goto('/app/sign-in')
    await this.fill(this.#page.getByLabel('用户名'), username)
    await this.press('Tab')
    await this.#page.keyboard.type(password)
    await this.press('Enter')
    await expect(this.#page).not.toHaveURL(/sign-in/u)
  }
}
