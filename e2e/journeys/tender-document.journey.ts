import { expectAccessible, expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { DocumentPage } from '../pages/document.page.ts'
import { choose, typeDate } from '../pages/fields.ts'

test.use({ engine: 'postgresql' })

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n' +
    'xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n' +
    'trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n100\n%%EOF\n',
)
const SIZE = '投标人注册资本不得低于500万元。'
const LOCAL = '同等条件下优先本区企业。'
const BRAND = '空调指定品牌:甲。'
const HARMLESS = '具有同类业绩的,每个得2分,最高6分。'

test('an agency uploads a tender document, the unit answers every mark, and only then announces', async ({
  page,
  signIn,
}) => {
  test.slow()
  const document = new DocumentPage(page)
  let project = ''

  await test.step('a project whose announcement may go out: nothing was uploaded, nothing is in the way', async () => {
    await signIn.as('agency')
    await page.goto('/app/worklist')
    await page
      .getByRole('listitem')
      .filter({ hasText: '示范区教育局' })
      .filter({ hasText: '现在即可公告' })
      .getByRole('link')
      .first()
      .click()
    await expect(page).toHaveURL(/procurements\/[0-9a-f-]{36}/u)
    project = /procurements\/[0-9a-f-]{36}/u.exec(page.url())?.[0] ?? ''
    await page.goto(`/app/${project}`)
    await expect(page.getByRole('region', { name: '采购文件' })).toContainText('还没有上传采购文件')
    await page.getByRole('link', { name: '上传采购文件' }).click()
    await expect(page.getByText('没有上传不影响发布公告')).toBeVisible()
  })

  await test.step('what is no document is refused with what to do', async () => {
    await document.upload('图纸.pdf', '这不是 PDF')
    await expect(page.getByRole('alert')).toContainText('按内容看')
  })

  await test.step('the document is read: each clause with place, article, its own words and neutral ones', async () => {
    await document.upload('招标文件.txt', '第一章 总则', SIZE, HARMLESS, LOCAL, BRAND)
    await expect(page.getByText('3 处标记,3 处未答复')).toBeVisible()
    await expect(document.marks.getByRole('listitem')).toHaveCount(3)
    await document.head('注册资本').click()
    await expect(document.marks).toContainText('第 2 段')
    await expect(document.marks).toContainText('第五条')
    await expect(document.marks).toContainText('公开文本')
    await expect(document.marks).toContainText('具有履行合同所必需的设备和专业技术能力')
    await expect(document.text.getByRole('button', { name: /^标记 1/u })).toHaveAttribute('aria-pressed', 'true')
    await expectGoodOnPhoneAndDesk(page)
  })

  await test.step('no announcement goes out, and it says which marks wait', async () => {
    await page.goto(`/app/${project}?announce=true`)
    const drawer = page.getByRole('dialog')
    await expect(drawer).toContainText('采购文件中有 1 处标记尚待答复或修改:第 2 段“投标人注册资本不得低于500万元”')
    await expect(drawer).toContainText('优先本区企业')
    await expect(drawer.getByRole('button', { name: '预览公告' })).toHaveCount(0)
    await expectAccessible(page)
    await drawer.getByRole('link', { name: '去答复采购文件的标记' }).click()
    await expect(document.marks.getByRole('listitem')).toHaveCount(3)
  })

  await test.step('the unit that appointed it goes on, by keyboard from mark to mark; an answer survives a reload', async () => {
    await signIn.out()
    await signIn.as('education')
    await page.goto(`/app/${project}/document`)
    await document.head('注册资本').focus()
    await page.keyboard.press('ArrowDown')
    await expect(document.head('优先本区企业')).toBeFocused()
    await expect(document.head('优先本区企业')).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('ArrowUp')
    await expect(document.head('注册资本')).toBeFocused()
    await page.keyboard.press('Tab')
    await document.marks.getByRole('radio', { name: '保留' }).check()
    await document.marks.getByRole('textbox').fill('依')
    await document.marks.getByRole('button', { name: '保存答复' }).click()
    await expect(document.marks.getByRole('alert')).toContainText('至少写 4 个字')
    await document.marks.getByRole('textbox').fill('采购标的的特殊要求')
    await page.reload()
    await expect(document.marks.getByRole('textbox')).toHaveValue('采购标的的特殊要求')
    await document.marks.getByRole('button', { name: '保存答复' }).click()
    await expect(page.getByText('已保存,还有 2 处待处理')).toBeVisible()
    await expect(document.marks).toContainText('采购标的的特殊要求')
  })

  await test.step('one is said to be changed, one not to apply; the changed document is awaited', async () => {
    await document.answer('指定品牌', '已修改', '删去品牌')
    await document.answer('优先本区企业', '不适用', '此处为引用已废止的办法')
    await expect(page.getByText('3 处标记均已答复,1 处待上传修改后的文件')).toBeVisible()
    await document.marks.getByText('已处理', { exact: true }).first().click()
    await expect(document.head('注册资本')).toBeVisible()
  })

  await test.step('the new version is read anew, answers to the same clauses are carried over', async () => {
    await document.upload('招标文件(修改).txt', '第一章 总则', '本章修订。', SIZE, LOCAL, '空调能效不低于二级。')
    await expect(page.getByText('2 处标记,均已答复')).toBeVisible()
    await expect(document.marks).toContainText('上一版中有 1 处标记在本版已不存在')
    await document.head('注册资本').click()
    await expect(document.marks).toContainText('沿用第 1 版的答复')
    await expect(document.versions.getByRole('listitem')).toHaveCount(2)
    await document.versions.getByRole('link', { name: '第 1 版' }).click()
    await expect(document.marks).toContainText('这是较早的版本')
    await expect(document.marks.getByRole('listitem')).toHaveCount(3)
  })

  await test.step('a fair-competition review of the measure behind it is recorded, and judged', async () => {
    await document.reviews.getByRole('button', { name: '登记审查' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('登记由谁、何时')).toBeVisible()
    await dialog.getByRole('button', { name: /登\s*记$/u }).click()
    await expect(dialog.getByRole('alert').first()).toBeVisible()
    await choose(page, dialog, '审查对象', '政策措施')
    await dialog.getByLabel('文件名称').fill('示范区校服采购管理办法')
    await dialog.getByLabel('审查单位(人)').fill('区教育局法规科')
    await typeDate(dialog.getByLabel('审查日期'), '2026-09-14')
    await typeDate(dialog.getByLabel('出台日期'), '2026-09-15')
    await choose(page, dialog, '审查结论', '符合')
    const paper = { name: '审查表.pdf', mimeType: 'application/pdf', buffer: PDF }
    await dialog.locator('input[type=file]').setInputFiles(paper)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: /登\s*记$/u }).click()
    await expect(document.reviews).toContainText('区教育局法规科,2026-09-14 审查')
    await expect(document.reviews).toContainText('政策措施公平竞争审查')
    await expectGoodOnPhoneAndDesk(page)
  })

  await test.step('now the announcement may go out', async () => {
    await page.goto(`/app/${project}?announce=true`)
    await expect(page.getByRole('dialog').getByRole('button', { name: '预览公告' })).toBeVisible()
  })
})
