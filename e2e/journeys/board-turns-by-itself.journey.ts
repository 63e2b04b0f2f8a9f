import { expect, test } from '../journey.ts'
import { SignInPage } from '../pages/sign-in.page.ts'
import { WorklistPage } from '../pages/worklist.page.ts'

test.use({ engine: 'postgresql' })

test('the board that the bureau has open turns when a clerk records a step elsewhere', async ({
  browser,
  page,
  product,
  signIn,
}) => {
  await signIn.as('bureau')
  await page.goto('/app/board')
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: /教育局/ }) })
  await expect(row).toBeVisible()
  await page.evaluate(() => document.body.setAttribute('data-opened', 'once'))
  const before = await row.innerText()

  const context = await browser.newContext({ baseURL: product.origin })
  const elsewhere = await context.newPage()
  await new SignInPage(elsewhere).as('education')
  const list = new WorklistPage(elsewhere)
  await list.open()
  const asked = page.waitForRequest(/\/trpc\/board\.get/, { timeout: 30_000 })
  await list.actions.first().click()
  await list.record()
  const reason = list.form.getByLabel('书面理由')
  await expect(list.done.or(reason).first()).toBeVisible()
  if (await reason.isVisible()) {
    await reason.fill('按照实际办理日期登记')
    await list.record()
  }
  await expect(list.done.first()).toBeVisible()

  await asked
  await expect(row).not.toHaveText(before, { useInnerText: true, timeout: 15_000 })
  await expect(page.locator('body'), 'nobody opened the page again').toHaveAttribute('data-opened', 'once')
  await context.close()
})
