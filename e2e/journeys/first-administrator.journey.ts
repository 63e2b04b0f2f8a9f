import { expectAccessible, expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test as base } from '../journey.ts'
import { codeNow } from '../pages/authenticator.ts'
import { choose } from '../pages/fields.ts'
import { newDirectory, removeDirectory } from '../server/data-directory.ts'
import { FIRST_DAY } from '../server/days.ts'
import { Product } from '../server/product.ts'

const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants a destructured first argument
  product: async ({}, use) => {
    const dataDir = newDirectory()
    const product = await Product.start({ dataDir, today: FIRST_DAY, empty: true })
    await use(product)
    await product.stop()
    removeDirectory(dataDir)
  },
})

const PASSWORD = '清晨 有雨 三只白鹭'

test('a first start prints a link; whoever opens it makes the district and signs in with a second factor', async ({
  page,
  product,
}) => {
  test.slow()
  await expect.poll(() => product.firstLink).toBeDefined()
  const link = product.firstLink ?? ''
  await page.goto(link)
  await expect(page.getByRole('heading', { name: '建立区县和管理员' })).toBeVisible()
  await expectGoodOnPhoneAndDesk(page)
  const main = page.getByRole('main')
  await page.getByRole('button', { name: '建立', exact: true }).click()
  await expect(page.getByText('请填写').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('区县名称').fill('示例县')
  await choose(page, main, '适用规则', '衢州市常山县')
  await page.getByLabel('财政部门名称').fill('示例县财政局')
  await page.getByLabel('姓名').fill('王管理')
  await page.getByLabel('用户名').fill('wang')
  await page.getByLabel('密码', { exact: true }).fill('caizhengju2026')
  await page.getByRole('button', { name: '建立', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('过于常见')
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '建立', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('已建立')

  await page.getByRole('link', { name: '登录' }).click()
  await page.getByLabel('用户名').fill('wang')
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByLabel('请再次输入密码').fill(PASSWORD)
  await page.getByRole('button', { name: '开始设置' }).click()
  await page.getByLabel('验证码').fill(codeNow((await page.locator('.secret-text').textContent()) ?? ''))
  await page.getByRole('button', { name: '完成设置' }).click()
  await expect(page.getByRole('heading', { name: '监管看板' })).toBeVisible()
  await page.goto('/app/organisations')
  await expect(page.getByRole('rowheader', { name: '示例县财政局' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: '必须二次验证' })).toBeVisible()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByLabel('用户名')).toBeVisible()

  await page.goto(link)
  await expect(page.getByRole('alert')).toContainText('链接已用过')
})
