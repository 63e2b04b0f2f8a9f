import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** Chooses `option` in the list behind `label`, as a person with a mouse does. */
export async function choose(page: Page, within: Locator, label: string, option: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label })
  const item = page.locator('.ant-select-item-option:visible').and(page.getByTitle(option, { exact: true }))
  // A list that is still opening or closing may swallow a click.
  await expect(async () => {
    if ((await item.count()) === 0) await field.click()
    await item.click({ timeout: 5_000 })
    await expect(within.locator('.ant-select').getByTitle(option, { exact: true }).first()).toBeVisible({
      timeout: 2_000,
    })
  }).toPass({ timeout: 15_000 })
  await expect(page.locator('.ant-select-item-option:visible')).toHaveCount(0)
}

/** The same where the list is long: typing narrows it first, Enter takes what is left. */
export async function searchAndChoose(page: Page, within: Locator, label: string, option: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label })
  await field.fill(option)
  // The list has come to rest when it holds nothing else.
  await expect(page.locator('.ant-select-item-option:visible')).toHaveCount(1)
  await field.press('Enter')
  await expect(within.getByTitle(option, { exact: true })).toBeVisible()
  await expect(page.locator('.ant-select-item-option:visible')).toHaveCount(0)
}

/** Types a day or a month into a date field and takes it with Enter. */
export async function typeDate(field: Locator, text: string): Promise<void> {
  // A calendar that is still opening takes the day that stood there before.
  await expect(async () => {
    await field.fill(text)
    await field.press('Enter')
    await expect(field).toHaveValue(text, { timeout: 2_000 })
  }).toPass({ timeout: 15_000 })
}

/** Goes on with Tab until `target` has the focus. A dialog that has just opened takes the focus once more by itself. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(target).toBeFocused({ timeout: 300 })
  }).toPass({ timeout: 15_000, intervals: [0] })
}

/** The page is as wide as the screen: nothing has to be pushed sideways to be read. Another size of screen takes it a moment. */
export async function expectNoSideways(page: Page): Promise<void> {
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect
    .poll(beyond, { message: `pixels beyond the screen at ${page.url()}`, timeout: 3_000 })
    .toBeLessThanOrEqual(0)
}

/** What is said of a form that holds what was typed before the page was loaded anew. */
export const RESTORED = '已恢复上次在这里填写、尚未保存的内容。'

/** This browser keeps no form of anybody any more. */
export async function expectNothingKept(page: Page): Promise<void> {
  const kept = () =>
    page.evaluate(() => Object.keys(localStorage).filter((place) => /^tenderlight\.[\da-f-]{36}\./u.test(place)))
  await expect.poll(kept).toEqual([])
}
