import type { Browser, Page } from '@playwright/test'
import { expect, test } from '../journey.ts'
import { IntentionPage } from '../pages/intention.page.ts'
import { SignInPage } from '../pages/sign-in.page.ts'
import { FIRST_DAY } from '../server/days.ts'

test.use({ engine: 'postgresql' })

/** What the browser takes for now: the server's day, two days ahead, two days behind. The month changes with neither. */
const CLOCKS = {
  right: `${FIRST_DAY}T09:00:00+08:00`,
  ahead: '2026-09-18T21:00:00+08:00',
  behind: '2026-09-14T03:00:00+08:00',
}

/** Where days, lights and what is left of them stand. */
const UNIT_PAGES = ['worklist', 'procurements', 'procurements?light=yellow', 'calendar', 'alerts', 'reviews']
const BUREAU_PAGES = ['board', 'rules/cn.gp.contract.sign', 'calendar/load', 'settings']

/** A window of a person whose clock stands there; its time goes on from there. */
async function windowAt(browser: Browser, baseURL: string, time: string): Promise<Page> {
  const context = await browser.newContext({ baseURL })
  await context.clock.install({ time })
  return context.newPage()
}

/** Opens the page in every window; they come to say the same as the first, word for word. */
async function expectSameWords(windows: readonly Page[], path: string): Promise<void> {
  await Promise.all(windows.map((page) => page.goto(path)))
  await Promise.all(windows.map((page) => page.waitForLoadState('networkidle')))
  await expect(async () => {
    const [right = '', ...wrong] = await Promise.all(windows.map((page) => page.getByRole('main').innerText()))
    // The frame alone is no page yet.
    expect(right.length, path).toBeGreaterThan(40)
    for (const words of wrong) expect(words, path).toBe(right)
  }).toPass({ timeout: 20_000 })
}

test('a browser two days ahead and one two days behind show the server’s days and lights, and enter its dates', async ({
  browser,
  product,
}) => {
  test.setTimeout(300_000)
  const right = await windowAt(browser, product.origin, CLOCKS.right)
  const wrong = [
    { page: await windowAt(browser, product.origin, CLOCKS.ahead), day: '2026-09-18' },
    { page: await windowAt(browser, product.origin, CLOCKS.behind), day: '2026-09-14' },
  ]
  const windows = [right, ...wrong.map(({ page }) => page)]
  const compare = async (paths: readonly string[]) => {
    for (const path of paths) await expectSameWords(windows, path)
  }

  await test.step('the clocks are wrong indeed, and the public pages do not care', async () => {
    await compare(['/'])
    for (const { page, day } of wrong) {
      const now = await page.evaluate(() => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }))
      expect(now).toBe(day)
    }
  })

  await test.step('signed in, they read the same days, lights and what is left', async () => {
    for (const page of windows) await new SignInPage(page).as('education')
    await compare(UNIT_PAGES.map((path) => `/app/${path}`))
  })

  for (const { page, day } of wrong) {
    await test.step(`a form of ${day} counts from the server’s day, and marks it in the calendar`, async () => {
      const intention = new IntentionPage(page)
      await intention.open()
      await expect(intention.verdict).toContainText('最早可于 2026-10-16 公告')
      await intention.form.getByLabel('计划公告日').click()
      await expect(page.locator('.ant-picker-cell').filter({ has: page.locator('.picker-today') })).toHaveAttribute(
        'title',
        FIRST_DAY,
      )
      const ringed = await page.locator('.ant-picker-cell-in-view').evaluateAll((cells) =>
        cells
          .filter((cell) => {
            const inner = cell.querySelector('.ant-picker-cell-inner')
            if (inner === null) return false
            const ring = getComputedStyle(inner, '::before')
            return (
              getComputedStyle(inner).boxShadow !== 'none' ||
              (ring.borderTopStyle !== 'none' && ring.borderTopWidth !== '0px')
            )
          })
          .map((cell) => cell.getAttribute('title')),
      )
      expect(ringed).toEqual([FIRST_DAY])
      await page.keyboard.press('Escape')
    })
  }

  const changed: string[] = []
  await test.step('a step is dated with the server’s day, and none later is taken', async () => {
    for (const { page } of wrong) {
      await page.goto('/app/worklist')
      const button = page.getByRole('button', { name: /^登记签订/ })
      const row = page.getByRole('listitem').filter({ has: button }).first()
      changed.push((await row.getByRole('link').first().getAttribute('href')) ?? '')
      await row.getByRole('button', { name: /^登记签订/ }).click()
      const drawer = page.getByRole('dialog')
      const on = drawer.getByLabel('日期')
      await expect(on).toHaveValue(FIRST_DAY)
      await on.click()
      await expect(page.locator('.ant-picker-cell[title="2026-09-16"]')).not.toHaveClass(/disabled/)
      await expect(page.locator('.ant-picker-cell[title="2026-09-17"]')).toHaveClass(/disabled/)
      await on.press('Escape')
      await drawer.getByRole('button', { name: '登记' }).click()
      await expect(page.getByText(/已登记:合同签订/)).toBeVisible()
    }
  })

  await test.step('what they entered stands on the server’s day, with its light, for everybody', async () => {
    await compare(['/app/worklist', ...changed])
    for (const page of windows) {
      await expect(page.getByRole('row').filter({ hasText: '合同签订' }).last()).toContainText(FIRST_DAY)
    }
  })

  await test.step('a supervisor’s board is the same, and nobody was signed out on the way', async () => {
    for (const page of windows) {
      await page.goto('/app/worklist')
      await new SignInPage(page).out()
      await new SignInPage(page).as('bureau')
    }
    await compare(BUREAU_PAGES.map((path) => `/app/${path}`))
  })
  for (const page of windows) await page.context().close()
})
