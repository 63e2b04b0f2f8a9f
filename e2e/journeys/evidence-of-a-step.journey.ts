import { readFile, truncate, writeFile } from 'node:fs/promises'
import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { EvidenceCard } from '../pages/evidence.page.ts'
import { expectNoSideways, RESTORED, tabTo } from '../pages/fields.ts'

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n' +
    'xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n' +
    'trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n100\n%%EOF\n',
)
const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: PDF })

test('a clerk attaches what proves a step, is told what is not taken, and takes a wrong file back', async ({
  page,
  signIn,
}) => {
  test.slow()
  const evidence = new EvidenceCard(page)

  await test.step('a project, and the way to its evidence', async () => {
    await signIn.as('education')
    await page.goto('/app/procurements')
    await page
      .getByRole('table')
      .getByRole('link')
      .filter({ hasText: /[^\d]{4,}/ })
      .first()
      .click()
    await expect(evidence.card).toContainText('还没有附证据文件。')
    await evidence.open()
    await evidence.dialog.getByLabel('说明').fill('省网截图')
    await page.reload()
    await evidence.open()
    await expect(evidence.dialog.getByText(RESTORED), 'all but the file outlives a reload').toBeVisible()
    await expect(evidence.dialog.getByLabel('说明')).toHaveValue('省网截图')
    await expectAccessible(page)
    await evidence.send()
    await expect(evidence.dialog.getByRole('alert')).toContainText('请先选择文件')
  })

  await test.step('what is no PDF is not taken, and the page says what to do', async () => {
    await evidence.choose({
      name: '公告.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('<script>alert(1)</script>'),
    })
    await evidence.send()
    await expect(evidence.dialog.getByRole('alert')).toContainText('按内容看,这不是可以作为证据的文件。请提供 PDF')
    const large = test.info().outputPath('大.pdf')
    await writeFile(large, '')
    await truncate(large, 20_000_001)
    await evidence.choose(large)
    await expect(evidence.dialog.getByRole('alert')).toContainText('超过 20.0 MB 的上限')
    await expectAccessible(page)
  })

  await test.step('a file is dropped onto the area, sent, and listed', async () => {
    const dropped = await page.evaluateHandle(
      (bytes) => {
        const data = new DataTransfer()
        data.items.add(new File([new Uint8Array(bytes)], '公告截图.pdf', { type: 'application/pdf' }))
        return data
      },
      [...PDF],
    )
    await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: dropped })
    await expect(evidence.dialog).toContainText('公告截图.pdf')
    await evidence.send()
    await expect(page.getByText('已附“公告截图.pdf”')).toBeVisible()
    await expect(evidence.line('公告截图.pdf')).toContainText('省网截图')
  })

  await test.step('by keyboard alone a second one', async () => {
    await evidence.card.getByRole('button', { name: '附证据' }).focus()
    await page.keyboard.press('Enter')
    await expect(evidence.dialog.getByText('附证据文件')).toBeVisible()
    const area = page.locator('[role=dialog] input[type=file]')
    // A window that has just opened may take the focus once more, and the Enter with it.
    await expect(async () => {
      await tabTo(page, area)
      const chooser = page.waitForEvent('filechooser', { timeout: 3_000 })
      await page.keyboard.press('Enter')
      await (await chooser).setFiles(pdf('合同(盖章).pdf'))
    }).toPass({ timeout: 30_000 })
    const send = evidence.dialog.getByRole('button', { name: /上\s*传$/ })
    await tabTo(page, send)
    await page.keyboard.press('Enter')
    // The same content for the same step: refused, and nothing is lost of what was entered.
    await expect(evidence.dialog.getByRole('alert')).toContainText('同一文件已附在该环节')
    await page.keyboard.press('Escape')
  })

  await test.step('it comes back as it was, to be saved', async () => {
    const download = page.waitForEvent('download')
    await evidence.card.getByRole('link', { name: '公告截图.pdf' }).click()
    const saved = await download
    expect(saved.suggestedFilename()).toBe('公告截图.pdf')
    expect((await readFile(await saved.path())).equals(PDF)).toBe(true)
  })

  await test.step('it is taken back with a reason, and stays', async () => {
    await evidence.card.getByRole('button', { name: '撤回“公告截图.pdf”' }).click()
    await evidence.dialog.getByRole('button', { name: /撤\s*回$/ }).click()
    await expect(evidence.dialog.getByRole('alert').first()).toBeVisible()
    await evidence.dialog.getByLabel('撤回理由').fill('截图不全')
    await expectAccessible(page)
    await evidence.dialog.getByRole('button', { name: /撤\s*回$/ }).click()
    await expect(evidence.line('公告截图.pdf')).toContainText('理由:截图不全')
    await expect(evidence.card.getByRole('button', { name: /^撤回/ })).toHaveCount(0)
    await expectAccessible(page)
  })

  await test.step('on a phone everything is there', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await evidence.open()
    await evidence.choose(pdf('中标通知书扫描件(含附件一、附件二和评审报告摘录)第一册.pdf'))
    await evidence.send()
    await expect(evidence.line('中标通知书扫描件')).toBeVisible()
    await expectNoSideways(page)
    await expectAccessible(page)
    await evidence.card.scrollIntoViewIfNeeded()
  })
})
