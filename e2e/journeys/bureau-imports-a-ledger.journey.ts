import { join } from 'node:path'
import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { LedgerPage } from '../pages/ledger.page.ts'
import { ProcurementPage } from '../pages/procurement.page.ts'

/** What the province's site would list of a month: one as in the ledger, one later, one dearer, one of nobody, one elsewhere. */
const PROVINCIAL_LIST = `公告标题,项目编号,采购人,公告类型,发布时间,预算金额(元)
居家养老服务公开招标公告,SF-2025-092,示范区民政局,采购公告,2025-06-23,5600000
视频监控运维服务公开招标公告,SF-2025-102,示范区公安分局,采购公告,2025-07-06,2800000
公务用车租赁服务竞争性磋商公告,SF-2025-122,示范区机关事务服务中心,采购公告,2025-07-28,1600000.01
适老化改造服务采购公告,,示范区民政局,采购公告,2025-07-20,300000
外区养护服务采购公告,,外区城市管理局,采购公告,2025-07-21,300000
`

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
    // The board has a search box, too.
    await expect(page.getByRole('heading', { name: '项目', level: 1 })).toBeVisible()
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

  await test.step('a list of the province’s site is checked against it, and what is found is answered', async () => {
    await page.goto('/app/data-check/new')
    const list = { name: '省网清单.csv', mimeType: 'text/csv', buffer: Buffer.from(PROVINCIAL_LIST) }
    await page.getByLabel('选择或拖入清单文件').setInputFiles(list)
    await expect(page.getByText('外区城市管理局')).toBeVisible()
    await page.getByRole('button', { name: '保存核查结果' }).click()
    const found = (title: string) =>
      page.getByRole('region', { name: '逐条结果' }).getByRole('row').filter({ hasText: title })
    await expect(found('数据共享平台升级服务')).toContainText('漏发')
    await expect(found('视频监控运维服务')).toContainText('晚 2 天')
    await expect(found('公务用车租赁服务')).toContainText('省网多 0.01 元')
    await expect(found('居家养老服务')).toHaveCount(0)
    await found('适老化改造服务')
      .getByRole('button', { name: /^去处理/ })
      .click()
    await page.getByRole('dialog').getByLabel('说明', { exact: true }).fill('单位自行采购,不在本系统登记范围')
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await expect(found('适老化改造服务')).toContainText('已说明')
    await expectAccessible(page)
  })
})
