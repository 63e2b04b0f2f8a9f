import { expectAccessible, expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { NavigationPage } from '../pages/navigation.page.ts'
import { ReportPage } from '../pages/report.page.ts'
import { SignInPage } from '../pages/sign-in.page.ts'

const SUMMARY = '七月各单位按期办理情况总体平稳，请逾期未办的单位抓紧办结。'

test('the bureau opens the monthly bulletin, reconciles it, writes the summary and issues it; a unit reads it', async ({
  browser,
  page,
  product,
  signIn,
}) => {
  test.slow()
  const bulletin = new ReportPage(page)
  let address = ''
  let number = ''

  await test.step('the last month that is over is the first that is shown', async () => {
    await signIn.as('bureau')
    await new NavigationPage(page).follow('报告')
    await expect(page.getByRole('heading', { name: '报告', level: 1 })).toBeVisible()
    await expectGoodOnPhoneAndDesk(page, 'reports')
    await page.getByRole('region', { name: '编制报告' }).getByRole('link', { name: '通报', exact: true }).click()
    await expect(page.getByText('2026年8月', { exact: true })).toBeVisible()
    await expect(bulletin.report).toContainText('2026-08-01 至 2026-08-31')
    await page.getByRole('button', { name: '上一期:2026年7月' }).click()
    await expect(bulletin.report).toContainText('2026-07-01 至 2026-07-31')
    await expectGoodOnPhoneAndDesk(page, 'bulletin')
  })

  await test.step('its figures agree with the lists behind them, and those lead to the projects', async () => {
    const red = bulletin.section('本期新出现的超期事项')
    const told = (await bulletin.figure(red, '法定期限')) + (await bulletin.figure(red, '承诺期限'))
    expect(told).toBeGreaterThan(0)
    await expect(bulletin.rows(red)).toHaveCount(told)
    const law = bulletin.section('法定期限办理情况')
    const units = bulletin.rows(law)
    const column = async (head: string) => {
      const cells = await Promise.all((await units.all()).map((row) => bulletin.cell(law, row, head)))
      return cells.reduce((sum, text) => sum + Number(text), 0)
    }
    expect(await column('按时')).toBe(await bulletin.figure(law, '按时办结'))
    expect(await column('逾期未办')).toBe(await bulletin.figure(law, '逾期未办'))
    const one = units.first()
    const onTime = Number(await bulletin.cell(law, one, '按时'))
    await one.getByRole('link').click()
    await expect(page).toHaveURL(/unit=/u)
    await expect(units).toHaveCount(1)
    expect(await bulletin.figure(law, '按时办结')).toBe(onTime)
    await page.goBack()
    await expect(units).not.toHaveCount(1)
    await bulletin.rows(red).getByRole('link').first().click()
    await expect(page).toHaveURL(/procurements\/[0-9a-f-]{36}/u)
    await page.goBack()
  })

  await test.step('a table is sorted by its heads', async () => {
    const ranking = bulletin.section('各单位按时率')
    await ranking.getByRole('button', { name: '按时办结' }).click()
    const counts = (await bulletin.rows(ranking).locator('td[data-label="按时办结"]').allTextContents()).map(Number)
    expect(counts).toEqual(counts.toSorted((one, other) => other - one))
    await expect(ranking.getByRole('columnheader', { name: '按时办结' })).toHaveAttribute('aria-sort', 'descending')
  })

  await test.step('on paper stands the report alone, with every row', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(bulletin.report).toBeVisible()
    await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden()
    await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  })

  await test.step('it is not issued without its summary; what was written outlives a reload', async () => {
    await page.getByRole('link', { name: '填写并签发' }).click()
    const summary = page.getByLabel('总体情况说明')
    await expect(summary).toHaveValue(/届满/u)
    await summary.fill('')
    await page.getByRole('button', { name: /^签\s*发$/u }).click()
    await expect(page.getByText('请填写;没有这段文字不能签发。')).toBeVisible()
    await expect(bulletin.dialog).toHaveCount(0)
    await summary.fill(SUMMARY)
    await page.reload()
    await expect(summary).toHaveValue(SUMMARY)
    await expectGoodOnPhoneAndDesk(page, 'issue')
  })

  await test.step('issued, it has its number and stands as it was', async () => {
    await page.getByRole('button', { name: /^签\s*发$/u }).click()
    await expect(bulletin.dialog).toContainText('不能再改')
    await expectAccessible(page)
    await bulletin.dialog.getByRole('button', { name: /^签\s*发$/u }).click()
    await expect(page).toHaveURL(/reports\/issued\/[0-9a-f-]{36}$/u)
    address = page.url()
    await expect(bulletin.report).toContainText(SUMMARY)
    number = /示财督通〔2026〕\d+号/u.exec((await bulletin.report.textContent()) ?? '')?.[0] ?? ''
    expect(number).not.toBe('')
    await expectGoodOnPhoneAndDesk(page, 'issued')
  })

  await test.step('its files are a workbook, a document and a paper', async () => {
    for (const [format, begins, holds] of [
      ['xlsx', 'PK', 'xl/workbook.xml'],
      ['docx', 'PK', 'word/document.xml'],
      ['pdf', '%PDF', '%%EOF'],
    ] as const) {
      const { content, name } = await bulletin.save(format)
      expect(name).toContain('通报')
      expect(name.endsWith(`.${format}`)).toBe(true)
      expect(content.subarray(0, begins.length).toString('latin1')).toBe(begins)
      expect(content.includes(holds)).toBe(true)
    }
  })

  await test.step('a clerk of a unit that it names reads it, and makes none', async () => {
    const context = await browser.newContext({ baseURL: product.origin })
    const other = await context.newPage()
    await new SignInPage(other).as('education')
    await new NavigationPage(other).follow('报告')
    const row = other.getByRole('row').filter({ hasText: number })
    await expect(row).toContainText('有效')
    await expect(other.getByRole('region', { name: '编制报告' })).toHaveCount(0)
    await expectGoodOnPhoneAndDesk(other, 'reports-unit')
    await row.getByRole('link').click()
    await expect(new ReportPage(other).report).toContainText(SUMMARY)
    await expect(other.getByRole('button', { name: /^撤\s*回$/u })).toHaveCount(0)
    expect((await new ReportPage(other).save('pdf')).content.subarray(0, 4).toString('latin1')).toBe('%PDF')
    await context.close()
  })

  await test.step('a mistaken one is withdrawn with a reason, and stays to be read', async () => {
    await page.getByRole('button', { name: /^撤\s*回$/u }).click()
    await bulletin.dialog.getByLabel('撤回理由').fill('漏列一个单位。')
    await bulletin.dialog.getByRole('button', { name: /^撤\s*回$/u }).click()
    await expect(page.getByText('漏列一个单位。')).toBeVisible()
    await expect(bulletin.report).toContainText(SUMMARY)
    await page.goto('/app/reports?state=withdrawn')
    await expect(page.getByRole('row').filter({ hasText: number })).toContainText('撤回')
    await page.goto(address)
    await expect(bulletin.report).toContainText(number)
    await expect(page.getByRole('button', { name: /^撤\s*回$/u })).toHaveCount(0)
  })

  await test.step('half a month is one press away', async () => {
    await page.goto('/app/reports/bulletin?from=2026-06-01&through=2026-06-30')
    await page.getByText('半月', { exact: true }).click()
    await expect(page.getByText('2026年6月下半月', { exact: true })).toBeVisible()
  })
})

