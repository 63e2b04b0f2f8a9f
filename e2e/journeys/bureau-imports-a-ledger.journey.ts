import { join } from 'node:path'
import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { LedgerPage } from '../pages/ledger.page.ts'
import { ProcurementPage } from '../pages/procurement.page.ts'

const LEDGER = join(import.meta.dirname, '..', '..', 'examples', 'ledger.xlsx')

test.use({ today: '2026-11-23' })

test('the finance bureau imports a ledger, sees the lights and asks why one is red', async ({ page, signIn }) => {
  const ledger = new LedgerPage(page)
  await signIn.as('bureau')
  const overdueBefore = await page.getByRole('region', { name: '总体情况' }).textContent()

  await test.step('the preview names the cells that cannot be read', async () => {
    await ledger.open()
    await ledger.upload(LEDGER)
    await expect(ledger.count('新增')).toHaveText('57')
    await expect(ledger.count('未读入')).toHaveText('3')
    await expect(ledger.rejected.filter({ hasText: '2026-11-31' })).toContainText('意向公开日期')
    await expect(ledger.rejected.filter({ hasText: '约三十' })).toContainText('预算金额')
    await expectAccessible(page)
  })

  await test.step('confirmed, it is in the product', async () => {
    await ledger.confirm()
    await expect(page.getByText('新增 57 个')).toBeVisible()
    await page.getByRole('link', { name: '查看看板' }).click()
    await expect(page.getByRole('heading', { name: '监管看板' })).toBeVisible()
    await expect(page.getByRole('region', { name: '总体情况' })).not.toHaveText(overdueBefore ?? '')
    await expectAccessible(page)
  })

  await test.step('the same file again changes nothing', async () => {
    await ledger.open()
    await ledger.upload(LEDGER)
    await expect(ledger.count('新增')).toHaveText('0')
    await expect(ledger.count('变更')).toHaveText('0')
    await expect(ledger.count('无变化')).toHaveText('57')
    await expect(page.getByRole('button', { name: '没有需要导入的变化' })).toBeDisabled()
  })

  await test.step('a red light says why, day by day, with the article', async () => {
    await page.goto('/app/board')
    await page.getByRole('link', { name: '查看全部超期项目' }).click()
    await page.getByRole('searchbox').fill('SF-2025-012')
    await page.getByRole('link', { name: '学校食堂食材配送服务' }).click()
    const procurement = new ProcurementPage(page)
    await procurement.ask('7 个工作日内签订合同')
    await expect(procurement.day('2025-04-22')).toContainText('起算')
    await expect(procurement.day('2025-04-26')).toContainText('周末')
    await expect(procurement.day('2025-04-27'), 'the make-up Sunday is the fourth day').toContainText('第 4 个')
    await expect(procurement.day('2025-04-30')).toContainText('第 7 个')
    await expect(procurement.why).toContainText('第 71 项')
    await expect(procurement.why).toContainText('鸠江区创建一流营商环境提升行动方案')
    await expect(page.getByText('超 2 个工作日').first()).toBeVisible()
    await expectAccessible(page)
  })
})
