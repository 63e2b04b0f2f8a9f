import { readFileSync } from 'node:fs'
import { expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { choose } from '../pages/fields.ts'
import { ReviewPage } from '../pages/review.page.ts'

const TABLE = [
  '采购项目名称,采购内容,采购预算（万元）,拟采购时间,其他说明',
  '第三小学课桌椅采购,课桌椅六百套,90,2026年12月,专门面向中小企业采购',
  '第三小学操场改造工程,塑胶跑道及看台,约三百,2026年12月,',
  '第三小学物业服务,保洁和安保一年,60,2026年11月,专门面向中小企业采购',
].join('\n')
const NOTICES = ['示范区教育局', '示范区水务局']
  .map((unit, index) =>
    [
      `现将${unit}2026年9月采购意向公开如下：`,
      '采购项目名称\t采购需求概况\t预算金额(万元)\t预计采购时间\t备注',
      `${index === 0 ? '教师培训服务' : '泵站水泵采购'}\t一批\t60\t2026年12月\t专门面向中小企业采购`,
      unit,
      '2026年9月15日',
    ].join('\n'),
  )
  .join('\n')

test('a clerk reads many intentions from a table and from notices, mends them, submits and puts aside, and copies last year’s', async ({
  page,
  signIn,
}) => {
  test.setTimeout(300_000)
  const main = page.getByRole('main')
  const review = new ReviewPage(page)
  const looksRight = (name: string) => expectGoodOnPhoneAndDesk(page, name)
  const row = (title: string) => page.getByRole('row').filter({ hasText: title })
  const drop = (name: string, buffer: Buffer) =>
    page.getByLabel(/把意向表拖到这里/u).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

  await test.step('each cell says where it was read, and what could not be read says why', async () => {
    await signIn.as('education')
    await page.goto('/app/intentions/new')
    await page.getByRole('link', { name: '批量导入意向' }).press('Enter')
    await expect(page.getByRole('heading', { name: '批量导入意向', level: 1 })).toBeVisible()
    await looksRight('many-start')
    await drop('意向.csv', Buffer.from(TABLE))
    await expect(row('第三小学课桌椅采购')).toContainText('读自“C2 采购预算（万元）:90”')
    await expect(row('第三小学课桌椅采购')).toContainText('读自“E2 其他说明:专门面向中小企业采购”')
    await expect(row('第三小学课桌椅采购')).toContainText('还缺:采购方式')
    await expect(row('第三小学操场改造工程')).toContainText('C3 采购预算（万元）写着“约三百”,应为金额')
    await looksRight('many-read')
  })

  await test.step('what all rows leave open is filled in at once; a row is mended in the fields of the form', async () => {
    const method = page.getByRole('combobox', { name: /采购方式\(3 项未填\)/u })
    await method.focus()
    await method.press('Enter')
    await page.locator('.ant-select-item-option:visible').getByText('公开招标', { exact: true }).click()
    await expect(row('第三小学课桌椅采购')).toContainText('可以提交')
    await page.getByRole('button', { name: '修改“第三小学操场改造工程”' }).press('Enter')
    const drawer = page.getByRole('dialog')
    await expect(drawer.getByLabel('项目名称')).toHaveValue('第三小学操场改造工程')
    await looksRight('many-mend')
    await drawer.getByLabel('预算', { exact: true }).fill('30万')
    await choose(page, drawer, '预留措施', '专门面向中小企业')
    await choose(page, drawer, '制度', '招标投标')
    await drawer.getByRole('button', { name: '完成' }).click()
    await expect(drawer).toHaveCount(0)
    await expect(row('第三小学操场改造工程')).not.toContainText('约三百')
    await expect(row('第三小学操场改造工程')).toContainText('可以提交')
  })

  await test.step('nothing is lost by a reload; two are submitted, one is put aside', async () => {
    await page.reload()
    await expect(row('第三小学操场改造工程')).toContainText('300,000.00')
    await page.getByRole('checkbox', { name: '选择“第三小学物业服务”' }).press('Space')
    await page.getByRole('button', { name: '提交复核 2 项' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '提交复核 2 项' }).press('Enter')
    await expect(page.getByText('2 项已提交复核。')).toBeVisible()
    await expect(row('第三小学课桌椅采购')).toHaveCount(0)
    await page.getByRole('checkbox', { name: '选择“第三小学物业服务”' }).press('Space')
    await page.getByRole('button', { name: '存为草稿 1 项' }).press('Enter')
    await expect(page.getByText('1 项已存为草稿。')).toBeVisible()
  })

  await test.step('several notices in one paste; another unit’s is named and left out', async () => {
    await page.getByLabel('或粘贴公告').fill(NOTICES)
    await page.getByRole('button', { name: '读取' }).press('Enter')
    await expect(row('教师培训服务')).toContainText('第 1 篇 第 1 项')
    await expect(row('泵站水泵采购')).toContainText('写明的单位是示范区水务局,不是本单位')
    await expect(page.getByRole('checkbox', { name: '选择“泵站水泵采购”' })).not.toBeChecked()
    await looksRight('many-pasted')
    await page.getByRole('button', { name: '放弃这次导入' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '放弃这次导入' }).press('Enter')
    await expect(page.getByLabel('或粘贴公告')).toBeVisible()
  })

  await test.step('what the product exports is read again, and is told to be there already', async () => {
    await page.goto('/app/intentions/export?from=2026-01-01')
    const download = page.waitForEvent('download')
    await main.getByRole('button', { name: /xlsx/u }).click()
    const exported = readFileSync(await (await download).path())
    await page.goto('/app/intentions/import')
    await drop('导出.xlsx', exported)
    await expect(page.getByText('已有相同项目').first()).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: '选中 0 项' })).toBeVisible()
    await page.getByRole('button', { name: '放弃这次导入' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '放弃这次导入' }).press('Enter')
  })

  await test.step('a draft is opened, changed, saved, and submitted', async () => {
    await page.goto('/app/intentions/drafts')
    await looksRight('drafts')
    await page.getByRole('link', { name: '第三小学物业服务' }).press('Enter')
    await expect(page.getByRole('heading', { name: '第三小学物业服务', level: 1 })).toBeVisible()
    await page.getByLabel('预算', { exact: true }).fill('61万')
    await page.getByRole('button', { name: '保存草稿' }).press('Enter')
    await expect(page.getByText('草稿已保存')).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('预算', { exact: true })).toHaveValue('610,000')
  })

  await test.step('last year’s projects are copied, their months a year later', async () => {
    await page.goto('/app/intentions/copy')
    await looksRight('copy')
    const first = page.getByRole('checkbox', { name: /^选择“/u }).first()
    await first.press('Space')
    await page.getByRole('button', { name: '复制 1 项为草稿' }).press('Enter')
    await expect(page.getByText('这是往年项目的副本')).toBeVisible()
  })

  await test.step('a second person finds in their list what was submitted, and approves it', async () => {
    await signIn.out()
    await signIn.as('reviewer')
    await page.goto('/app/worklist')
    const waiting = page.getByRole('listitem').filter({ hasText: '第三小学课桌椅采购' })
    await waiting.getByRole('link').first().click()
    await expect(page.getByRole('heading', { name: '第三小学课桌椅采购', level: 1 })).toBeVisible()
    expect(await review.approve()).toMatch(/^YX-2026-/u)
  })

  await test.step('what is tendered by the law of tendering goes out as a tender plan', async () => {
    await review.open('第三小学操场改造工程')
    const number = await review.approve()
    await page.goto(`/notices/${number}`)
    await expect(main).toContainText('招标计划')
    await expect(main).toContainText('第三小学操场改造工程')
  })
})
