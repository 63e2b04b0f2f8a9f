import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { expectNoSideways } from '../pages/fields.ts'
import { PortalPage } from '../pages/portal.page.ts'

test.use({ engine: 'postgresql', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('on a phone the worklist is read and a step recorded without pushing sideways', async ({ page, signIn }) => {
  await signIn.as('education')
  await expect(page.getByRole('heading', { name: '接下来要做的' })).toBeVisible()
  await expectNoSideways(page)
  await expectAccessible(page)
  await page
    .getByRole('button', { name: /^登记签订/ })
    .first()
    .tap()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByRole('button', { name: '登记' })).toBeInViewport()
  await expectNoSideways(page)
  await drawer.getByRole('button', { name: '登记' }).tap()
  await expect(page.getByText(/已登记:合同签订/)).toBeVisible()
})

test('on a phone the board is a list of units', async ({ page, signIn }) => {
  await signIn.as('bureau')
  await expect(page.getByRole('heading', { name: '监管看板' })).toBeVisible()
  await expect(page.getByText('示范区水务局').first()).toBeVisible()
  await expectNoSideways(page)
  await expectAccessible(page)
})

test('on a phone a bidder searches, filters and reads a notice', async ({ page }) => {
  const portal = new PortalPage(page)
  await portal.open()
  await expect(portal.notices.first()).toBeVisible()
  await expectNoSideways(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '专门面向中小企业', exact: true }).tap()
  await expect(page).toHaveURL(/reservation=exclusive/)
  await expect(portal.notices.first()).toContainText('专门面向中小企业 100%')
  await portal.notices.first().getByRole('link').tap()
  await expect(page).toHaveURL(/\/notices\//)
  await expectNoSideways(page)
  await expectAccessible(page)
})
