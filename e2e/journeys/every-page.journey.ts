import { expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'

test.use({ engine: 'postgresql' })

/** Pages that no journey of their own looks at in the same way. */
const WORKSPACE = [
  'board',
  'board?level=law&sort=on-time',
  'board/ranking?level=law',
  'board/rules/jiujiang.gp.contract.sign',
  'board/wall',
  'worklist',
  'procurements',
  'procurements?light=red',
  'reviews',
  'ledger',
  'intentions/export',
  'financing',
  'alerts',
  'alerts/channels',
  'alerts/deliveries',
  'rules',
  'rules/cn.gp.contract.sign',
  'objections',
  'settings',
  'data-check',
  'data-check/new',
  'indicators?year=all',
  'reports/arrears?from=2026-01-01&through=2026-12-31',
  'reports/deadlines/issue?from=2026-04-01&through=2026-06-30',
  'simulation',
  'cases',
  'cases/new',
  'cases/new?about=true',
  'requests?state=closed',
  'requests/new',
  'organisations',
  'audit?day=2026-08-31',
  'audit/sample?seed=2026-09&n=5',
  'account',
  'conflicts',
  'calendar',
  'calendar/changes',
  'calendar/load',
]

/** Looked at side by side: one after the other they would be the longest of all journeys. */
const HALVES = [
  ['first', WORKSPACE.slice(0, WORKSPACE.length / 2)],
  ['second', WORKSPACE.slice(WORKSPACE.length / 2)],
] as const

for (const [half, paths] of HALVES) {
  test(`on a phone and on a desk, no page of the ${half} half of the workspace has a serious fault or pushes sideways`, async ({
    page,
    signIn,
  }) => {
    test.slow()
    await signIn.as('bureau')
    for (const path of paths) {
      await page.goto(`/app/${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectGoodOnPhoneAndDesk(page)
    }
  })
}

test('on a phone and on a desk, neither the way in, nor a unit, nor a project has a serious fault or pushes sideways', async ({
  page,
  signIn,
}) => {
  await page.goto('/app/sign-in')
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible()
  await expectGoodOnPhoneAndDesk(page)
  await signIn.as('bureau')
  await page.goto('/app/no-such-page')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectGoodOnPhoneAndDesk(page)
  await page.goto('/app/board')
  await page.locator('a.unit-name').first().click()
  await expect(page).toHaveURL(/board\/units\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { name: '近 12 个月' })).toBeVisible()
  await expectGoodOnPhoneAndDesk(page)
  await page.goto('/app/procurements?light=red')
  await page
    .getByRole('table')
    .getByRole('link')
    .filter({ hasText: /[^\d]{4,}/ })
    .last()
    .click()
  await expect(page).toHaveURL(/procurements\/[0-9a-f-]{36}/)
  await expectGoodOnPhoneAndDesk(page)
})

test('on a phone and on a desk, neither the form nor any public page has a serious fault or pushes sideways', async ({
  page,
  signIn,
}) => {
  await signIn.as('education')
  await page.goto('/app/intentions/new')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('button', { name: '提交复核' }).click()
  await expectGoodOnPhoneAndDesk(page)
  for (const path of [
    '/',
    '/?reservation=exclusive',
    '/?q=没有这样的公告',
    '/no-such-page',
    '/notices/none',
    '/performance',
    '/verify',
    '/requests/new',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading').first()).toBeVisible()
    await expectGoodOnPhoneAndDesk(page)
  }
})
