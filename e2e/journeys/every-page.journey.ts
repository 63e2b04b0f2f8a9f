import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { expectNoSideways } from '../pages/fields.ts'

const WORKSPACE = [
  'board',
  'worklist',
  'procurements',
  'procurements?light=red',
  'reviews',
  'ledger',
  'alerts',
  'alerts/channels',
  'rules',
  'rules/cn.gp.contract.sign',
  'settings',
  'organisations',
  'account',
  'conflicts',
  'calendar',
  'calendar/changes',
  'calendar/load',
]

for (const [device, viewport] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport })

    test('axe finds nothing serious on any page of the workspace', async ({ page, signIn }) => {
      test.slow()
      await page.goto('/app/sign-in')
      await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible()
      await expectAccessible(page)
      await signIn.as('bureau')
      for (const path of [...WORKSPACE, 'no-such-page']) {
        await page.goto(`/app/${path}`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await page.waitForLoadState('networkidle')
        await expectAccessible(page)
        await expectNoSideways(page)
      }
      await page.goto('/app/procurements?light=red')
      await page
        .getByRole('main')
        .getByRole('link')
        .filter({ hasText: /[^\d]{4,}/ })
        .last()
        .click()
      await page.waitForLoadState('networkidle')
      await expectAccessible(page)
    })

    test('axe finds nothing serious on the form and on any public page', async ({ page, signIn }) => {
      await signIn.as('education')
      await page.goto('/app/intentions/new')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.getByRole('button', { name: '提交复核' }).click()
      await expectAccessible(page)
      await expectNoSideways(page)
      for (const path of ['/', '/?reservation=exclusive', '/?q=没有这样的公告', '/no-such-page', '/notices/none']) {
        await page.goto(path)
        await expect(page.getByRole('heading').first()).toBeVisible()
        await page.waitForLoadState('networkidle')
        await expectAccessible(page)
        await expectNoSideways(page)
      }
    })
  })
}
