import { expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { typeDate } from '../pages/fields.ts'
import { IntentionPage } from '../pages/intention.page.ts'
import { NavigationPage } from '../pages/navigation.page.ts'
import { ReviewPage } from '../pages/review.page.ts'
import { SignInPage } from '../pages/sign-in.page.ts'

test.use({ engine: 'postgresql' })

const TITLE = '示范区第三小学食堂设备采购'
const LINE = 'JY-2026-201'
const HEADER = '单位,预算年度,项目代码,项目名称,功能科目,经济科目,政府采购预算金额(万元)'
const BUDGET = [
  HEADER,
  `,2026,${LINE},第三小学食堂设备,2050202,31003,250`,
  ',2026,JY-2026-202,校园安防改造,2050202,31006,1800',
  ',2026,JY-2026-203,校车租赁服务,2050299,30239,12000',
  ',2026,JY-2026-204,图书采购,2050202,31002,约九十',
  ',,,合计,,,14050',
].join('\n')
const DESK = { width: 1440, height: 900 }

test('a budget is imported, an intention keeps within its line, and the reserved share moves while it is planned', async ({
  browser,
  page,
  product,
  signIn,
}) => {
  test.setTimeout(600_000)
  const looksRight = (name: string, at = page) => expectGoodOnPhoneAndDesk(at, name)
  const nav = new NavigationPage(page)
  const main = page.getByRole('main')

  const chooseLine = async (code: string) => {
    const field = page.getByRole('dialog').getByRole('combobox', { name: '预算项目' })
    await field.fill(code)
    await expect(page.locator('.ant-select-item-option:visible')).toHaveCount(1)
    await field.press('Enter')
    await expect(page.locator('.ant-select-item-option:visible')).toHaveCount(0)
  }

  await test.step('before anything is imported the page says what to do', async () => {
    await signIn.as('education')
    await nav.follow('预算')
    await expect(page.getByRole('heading', { name: '还没有预算' })).toBeVisible()
    await looksRight('budget-empty')
    await nav.follow('预留测算')
    await expect(main.getByText('没有导入 2026 年预算')).toBeVisible()
  })

  await test.step('the preview names the cell that cannot be read; confirmed, the lines are there', async () => {
    await page.goto('/app/budget')
    await main.getByRole('link', { name: '导入预算' }).first().press('Enter')
    await expect(page.getByRole('heading', { name: '导入预算', level: 1 })).toBeVisible()
    await looksRight('import-start')
    const file = { name: '教育局预算.csv', mimeType: 'text/csv', buffer: Buffer.from(BUDGET) }
    await page.getByLabel(/把预算表拖到这里/u).setInputFiles(file)
    const refused = page.getByRole('row').filter({ hasText: '约九十' })
    await expect(refused).toContainText('教育局预算.csv')
    await expect(refused).toContainText('政府采购预算金额(万元)')
    await expect(refused).toContainText('金额,如 2,800,000.00')
    await looksRight('import-preview')
    await page.getByRole('button', { name: '确认导入 3 个预算项目' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '确认导入 3 个预算项目' }).press('Enter')
    await expect(page.getByText('新增 3 个,变更 0 个,无变化 0 个')).toBeVisible()
    await page.getByRole('link', { name: '查看预算' }).click()
    await expect(page.getByRole('row').filter({ hasText: LINE })).toContainText('2,500,000')
    const byAmount = page.getByRole('columnheader', { name: '批复' })
    await byAmount.getByRole('button').press('Enter')
    await expect(byAmount).toHaveAttribute('aria-sort', 'descending')
    await expect(page.getByRole('row').nth(1)).toContainText('JY-2026-203')
    await looksRight('budget-lines')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 xlsx' }).press('Enter')
    expect((await saved).suggestedFilename()).toBe('预算执行.xlsx')
  })

  await test.step('more than fifty lines come in pages, and a filter in the address finds one', async () => {
    const many = Array.from({ length: 60 }, (_, n) => `,2027,ZX-${String(n).padStart(2, '0')},专项 ${n},,,${n + 1}`)
    const buffer = Buffer.from([HEADER, ...many].join('\n'))
    await page.goto('/app/budget/import')
    await page.getByLabel(/把预算表拖到这里/u).setInputFiles({ name: '明年.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: '确认导入 60 个预算项目' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '确认导入 60 个预算项目' }).click()
    await page.getByRole('link', { name: '查看预算' }).click()
    const pages = page.getByRole('navigation', { name: '翻页' })
    await expect(pages).toContainText('第 1–50 条,共 63 条')
    await pages.getByRole('button', { name: '下一页' }).press('Enter')
    await expect(pages).toContainText('第 51–63 条,共 63 条')
    await expect(page).toHaveURL(/page=2/u)
    await looksRight('budget-pages')
    await page.getByRole('searchbox').fill('ZX-07')
    await expect(pages).toHaveCount(0)
    await expect(page.getByRole('row').filter({ hasText: 'ZX-07' })).toContainText('80,000')
  })

  const intention = new IntentionPage(page)
  await test.step('an intention above its line is told so before it is sent, with the figures', async () => {
    await intention.open()
    await intention.fill('项目名称', TITLE)
    await intention.choose('类别', '货物')
    await intention.choose('采购方式', '公开招标')
    await intention.fill('预算', '300万')
    await intention.fill('需求概况', '食堂灶具、冷柜一批。')
    const field = intention.form.getByRole('combobox', { name: '预算项目' })
    await field.fill(LINE)
    await expect(page.locator('.ant-select-item-option:visible')).toHaveCount(1)
    await field.press('Enter')
    const figures = '批复 2,500,000 元,其他项目已占用 0 元,本次 3,000,000 元,超出 500,000 元'
    await expect(intention.form.getByText(figures)).toBeVisible()
    await page.getByRole('button', { name: '提交复核' }).click()
    await expect(page.getByRole('alert').filter({ hasText: figures }).last()).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await looksRight('intention-over')
  })

  await test.step('what was typed outlives a reload; within the line it is submitted', async () => {
    await page.reload()
    await expect(intention.form.getByText(/超出 500,000 元/u)).toBeVisible()
    await intention.fill('预算', '240万')
    await expect(intention.form.getByText('批复 2,500,000 元,其他项目已占用 0 元,可用 2,500,000 元')).toBeVisible()
    await typeDate(intention.form.getByLabel('预计采购时间'), '2026-12')
    await intention.choose('预留措施', '部分预留')
    await intention.fill('预留金额', '10万')
    await expect(intention.form.getByLabel('预留不足的原因')).toBeVisible()
    await expect(intention.verdict).toContainText('2026 年预留份额:三个口径')
    await expect(intention.verdict).toContainText('本项目 +')
    await intention.choose('预留措施', '采购包预留')
    await intention.verdict.getByRole('button', { name: /按要求填写/u }).click()
    await expect(intention.form.getByLabel('预留不足的原因')).toHaveCount(0)
    await intention.submit()
    await page.goto('/app/budget')
    await expect(page.getByRole('row').filter({ hasText: LINE })).toContainText('100,000')
  })

  await test.step('a second one that would be more than the rest is refused by the server, too', async () => {
    const refusal = await page.evaluate(async () => {
      const form = {
        title: '另一个项目',
        category: 'goods',
        method: 'open-tender',
        summary: '一批',
        budget: 20_000_000,
      }
      const reserved = {
        measure: 'exclusive',
        expectedMonth: '2026-12',
        reservedSme: 20_000_000,
        reservedSmallMicro: 20_000_000,
      }
      const answer = await fetch('/trpc/intentions.submit', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-locale': 'zh-CN' },
        body: JSON.stringify({ ...form, ...reserved, budgetItem: 'JY-2026-201', fiscalYear: 2026 }),
      })
      return await answer.text()
    })
    expect(refusal).toContain('其他项目已占用 2,400,000.00 元,本次 200,000.00 元,超出 100,000.00 元')
  })

  await test.step('the reviewer approves; the line shows the project', async () => {
    const context = await browser.newContext({ baseURL: product.origin, viewport: DESK })
    const other = await context.newPage()
    await new SignInPage(other).as('reviewer')
    const review = new ReviewPage(other)
    await other.goto('/app/reviews')
    await review.open(TITLE)
    await review.approve()
    await context.close()
    await page.reload()
    await page.getByRole('button', { name: '1 个项目占用“第三小学食堂设备”' }).press('Enter')
    const drawer = page.getByRole('dialog')
    await expect(drawer.getByRole('link', { name: TITLE })).toBeVisible()
    await expect(drawer).toContainText('占用 2,400,000 元')
    await looksRight('line-projects')
    await drawer.getByRole('link', { name: TITLE }).click()
    await expect(page.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible()
  })

  await test.step('the agency reads what is left of this line, and of no other', async () => {
    const context = await browser.newContext({ baseURL: product.origin, viewport: DESK })
    const agency = await context.newPage()
    await new SignInPage(agency).as('agency')
    await agency.goto(page.url())
    await expect(agency.getByText('2026 年 JY-2026-201 第三小学食堂设备')).toBeVisible()
    await expect(agency.getByText('批复 2,500,000 元,其他项目已占用 0 元,可用 2,500,000 元')).toBeVisible()
    await expect(agency.getByRole('button', { name: '改挂' })).toHaveCount(0)
    await expect(new NavigationPage(agency).entry('预算')).toHaveCount(0)
    await context.close()
  })

  await test.step('on its page the project is put on another line, with a reason', async () => {
    const attributes = page.getByRole('region', { name: '项目信息' }).or(main)
    await expect(attributes.getByText('2026 年 JY-2026-201').first()).toBeVisible()
    await page.getByRole('button', { name: '改挂' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await dialog.getByRole('button', { name: '保存' }).press('Enter')
    await expect(dialog.getByText('请写明原因')).toBeVisible()
    await chooseLine('JY-2026-202')
    await dialog.getByLabel('原因').fill('按预算批复调整')
    await looksRight('link-dialog')
    await dialog.getByRole('button', { name: '保存' }).press('Enter')
    await expect(main.getByText('2026 年 JY-2026-202').first()).toBeVisible()
    await looksRight('project')
  })

  await test.step('what takes of no line is counted, and linked in place', async () => {
    await page.goto('/app/budget?year=2026')
    const filter = page.getByRole('button', { name: /^未挂接/u })
    await filter.press('Enter')
    await expect(page.getByRole('button', { name: /^挂接/u }).first()).toBeVisible()
    const before = Number(/\d+/u.exec((await filter.textContent()) ?? '')?.[0])
    await looksRight('budget-unlinked')
    await page.getByRole('button', { name: /^挂接/u }).last().press('Enter')
    const dialog = page.getByRole('dialog')
    await chooseLine('JY-2026-203')
    await dialog.getByLabel('原因').fill('补挂')
    await dialog.getByRole('button', { name: '保存' }).press('Enter')
    await expect(filter).toHaveText(`未挂接(${before - 1})`)
  })

  await test.step('the planner says what is missing on each base, and moves with what is ticked', async () => {
    await nav.follow('预留测算')
    const bases = page.getByRole('status').filter({ hasText: '年度预算总额' })
    await expect(bases).toContainText('还差')
    const before = await bases.textContent()
    await looksRight('plan')
    const first = page.getByRole('checkbox', { name: /^预留/u }).first()
    await first.press('Space')
    await expect(first).toBeChecked()
    await expect(bases).not.toHaveText(before ?? '')
    await expect(bases).toContainText('勾选后 +')
    await page.reload()
    await expect(page.getByRole('checkbox', { name: /^预留/u }).first()).toBeChecked()
    await looksRight('plan-ticked')
    await page.getByRole('button', { name: '全部取消' }).click()
    await expect(bases).toHaveText(before ?? '')
    await page.getByRole('link', { name: '更正意向' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('更正')
  })
})
