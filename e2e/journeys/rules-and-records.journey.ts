import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { expectNoSideways } from '../pages/fields.ts'
import { RulesPage } from '../pages/rules.page.ts'

test.use({ engine: 'postgresql' })

const ROOT = join(import.meta.dirname, '..', '..')
const SIGNING = '7 个工作日内签订合同(区)'

test('a supervisor looks a rule up: figure, article, the days of an example, and what it is compared with', async ({
  page,
  signIn,
}) => {
  const rules = new RulesPage(page)
  await signIn.as('bureau')
  await rules.open()
  await expect(rules.count).toContainText(/共 (\d+) 条,列出 \1 条/)
  await expectAccessible(page)
  await expectNoSideways(page)

  await page.getByRole('link', { name: '按自排序' }).click()
  await expect(page.getByRole('columnheader', { name: '按自排序' })).toHaveAttribute('aria-sort', 'ascending')

  await rules.search.fill('签订 7 个工作日 鸠江')
  await expect(page).toHaveURL(/text=/)
  await expect(rules.count).toContainText(/列出 [1-9] 条/)
  await rules.follow(SIGNING)
  await expect(page.getByRole('table', { name: '数字及其沿革' })).toContainText('2023-02-06')
  await expect(page.getByRole('region', { name: '由谁检查' })).toContainText('承诺不改变法定时限')
  await expect(rules.day('2026-10-01')).toContainText('国庆节')
  await expect(rules.day('2026-10-10')).toContainText('调休')
  await expect(rules.day('2026-10-13')).toContainText('最迟')
  await expectAccessible(page)
  await expectNoSideways(page)

  await page.getByRole('region', { name: '同一步骤的其他规则' }).getByRole('link', { name: '签订政府采购合同' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '签订政府采购合同' })).toBeVisible()
  await page.getByRole('link', { name: /^查看按这条规则计时的项目/ }).click()
  await expect(page).toHaveURL(/procurements\?rule=cn\.gp\.contract\.sign/)
  await expect(page.getByRole('main').getByRole('status')).toContainText(/共 \d+ 个/)
  await expectAccessible(page)
  await page.getByRole('button', { name: /^规则:签订政府采购合同/ }).click()
  await expect(page).not.toHaveURL(/rule=/)

  await rules.open()
  await rules.search.fill('没有这样的规则')
  await expect(page.getByRole('heading', { name: '没有符合条件的规则' })).toBeVisible()
})

test('the record of a finding is downloaded and computes to the same finding on the command line', async ({
  page,
  signIn,
}) => {
  await signIn.as('bureau')
  await page.goto('/app/procurements?light=red')
  await page
    .getByRole('table')
    .getByRole('link')
    .filter({ hasText: /[^\d]{4,}/ })
    .last()
    .click()
  const why = page.getByRole('region', { name: /^为什么/ })
  await expect(why).toBeVisible()
  const downloading = page.waitForEvent('download')
  await why.getByRole('button', { name: '下载判定存证' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/_2026-09-16\.json$/)
  const said = execFileSync(join(ROOT, 'tenderlight'), ['replay', await download.path(), '--format', 'json'], {
    encoding: 'utf8',
  })
  expect(JSON.parse(said)).toMatchObject({ records: 1, same: 1, different: [], tampered: [] })

  // From the finding to its rule.
  await why.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/rules\//)
  await expect(page.getByRole('region', { name: '要求' })).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the rules are cards, and a page of one is read without pushing sideways', async ({ page, signIn }) => {
    await signIn.as('education')
    await page.goto('/app/rules?text=签订&level=law')
    await expect(page.getByRole('list', { name: '规则' })).toBeVisible()
    await expectNoSideways(page)
    await expectAccessible(page)
    await page.goto('/app/rules/cn.gp.sme.works-reserve')
    await expect(page.getByRole('heading', { level: 1, name: '工程预留份额' })).toBeVisible()
    await expectNoSideways(page)
    await expectAccessible(page)
    await page.goto('/app/rules/no.such.rule')
    await expect(page.getByRole('heading', { level: 1, name: '没有这一页' })).toBeVisible()
  })
})
