import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { NavigationPage } from '../pages/navigation.page.ts'
import { ACCOUNTS } from '../pages/sign-in.page.ts'

test.use({ engine: 'postgresql' })

test('the workspace turns English and back, and remembers', async ({ page, signIn }) => {
  await signIn.as('bureau')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.getByRole('button', { name: /Switch to English/ }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('navigation')).toContainText('Board')
  await page.reload()
  await expect(page.getByRole('navigation')).toContainText('Board')
  await expectAccessible(page)
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expectAccessible(page)
  await page
    .getByRole('button', { name: '切换到中文' })
    .or(page.getByRole('button', { name: /中文/ }))
    .first()
    .click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('采购意向')
})

test('a person signs in, moves and signs out with the keyboard alone', async ({ page }) => {
  const focused = page.locator(':focus')
  const tabTo = async (what: ReturnType<typeof page.locator>) => {
    for (let steps = 0; steps < 40; steps += 1) {
      await page.keyboard.press('Tab')
      if (await what.evaluate((element) => element === document.activeElement)) return
    }
    throw new Error(`the Tab key does not reach ${what.toString()}`)
  }
  await page.goto('/app/board')
  await expect(page).toHaveURL(/sign-in/)
  await tabTo(page.getByLabel('用户名'))
  await page.keyboard.type(ACCOUNTS.bureau.username)
  await page.keyboard.press('Tab')
  await page.keyboard.type(ACCOUNTS.bureau.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '监管看板' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: '监管看板' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(focused).toHaveText('跳到正文')
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await page.goto('/app/board')
  await expect(page.getByRole('heading', { name: '监管看板' })).toBeVisible()
  const navigation = new NavigationPage(page)
  const menu = navigation.menu('规则与日历')
  await tabTo(menu)
  await page.keyboard.press('ArrowDown')
  await expect(navigation.entry('规则')).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await expect(navigation.entry(/^判定异议/u)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(navigation.entry('工作日历')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu).toBeFocused()
  await expect(menu).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowRight')
  await expect(navigation.menu('更多')).toBeFocused()
  await tabTo(page.getByRole('button', { name: '退出登录' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/sign-in/)
})

test('a wrong password says so, and the demo accounts are one click away', async ({ page }) => {
  await page.goto('/app/sign-in')
  await page.getByLabel('用户名').fill('caizheng')
  await page.getByLabel('密码').fill('not-the-password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '使用 shuiwu', exact: true }).click()
  await expect(page).toHaveURL(/\/app\/worklist/)
})
