import { readFileSync } from 'node:fs'
import { expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { choose, typeDate } from '../pages/fields.ts'
import { ReviewPage } from '../pages/review.page.ts'

const TITLE = '示范区第二中学操场与围墙修缮'
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n' +
    'xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n' +
    'trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n100\n%%EOF\n',
)

test('a correction shows what it changes, the earliest day goes into a calendar, a special matter carries its time and document, an exemption its ground', async ({
  page,
  signIn,
}) => {
  test.setTimeout(300_000)
  const main = page.getByRole('main')
  const looksRight = (name: string) => expectGoodOnPhoneAndDesk(page, name)

  await test.step('the earliest lawful day is on the page of the project, and one click from a calendar', async () => {
    await signIn.as('education')
    await page.goto(`/app/procurements?text=${encodeURIComponent(TITLE)}`)
    await page.getByRole('table').getByRole('link', { name: TITLE }).click()
    await expect(page.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible()
    await expect(main.getByText(/最早公告日 2026-10-\d\d/u)).toBeVisible()
    const download = page.waitForEvent('download')
    await main.getByRole('link', { name: '加入日历(.ics)' }).press('Enter')
    const saved = await download
    expect(saved.suggestedFilename()).toMatch(/^YX-2026-\d+\.ics$/u)
    const calendar = readFileSync(await saved.path(), 'utf8')
    expect(calendar.match(/BEGIN:VEVENT/gu)).toHaveLength(1)
    expect(calendar).toMatch(/DTSTART;VALUE=DATE:202610\d\d/u)
  })
  const project = page.url()

  await test.step('a special matter is marked with day and time, and its document beside it', async () => {
    await page.getByRole('button', { name: '登记步骤' }).click()
    await page.getByRole('menuitem', { name: '特殊事项标记' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('标记特殊事项')).toBeVisible()
    await dialog.getByRole('button', { name: '标记', exact: true }).press('Enter')
    await expect(dialog.getByText('请选择是哪一种特殊事项')).toBeVisible()
    await choose(page, dialog, '特殊事项', '不可预见的急需')
    await typeDate(dialog.getByLabel('标记日期'), '2026-09-15')
    await dialog.getByLabel('时间', { exact: true }).fill('08:30')
    await dialog.getByLabel('急需的书面说明').fill('台风后围墙倒塌,威胁学生安全')
    await dialog.getByLabel('批准人').fill('区教育局分管领导')
    await dialog
      .getByLabel(/附证明文件/u)
      .setInputFiles({ name: '会议纪要.pdf', mimeType: 'application/pdf', buffer: PDF })
    await looksRight('mark-dialog')
    await dialog.getByRole('button', { name: '标记', exact: true }).press('Enter')
    const card = page.getByRole('region', { name: '特殊事项与免予公开' })
    await expect(card).toContainText('2026-09-15 08:30')
    await expect(card).toContainText('台风后围墙倒塌')
    await expect(card.getByRole('link', { name: '会议纪要.pdf' })).toBeVisible()
    await looksRight('matter-card')
  })

  await test.step('a correction is submitted; its reviewer sees old and new beside each other', async () => {
    await main
      .getByRole('link', { name: /^更正公告/u })
      .first()
      .press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('更正公告')
    await page.getByLabel('更正理由').fill('需求面积有误')
    const summary = page.getByLabel('需求概况')
    await summary.fill(`${await summary.inputValue()}更正后增加看台。`)
    await page.getByLabel('预算', { exact: true }).fill('230万')
    await choose(page, main, '预留措施', '专门面向中小企业')
    await page.getByRole('button', { name: '提交复核' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '提交复核' }).press('Enter')
    await expect(page.getByRole('status').filter({ hasText: '已提交复核' })).toBeVisible()
  })

  await test.step('a project that needs no intention is submitted with its ground', async () => {
    await page.goto('/app/intentions/exempt')
    await main.getByRole('button', { name: '提交复核' }).press('Enter')
    await expect(page.getByText('请选择理由')).toBeVisible()
    await choose(page, main, '免予公开的理由', '定点采购(小额零星)')
    await page.getByLabel('项目名称').fill('家长信印刷')
    await choose(page, main, '类别', '服务')
    await page.getByLabel('预算', { exact: true }).fill('3万')
    await page.reload()
    await expect(page.getByLabel('项目名称')).toHaveValue('家长信印刷')
    await page.getByRole('checkbox', { name: '属于小额零星采购' }).press('Space')
    await looksRight('exempt')
    await main.getByRole('button', { name: '提交复核' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '提交复核' }).press('Enter')
    await expect(page.getByRole('status').filter({ hasText: '已提交复核' })).toBeVisible()
  })

  await test.step('approved, the public notice shows what was corrected', async () => {
    await signIn.out()
    await signIn.as('reviewer')
    const review = new ReviewPage(page)
    await review.open(TITLE)
    const changes = page.getByRole('region', { name: '更正了什么' })
    await expect(changes.getByRole('row').filter({ hasText: '预算' })).toContainText('2,300,000.00 元')
    await expect(changes.locator('ins').filter({ hasText: '更正后增加看台。' })).toBeVisible()
    await looksRight('review-changes')
    const number = await review.approve()
    await page.goto(`/notices/${number}`)
    await expect(page.getByRole('region', { name: '更正了什么' }).locator('del').first()).toBeVisible()
    await looksRight('notice-changes')
    expect(project).toContain('/app/procurements/')
  })

  await test.step('the reviewer approves that a project goes without an intention; it is on record with its ground', async () => {
    const review = new ReviewPage(page)
    await review.open('家长信印刷')
    await expect(page.getByRole('region', { name: '提交内容' })).toContainText('定点采购(小额零星)')
    await expect(page.getByRole('region', { name: '按规则判定' })).toContainText('免予公开的理由成立')
    await looksRight('review-exempt')
    await page.getByRole('button', { name: '复核通过并登记' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '复核通过并登记' }).press('Enter')
    await main.getByRole('link', { name: '打开项目' }).press('Enter')
    await expect(page.getByRole('region', { name: '特殊事项与免予公开' })).toContainText('定点采购(小额零星)')
  })
})
