import { openIdentityProvider } from '@tenderlight/api/identity-provider-for-tests'
import type { IdentityProvider } from '@tenderlight/api/identity-provider-for-tests'
import { expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test as base } from '../journey.ts'
import { ACCOUNTS } from '../pages/sign-in.page.ts'
import { FIRST_DAY } from '../server/days.ts'
import { copyOfDistrict } from '../server/demo-district.ts'
import { freePort, Product } from '../server/product.ts'

const NAME = '市统一身份认证'

const test = base.extend<{ port: number; provider: IdentityProvider }>({
  // The provider has to know where people come back to before the product starts.
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants a destructured first argument
  port: async ({}, use) => use(await freePort()),
  provider: async ({ port }, use) => {
    const provider = await openIdentityProvider(() => `http://127.0.0.1:${port}/api/identity/callback/oidc`)
    await use(provider)
    await provider.close()
  },
  product: async ({ engine, port, provider }, use) => {
    const { remove, ...own } = await copyOfDistrict(engine)
    const { issuer, clientId, clientSecret } = provider
    const elsewhere = { issuer, clientId, clientSecret, name: NAME }
    const product = await Product.start({ ...own, today: FIRST_DAY, port, elsewhere })
    await use(product)
    await product.stop()
    await remove()
  },
})

test('somebody signs in with the account of another system, and a stranger is told whom to ask', async ({
  browser,
  page,
  product,
  provider,
  signIn,
}) => {
  test.slow()
  const button = page.getByRole('button', { name: `用${NAME}登录` })

  await test.step('the button leads there and back to the page that was wanted', async () => {
    provider.signsIn('s-1', { preferred_username: ACCOUNTS.education.username })
    await page.goto('/app/procurements?light=red')
    await expect(button).toBeVisible()
    await expectGoodOnPhoneAndDesk(page)
    await button.click()
    await expect(page).toHaveURL(`${product.origin}/app/procurements?light=red`)
    await expect(page.getByRole('link', { name: '示范区教育局 · 经办' })).toBeVisible()
  })

  await test.step('whoever was linked is known the next time by the account, whatever it is called there', async () => {
    await signIn.out()
    provider.signsIn('s-1', { preferred_username: ACCOUNTS.administrator.username })
    await button.click()
    await expect(page.getByRole('heading', { name: '接下来要做的' })).toBeVisible()
    await expect(page.getByRole('link', { name: '示范区教育局 · 经办' })).toBeVisible()
    await page.goto('/app/account')
    await expect(page.getByRole('row').filter({ hasText: '当前设备' })).toBeVisible()
    await expectGoodOnPhoneAndDesk(page)
    await signIn.out()
  })

  await test.step('a person whom the other system knows and this one does not is told so, and nobody is made', async () => {
    const context = await browser.newContext({ baseURL: product.origin })
    const stranger = await context.newPage()
    provider.signsIn('s-2', { preferred_username: 'a-stranger', email: 's@example.org', email_verified: true })
    await stranger.goto('/app/sign-in')
    await stranger.getByRole('button', { name: `用${NAME}登录` }).click()
    await expect(stranger.getByRole('alert')).toHaveText('该平台的账号没有对应到本系统的人员,请联系本区县管理员。')
    await expectGoodOnPhoneAndDesk(stranger)
    await stranger.goto('/app/procurements')
    await expect(stranger.getByRole('heading', { name: '登录' })).toBeVisible()
    await context.close()
    await signIn.as('administrator')
    await expect(page.getByRole('row').filter({ hasText: ACCOUNTS.education.username }).first()).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'a-stranger' })).toHaveCount(0)
    await signIn.out()
  })

  await test.step('somebody disabled here is told so, and stays out', async () => {
    await signIn.as('administrator')
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '经办甲' }) })
    await row.getByRole('button', { name: /^账号/ }).click()
    await page.getByRole('dialog').getByRole('checkbox', { name: '停用账号' }).check()
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await expect(row).toContainText('已停用')
    await signIn.out()
    await button.click()
    await expect(page.getByRole('alert')).toContainText('该账号已停用')
  })

  await test.step('while the other system is down, the password still works', async () => {
    await provider.close()
    await signIn.as('reviewer')
  })
})
