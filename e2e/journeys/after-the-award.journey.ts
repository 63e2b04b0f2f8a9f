import { expectAccessible, expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { choose, typeDate } from '../pages/fields.ts'

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n' +
    'xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n' +
    'trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n100\n%%EOF\n',
)

test('milestones are kept, standards accepted one by one, and what is published is what was shown', async ({
  page,
  signIn,
}) => {
  test.slow()
  const card = page.getByRole('region', { name: '履约与验收' })
  const dialog = page.getByRole('dialog')
  let project = ''
  let number = ''

  await test.step('a milestone is entered by the agency; it is there after a reload, and late', async () => {
    await signIn.as('agency')
    await page.goto('/app/procurements?stage=payment&text=教育局')
    await page
      .getByRole('table')
      .getByRole('link')
      .filter({ hasText: /[^\d]{4,}/ })
      .first()
      .click()
    await expect(card).toContainText('尚未登记履约节点')
    project = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    await card.getByRole('button', { name: '登记节点' }).click()
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog.getByText('请填写合同约定的日期')).toBeVisible()
    await dialog.getByLabel('节点名称').fill('首批到货')
    await typeDate(dialog.getByLabel('约定日期'), '2026-09-10')
    await dialog.getByLabel('应达到的要求').fill('联系人:张三 13812345678')
    await page.reload()
    await card.getByRole('button', { name: '登记节点' }).click()
    await expect(dialog.getByLabel('节点名称')).toHaveValue('首批到货')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog).toBeHidden()
    await expect(card.getByRole('row').filter({ hasText: '首批到货' })).toContainText('逾期 6 天')
  })

  await test.step('the unit sees it, it is done, and proved', async () => {
    const address = page.url()
    await signIn.out()
    await signIn.as('education')
    await page.goto(address)
    await card.getByRole('button', { name: '登记完成:首批到货' }).click()
    await typeDate(dialog.getByLabel('完成日期'), '2026-09-12')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(card.getByRole('row').filter({ hasText: '首批到货' })).toContainText('2026-09-12 完成,晚 2 天')
    await card.getByRole('button', { name: '附件:首批到货' }).click()
    const file = dialog.locator('input[type=file]')
    await file.setInputFiles({ name: '坏.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
    await dialog.getByRole('button', { name: '上传', exact: true }).click()
    await expect(dialog.getByRole('alert')).toContainText('PDF 文件已损坏或不完整')
    await file.setInputFiles({ name: '到货单.pdf', mimeType: 'application/pdf', buffer: PDF })
    await dialog.getByRole('button', { name: '上传', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(card.getByRole('row').filter({ hasText: '首批到货' })).toContainText('1 份材料')
  })

  await test.step('standards, and their results', async () => {
    await card.getByRole('button', { name: '登记验收' }).click()
    await dialog.getByLabel('标准内容').fill('照度不低于 300 lx')
    await choose(page, dialog, '验收结果', '达到')
    await dialog.getByLabel('参加验收').fill('区教育局 2 人、学校 3 人')
    await expectGoodOnPhoneAndDesk(page)
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog).toBeHidden()
    await expect(card).toContainText('合同约定 1 项,验收书载明 1 项')
  })

  await test.step('a supplement is listed, and its text stands beside it', async () => {
    const list = page.getByRole('region', { name: '补充合同', exact: true })
    await list.getByRole('button', { name: '登记补充合同' }).click()
    await typeDate(dialog.getByLabel('签订日期'), '2026-09-14')
    await dialog.getByLabel('文号').fill('补 1')
    await dialog.getByLabel('增加金额').fill('1,000')
    await dialog.getByLabel('变更内容').fill('增加灯具')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog).toBeHidden()
    const row = list.getByRole('row').filter({ hasText: '增加灯具' })
    await expect(row).toContainText('未附凭证')
    await row.getByRole('button', { name: '附合同文本:补 1' }).click()
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: '补充合同.pdf', mimeType: 'application/pdf', buffer: PDF })
    await dialog.getByRole('button', { name: '上传', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(row).toContainText('附件 1 份')
  })

  await test.step('the public sees what was shown before, nothing else', async () => {
    await card.getByRole('button', { name: '公开履约信息' }).click()
    await dialog.getByLabel('公开说明').fill('按进度推进')
    await dialog.getByRole('button', { name: '查看公众将看到的内容' }).click()
    const shown = dialog.getByRole('region', { name: '公众将看到以下内容' })
    await expect(shown).toContainText('联系人:张** 138****5678')
    await expect(shown).toContainText('按进度推进')
    await expectGoodOnPhoneAndDesk(page)
    await dialog.getByRole('button', { name: '确认公开' }).click()
    await expect(dialog).toBeHidden()
    const link = card.getByRole('link', { name: /^LY-2026-\d{4}$/u })
    number = await link.innerText()
    await link.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(project)
    await expect(page.getByRole('main')).toContainText('2026-09-12 完成,晚于约定 2 天')
    await expect(page.getByRole('main')).toContainText('138****5678')
    await expectGoodOnPhoneAndDesk(page)
  })

  await test.step('everybody finds it, and is told where there is nothing', async () => {
    await page.goto('/performance?kind=change')
    await expect(page.getByText('没有符合条件的履约信息')).toBeVisible()
    await page.getByRole('button', { name: '变更' }).click()
    await expect(page.getByRole('link', { name: project })).toBeVisible()
    await page.getByLabel('采购单位').selectOption({ index: 1 })
    await expect(page).toHaveURL(/unit=/u)
    await page.getByRole('searchbox').fill('没有这样的合同')
    await page.getByRole('button', { name: '搜索' }).click()
    await expect(page.getByText('没有符合条件的履约信息')).toBeVisible()
    await page.getByRole('link', { name: '清除全部筛选' }).first().click()
    await expect(page.getByRole('link', { name: project })).toBeVisible()
    await expectGoodOnPhoneAndDesk(page)
    await page.goto('/performance/LY-1999-0001')
    await expect(page.getByRole('heading', { name: '没有这份履约信息' })).toBeVisible()
  })

  await test.step('a correction points back', async () => {
    await page.goto('/app/procurements?stage=payment')
    await page.getByRole('table').getByRole('link', { name: project }).first().click()
    await card.getByRole('button', { name: `更正 ${number}` }).click()
    await dialog.getByRole('button', { name: '查看公众将看到的内容' }).click()
    await expect(dialog.getByText('请写明原因')).toBeVisible()
    await dialog.getByLabel('原因').fill('补充说明')
    await dialog.getByRole('button', { name: '查看公众将看到的内容' }).click()
    await dialog.getByRole('button', { name: '确认公开' }).click()
    await expect(dialog).toBeHidden()
    await expect(card).toContainText(/已由 LY-2026-\d{4} 更正/u)
    await expectAccessible(page)
    await page.goto(`/performance/${number}`)
    await expect(page.getByRole('note')).toContainText(/LY-2026-\d{4}/u)
  })
})
