import type { Locator, Page } from '@playwright/test'
import { expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { choose, typeDate } from '../pages/fields.ts'

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n' +
    'xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n' +
    'trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n100\n%%EOF\n',
)

/** Puts a block on the clipboard as a spreadsheet does, and pastes it where the focus is. */
async function paste(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.map((row) => row.join('\t')).join('\r\n'))
  await page.keyboard.press('Control+V')
}

test('the steps of many projects are typed and pasted, and a contract is paid in instalments', async ({
  page,
  context,
  signIn,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const looksRight = (name: string) => expectGoodOnPhoneAndDesk(page, name)
  const grid = page.getByRole('grid', { name: '各项目的采购环节' })
  const bar = page.locator('.cell-bar')
  const cell = (row: number, column: number): Locator => page.locator(`#step-${row}-${column}`)
  /** The place of a column, by what it is called. */
  const columnOf = async (name: string): Promise<number> => {
    const names = await grid.locator('thead tr').nth(1).getByRole('columnheader').allTextContents()
    expect(names).toContain(name)
    return names.indexOf(name)
  }

  await test.step('the grid opens from the list; keys walk through it and tell of each cell', async () => {
    await signIn.as('education')
    await page.goto('/app/procurements')
    await page.getByRole('link', { name: '批量登记' }).press('Enter')
    await expect(grid).toBeVisible()
    await cell(0, 0).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect(cell(1, 1)).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(cell(1, 2)).toBeFocused()
    await page.keyboard.press('Control+Home')
    await expect(cell(0, 0)).toBeFocused()
    await expect(bar).toContainText('登记')
    await looksRight('grid')
  })

  const award = await columnOf('评定分离')
  const clarified = await columnOf('采购文件澄清修改')

  await test.step('what cannot be read is marked with what to write; Esc leaves a cell as it was, Ctrl+Z takes back', async () => {
    await cell(0, clarified).focus()
    await page.keyboard.type('tbd')
    await page.keyboard.press('Escape')
    await expect(cell(0, clarified)).toHaveText('')
    await page.keyboard.type('tbd')
    await page.keyboard.press('Enter')
    await expect(cell(1, clarified)).toBeFocused()
    await expect(cell(0, clarified)).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByRole('region', { name: '1 处有误,不会保存' })).toContainText('应为日期,如 2026-02-10')
    await page.keyboard.press('Control+Z')
    await expect(cell(0, clarified)).not.toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByRole('button', { name: '保存 0 处' })).toBeDisabled()
  })

  await test.step('a block of a spreadsheet is pasted; what is right can be saved, what is not stays marked', async () => {
    await cell(0, award).focus()
    await paste(page, [
      ['是', '定标委员会', '票决定标', '有', '江采〔2026〕7号'],
      ['是', '采购人集体决策', '集体议事', '否', ''],
      ['大概', '定标委员会', '票决定标', '是', ''],
    ])
    await expect(page.getByRole('button', { name: '保存 12 处' })).toBeEnabled()
    await expect(cell(2, award)).toHaveAttribute('aria-invalid', 'true')
    await page.getByRole('button', { name: /^第 3 行/u }).press('Enter')
    await expect(cell(2, award)).toBeFocused()
    await expect(bar).toContainText('应为以下之一：是、否')
    await looksRight('grid-pasted')
  })

  await test.step('what was typed outlives a reload; saved, it is on record with who entered it', async () => {
    await page.reload()
    await page.getByRole('button', { name: '保存 12 处' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('涉及 3 个项目:新登记 12 处')
    await expect(dialog).toContainText('另有 1 处有误')
    await dialog.getByRole('button', { name: '确认保存' }).press('Enter')
    await expect(page.getByText('已保存:3 个项目,新登记 12 处')).toBeVisible()
    await expect(dialog).toHaveCount(0)
    await cell(0, award + 1).focus()
    await expect(cell(0, award + 1)).toHaveText('定标委员会')
    await expect(bar).toContainText('登记')
    await page.getByRole('button', { name: '全部放弃' }).click()
    await expect(page.getByRole('button', { name: '保存 0 处' })).toBeDisabled()
  })

  await test.step('a day on record is corrected with a reason', async () => {
    // Of a day that no notice has made public: the announcement's own is changed by a change notice only.
    const noticed = await columnOf('中标(成交)通知书')
    const row = await firstRowWith(noticed)
    await cell(row, noticed).focus()
    await page.keyboard.press('F2')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('2026年1月4日')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '保存 1 处' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '确认保存' }).press('Enter')
    await expect(dialog.getByText('请写明理由,至少两个字')).toBeVisible()
    await dialog.getByLabel('理由').fill('以网站公告为准')
    await dialog.getByRole('button', { name: '确认保存' }).press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('button', { name: '保存 0 处' })).toBeDisabled()
    await expect(cell(row, noticed)).toHaveText('2026-01-04')

    async function firstRowWith(column: number): Promise<number> {
      const rows = await grid.locator('tbody tr').count()
      for (let at = 0; at < rows; at += 1) if ((await cell(at, column).textContent()) !== '') return at
      throw new Error('no project was awarded')
    }
  })

  await test.step('a contract is planned in instalments, by share and by amount', async () => {
    await page.goto('/app/procurements/grid?stage=payment')
    await expect(grid).toBeVisible()
    await grid.getByRole('rowheader').first().getByRole('link').click()
    const details = page.getByRole('region', { name: '环节要素' })
    await details.getByRole('button', { name: '登记要素' }).press('Enter')
    const form = page.getByRole('dialog')
    await expect(form).toBeVisible()
    await form.getByLabel('补充合同金额').fill('约一万')
    await form.getByLabel('补充合同日期、文号与内容').fill('2026-07-20 增加终端 12 台')
    await form.getByRole('button', { name: '保存' }).press('Enter')
    await expect(form.getByText('应为金额')).toBeVisible()
    await form.getByLabel('补充合同金额').fill('1万')
    await looksRight('details')
    await form.getByRole('button', { name: '保存' }).press('Enter')
    await expect(form).toHaveCount(0)
    await expect(details.getByRole('row').filter({ hasText: '补充合同金额' })).toContainText('10,000')
    // The address opens the form at a step, as the link beside a finding that lacks something does.
    await page.goto(`${page.url().split(/[?#]/u)[0]}?details=plan`)
    await expect(form.getByRole('group').first()).toContainText('立项与计划')
    await choose(page, form, '资金来源是否国有', '是')
    await form.getByLabel('补充合同金额').fill('2万')
    await form.getByRole('button', { name: '保存' }).press('Enter')
    await form.getByLabel('更正理由').fill('以补充协议为准')
    await form.getByRole('button', { name: '保存' }).press('Enter')
    await expect(form).toHaveCount(0)
    await expect(page).not.toHaveURL(/details=/u)
    await expect(details.getByRole('row').filter({ hasText: '资金来源是否国有' })).toContainText('是')
    await details.getByText('变更记录').click()
    const supplemented = details.getByRole('listitem').filter({ hasText: '→' })
    await expect(supplemented).toContainText('补充合同金额: 内容 10,000 → 20,000')
    await expect(supplemented).toContainText('以补充协议为准')
    const payments = page.getByRole('region', { name: '付款' })
    await payments.getByRole('button', { name: '安排分期' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    // What a ledger said of payment counts no more, and that is said beforehand.
    await expect(dialog.getByText(/现视为已全额付清/u)).toBeVisible()
    const first = dialog.getByRole('group', { name: '第 1 期' })
    await first.getByLabel('款项名称').fill('预付款')
    await first.getByLabel('金额或比例').fill('30%')
    await choose(page, first, '付款条件', '合同签订后')
    await first.getByLabel('约定天数').fill('10')
    await dialog.getByRole('button', { name: '增加一期' }).press('Enter')
    const second = dialog.getByRole('group', { name: '第 2 期' })
    await second.getByLabel('款项名称').fill('验收款')
    await second.getByLabel('金额或比例').fill('80%')
    await expect(dialog.getByText(/超出 /u)).toBeVisible()
    await second.getByLabel('金额或比例').fill('70%')
    await looksRight('pay-plan')
    await dialog.getByRole('button', { name: '保存' }).press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(payments.getByRole('row').filter({ hasText: '预付款' })).toContainText('逾期')
  })

  await test.step('a payment goes on record with its voucher, and is corrected with a reason', async () => {
    const payments = page.getByRole('region', { name: '付款' })
    await payments.getByRole('button', { name: '登记付款:预付款' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await dialog.getByLabel('付款金额').fill('1万')
    await dialog.getByLabel('凭证号或说明').fill('凭证 118')
    await dialog.getByLabel(/附付款凭证/u).setInputFiles({ name: '凭证.pdf', mimeType: 'application/pdf', buffer: PDF })
    await dialog.getByRole('button', { name: '保存' }).press('Enter')
    await expect(dialog).toHaveCount(0)
    const made = payments.getByRole('row').filter({ hasText: '凭证 118' })
    await expect(made).toContainText('10,000')
    await expect(made).toContainText('附件 1 份')
    await made.getByRole('button', { name: /^更正/u }).press('Enter')
    await expect(dialog).toBeVisible()
    await typeDate(dialog.getByLabel('付款日期'), '2026-09-10')
    await dialog.getByRole('button', { name: '保存' }).press('Enter')
    await expect(dialog.getByText('请写明理由,至少两个字')).toBeVisible()
    await dialog.getByLabel('更正理由').fill('到账日期看错')
    await dialog.getByRole('button', { name: '保存' }).press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(payments.getByRole('row').filter({ hasText: '2026-09-10' })).toContainText('到账日期看错')
    await payments.getByText('变更记录').click()
    await expect(payments.getByRole('listitem').first()).toContainText('→ 2026-09-10')
    await looksRight('paid-part')
  })

  await test.step('what is overdue is told by age, with the interest so far', async () => {
    await page.goto('/app/arrears')
    await expect(page.getByRole('heading', { name: '逾期付款', level: 1 })).toBeVisible()
    const table = page.getByRole('table', { name: '逾期付款明细' })
    await expect(table.getByRole('row').filter({ hasText: '预付款' })).toContainText('逾期')
    await looksRight('arrears')
    await page.getByRole('button', { name: /^只看/u }).first().press('Enter')
    await expect(page).toHaveURL(/age=/u)
  })

  await test.step('the reviewer of the unit reads all of it and records nothing', async () => {
    await signIn.out()
    await signIn.as('reviewer')
    await page.goto('/app/arrears')
    const late = page.getByRole('table', { name: '逾期付款明细' }).getByRole('row').filter({ hasText: '预付款' })
    await late.getByRole('link').first().click()
    await expect(page.getByRole('region', { name: '付款' })).toContainText('凭证 118')
    await expect(page.getByRole('region', { name: '事实记录' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^(登记|更正|安排分期)/u })).toHaveCount(0)
  })
})
