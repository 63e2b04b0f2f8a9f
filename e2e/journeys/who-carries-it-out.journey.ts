import { expectAccessible, expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { choose } from '../pages/fields.ts'

test('who carries out a contract is entered by the letters, checked, corrected with a reason, and kept over a reload', async ({
  page,
  signIn,
}) => {
  test.slow()
  const card = page.getByRole('region', { name: '承担单位与中小企业政策' })
  const dialog = page.getByRole('dialog')

  await test.step('a contract of the unit', async () => {
    await signIn.as('education')
    await page.goto('/app/procurements?stage=contract')
    await page
      .getByRole('table')
      .getByRole('link')
      .filter({ hasText: /[^\d]{4,}/ })
      .first()
      .click()
    await expect(card).toContainText('尚未登记')
  })

  await test.step('the winner, with what its letter says', async () => {
    await card.getByRole('button', { name: '登记承担单位' }).click()
    await expect(dialog.getByLabel('企业名称')).not.toHaveValue('')
    await dialog.getByLabel('统一社会信用代码').fill('91340200MA2N0CD34X')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog.getByText('不是有效的统一社会信用代码')).toBeVisible()
    await dialog.getByLabel('统一社会信用代码').fill('91340200MA2N0CD34T')
    await choose(page, dialog, '声明函所载规模', '小型')
    await choose(page, dialog, '所属行业', '建筑业')
    await dialog.getByLabel('营业收入(上年)').fill('9000万')
    await dialog.getByLabel('资产总额(上年末)').fill('6000万')
    await expect(dialog.getByText('应为中型,与声明不一致')).toBeVisible()
    await expectGoodOnPhoneAndDesk(page)
  })

  await test.step('what was typed is there again after a reload', async () => {
    await page.reload()
    await card.getByRole('button', { name: '登记承担单位' }).click()
    await expect(dialog.getByLabel('营业收入(上年)')).toHaveValue('90,000,000')
    await dialog.getByLabel('营业收入(上年)').fill('900万')
    await expect(dialog.getByText('为小型,与声明一致')).toBeVisible()
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog).toBeHidden()
    await expect(card.getByRole('row').filter({ hasText: '91340200MA2N0CD34T' })).toContainText('为小型,与声明一致')
  })

  await test.step('the policy, and a correction with its reason', async () => {
    await card.getByRole('button', { name: '登记政策执行情况' }).click()
    await choose(page, dialog, '中标供应商享受了中小企业扶持政策', '是')
    await choose(page, dialog, '声明函已随结果公开', '是')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog).toBeHidden()
    await expect(card).toContainText('声明函已随结果公开')
    await card
      .getByRole('button', { name: '修改', exact: true })
      .or(card.getByRole('button', { name: /^修改:/u }))
      .first()
      .click()
    await choose(page, dialog, '声明函所载规模', '微型')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog.getByText('请写明原因')).toBeVisible()
    await dialog.getByLabel('原因').fill('声明函更正')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog).toBeHidden()
    await expect(card).toContainText('应为小型,与声明不一致')
    await card.getByText('变更记录(2 条)').click()
    await expect(card).toContainText('声明函更正')
    await expectAccessible(page)
    await expectGoodOnPhoneAndDesk(page)
  })

  await test.step('taken off, and the page says that nothing is on record', async () => {
    await card.getByRole('button', { name: /^移除:/u }).click()
    await dialog.getByLabel('原因').fill('登记错项目')
    await dialog.getByRole('button', { name: '移除', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(card).toContainText('尚未登记中标供应商的声明函')
  })
})