test.describe('when the year is over', () => {
  test.use({ today: '2027-01-11' })

  test('the report on reserved shares says what was reserved, and is issued with why it fell short', async ({
    page,
    signIn,
  }) => {
    const report = new ReportPage(page)
    const why = '年度新增项目多为小额零星采购，下一年度编制预算时同步落实预留份额。'
    await signIn.as('bureau')
    await page.goto('/app/reports/reserved-share')
    await expect(page.getByText('2026年度', { exact: true })).toBeVisible()
    const asked = report.rows(report.section('预留比例对照'))
    await expect(asked).not.toHaveCount(0)
    await expect(report.section('预留项目执行情况')).toContainText('待填写')
    await expectGoodOnPhoneAndDesk(page, 'reserved-share')
    await page.getByRole('link', { name: '填写并签发' }).click()
    await page.getByRole('button', { name: /^签\s*发$/u }).click()
    await expect(page.getByText('请填写;没有这段文字不能签发。')).toBeVisible()
    await page.getByLabel('未达到规定比例的说明').fill(why)
    await page.getByRole('button', { name: /^签\s*发$/u }).click()
    await report.dialog.getByRole('button', { name: /^签\s*发$/u }).click()
    await expect(page).toHaveURL(/reports\/issued\/[0-9a-f-]{36}$/u)
    await expect(report.report).toContainText(why)
    await expect(report.report).toContainText(/示财督留〔2027〕\d+号/u)
    await expectGoodOnPhoneAndDesk(page, 'reserved-share-issued')
  })
})
