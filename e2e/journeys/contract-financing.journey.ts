import { readFile, writeFile } from 'node:fs/promises'
import { expectAccessible, expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { choose, typeDate } from '../pages/fields.ts'

const CODE = '91340200MA2N0PQ12G'

test('a winner gets a certificate of its contract, a bank checks it without an account, and the credit is recorded', async ({
  browser,
  page,
  product,
  signIn,
}) => {
  test.slow()
  const card = page.getByRole('region', { name: '合同融资' })
  const dialog = page.getByRole('dialog')
  let project = ''
  let number = ''
  let file = ''

  await test.step('a project with a contract, found in the list', async () => {
    await signIn.as('education')
    await page.goto('/app/procurements?stage=payment')
    await page
      .getByRole('table')
      .getByRole('link')
      .filter({ hasText: /[^\d]{4,}/u })
      .first()
      .click()
    await expect(page).toHaveURL(/procurements\/[0-9a-f-]{36}/u)
    project = page.url()
    await expect(card).toContainText('还没有合同证明和融资申请')
  })

  await test.step('the certificate is issued; a wrong code of the supplier is told while it is typed', async () => {
    await card.getByRole('button', { name: '出具合同证明' }).click()
    await dialog.getByLabel('统一社会信用代码').fill(`${CODE.slice(0, 17)}X`)
    await expect(dialog.getByRole('alert')).toContainText('不是有效的统一社会信用代码')
    await dialog.getByLabel('统一社会信用代码').fill(CODE)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: /^出\s*具$/u }).click()
    const link = card.getByRole('link', { name: /合同证明 HT-2026-\d{4}/u })
    await expect(link).toBeVisible()
    number = /HT-2026-\d{4}/u.exec(await link.innerText())?.[0] ?? ''
    await link.click()
  })

  await test.step('it can be printed with a code to scan, and saved as JSON', async () => {
    await expect(page.getByRole('heading', { name: '政府采购(招标)合同证明' })).toBeVisible()
    await expect(page.getByRole('article')).toContainText(CODE)
    await expect(page.getByRole('img', { name: '扫码查验' })).toBeVisible()
    await expectGoodOnPhoneAndDesk(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载 JSON' }).click()
    const saved = await download
    expect(saved.suggestedFilename()).toBe(`${number}.json`)
    file = test.info().outputPath(`${number}.json`)
    await saved.saveAs(file)
  })

  const context = await browser.newContext({ baseURL: product.origin })
  const bank = await context.newPage()
  const result = bank.getByRole('region', { name: '查验结果' })

  await test.step('a bank types the number, and gives the file', async () => {
    await bank.goto('/verify')
    await bank.getByLabel('证明编号').fill(number)
    await bank.getByRole('button', { name: '查验' }).click()
    await expect(bank).toHaveURL(new RegExp(`/verify/${number}$`, 'u'))
    await expect(result).toContainText('由本平台出具,签名有效,未撤回')
    await expect(result).toContainText(CODE)
    await expectGoodOnPhoneAndDesk(bank)
    await bank.getByLabel('或选择证明文件').setInputFiles(file)
    await expect(result).toContainText('有效')
  })

  await test.step('a file that somebody changed is told, with what was issued', async () => {
    const document = JSON.parse(await readFile(file, 'utf8')) as { amount: number }
    const altered = test.info().outputPath('altered.json')
    await writeFile(altered, JSON.stringify({ ...document, amount: document.amount * 10 }))
    await bank.getByLabel('或选择证明文件').setInputFiles(altered)
    await expect(result).toContainText('请勿采信')
    await expect(result).toContainText('本平台出具的内容如下')
    await expectAccessible(bank)
    await bank.goto('/verify/HT-1999-0001')
    await expect(result).toContainText('没有出具过这个编号')
  })

  await test.step('an application is recorded, and then what became of it', async () => {
    await page.goto(project)
    await card.getByRole('button', { name: '登记融资申请' }).click()
    await dialog.getByRole('button', { name: /^登\s*记$/u }).click()
    await expect(dialog.getByRole('alert').first()).toBeVisible()
    await dialog.getByLabel('银行').fill('示范银行科技支行')
    await dialog.getByLabel('申请金额').fill('50万')
    // What was typed outlives a reload.
    await dialog.getByLabel('申请金额').blur()
    await page.reload()
    await card.getByRole('button', { name: '登记融资申请' }).click()
    await expect(dialog.getByLabel('银行')).toHaveValue('示范银行科技支行')
    await typeDate(dialog.getByLabel('申请日期'), '2026-09-14')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: /^登\s*记$/u }).click()
    await expect(card).toContainText('2026-09-14 申请 500,000 元')
    await card.getByRole('button', { name: '更新“示范银行科技支行”的申请' }).click()
    await choose(page, dialog, '结果', '已放款')
    await typeDate(dialog.getByLabel('结果日期'), '2026-09-16')
    await dialog.getByLabel('放款金额').fill('40万')
    await dialog.getByLabel('年利率').fill('3.85')
    await dialog.getByRole('button', { name: /^登\s*记$/u }).click()
    await expect(card).toContainText('2026-09-16 已放款 400,000 元,年利率 3.85%')
    await expect(card).toContainText('此前登记 1 次')
    await expectGoodOnPhoneAndDesk(page)
  })

  await test.step('the year’s sums follow', async () => {
    await card.getByRole('link', { name: '年度累计' }).click()
    const year = page.getByRole('region', { name: '2026 年' })
    await expect(year).toContainText('400,000')
    await expect(year.getByRole('columnheader', { name: /比上年同期放款/u })).toBeVisible()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出表格' }).click()
    expect((await download).suggestedFilename()).toBe('合同融资年度累计-2026-09-16.xlsx')
    await expectGoodOnPhoneAndDesk(page)
  })

  await test.step('withdrawn, it is withdrawn for the bank at once', async () => {
    await page.goto(project)
    await card.getByRole('button', { name: `撤回合同证明 ${number}` }).click()
    await dialog.getByRole('button', { name: /^撤\s*回$/u }).click()
    await expect(dialog.getByRole('alert').first()).toBeVisible()
    await dialog.getByLabel('撤回理由').fill('供应商代码有误')
    await dialog.getByRole('button', { name: /^撤\s*回$/u }).click()
    await expect(card).toContainText('理由:供应商代码有误')
    await expect(card.getByRole('button', { name: '出具合同证明' })).toBeVisible()
    await bank.goto(`/verify/${number}`)
    await expect(result).toContainText('已于 2026-09-16 撤回')
    await context.close()
  })
})
