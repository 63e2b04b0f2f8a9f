import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { expectAccessible, expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { choose, typeDate } from '../pages/fields.ts'
import { NavigationPage } from '../pages/navigation.page.ts'

const NUMBER = 'ZB-2026-BZJ-01'
const GUARANTOR = { name: '江城示例融资担保有限公司', code: '91340200MA2N0CD34T' }
const LEDGER = [
  '项目编号,项目名称,制度,采购类别,采购方式,预算金额(元),采购公告日期,投标保证金,投标截止日期,中标通知书日期,中标供应商,中标金额,合同签订日期,合同金额',
  `${NUMBER},示范区第五小学综合楼施工,招标投标,工程,公开招标,10000000,2026-08-03,80000,2026-08-26,2026-09-04,江城示例建设有限公司,9800000,2026-09-11,9800000`,
].join('\n')
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n' +
    'xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n' +
    'trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n100\n%%EOF\n',
)

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const keyId = createHash('sha256')
  .update(publicKey.export({ format: 'der', type: 'spki' }))
  .digest('hex')
  .slice(0, 16)

/** As docs/deposits.md describes it, written a second time: names in order, no spaces, Ed25519 over the UTF-8. */
function guarantee(overrides: Readonly<Record<string, string | number>> = {}): {
  name: string
  mimeType: string
  buffer: Buffer
} {
  const members = {
    format: 'tenderlight-guarantee-1',
    purpose: 'bid',
    number: 'DB-2026-0815',
    guarantor: GUARANTOR.name,
    guarantorCode: GUARANTOR.code,
    applicant: '江城示例电子保函投标人有限公司',
    applicantCode: '91340200MA2N0AB12Q',
    beneficiary: '示范区教育局',
    project: NUMBER,
    amount: 8_000_000,
    issuedOn: '2026-08-20',
    validFrom: '2026-08-20',
    validUntil: '2026-12-31',
    key: keyId,
    ...overrides,
  }
  const ordered = Object.fromEntries(Object.entries(members).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const signature = sign(null, Buffer.from(JSON.stringify(ordered)), privateKey).toString('base64')
  const buffer = Buffer.from(JSON.stringify({ ...members, signature }, null, 2))
  return { name: `${members.number}.json`, mimeType: 'application/json', buffer }
}

test('bidders’ deposits are taken, one as a signed guarantee, and go back with proof, each by a clock of its own', async ({
  page,
  signIn,
}) => {
  test.setTimeout(300_000)
  const card = page.getByRole('region', { name: '保证金' })
  const dialog = page.getByRole('dialog')
  const row = (bidder: string) => card.getByRole('row').filter({ hasText: bidder })
  const saved = async () => {
    await dialog.getByRole('button', { name: /^(保\s*存|登\s*记|撤\s*销)$/u }).click()
    await expect(dialog).toHaveCount(0)
  }

  await test.step('the administrator registers a guarantor by its public key', async () => {
    await signIn.as('administrator')
    await new NavigationPage(page).follow('保证人')
    await expect(page.getByRole('heading', { name: '还没有登记保证人' })).toBeVisible()
    await page.getByRole('button', { name: '登记保证人' }).click()
    await dialog.getByLabel('保证人名称').fill(GUARANTOR.name)
    await dialog.getByLabel('统一社会信用代码').fill('91340200MA2N0CD34X')
    await dialog.getByLabel(/^公钥/u).fill(publicKey.export({ format: 'pem', type: 'spki' }).toString())
    await typeDate(dialog.getByLabel('自哪一天起接受'), '2026-01-01')
    await dialog.getByRole('button', { name: /保\s*存/u }).click()
    await expect(dialog.getByText('末位校验码正确')).toBeVisible()
    await dialog.getByLabel('统一社会信用代码').fill(GUARANTOR.code)
    await saved()
    await expect(page.getByRole('row').filter({ hasText: GUARANTOR.name })).toContainText(keyId)
    await expectGoodOnPhoneAndDesk(page, 'guarantors')
    await signIn.out()
  })

  await test.step('a tendered project asks for a deposit; the terms are completed', async () => {
    await signIn.as('education')
    const content = Buffer.from(LEDGER).toString('base64')
    const read = await page.request.post('/trpc/ledger.preview', { data: { filename: '台账.csv', content } })
    const { result } = (await read.json()) as { result: { data: { importId: string } } }
    await page.request.post('/trpc/ledger.confirm', { data: { importId: result.data.importId } })
    await page.goto(`/app/procurements?text=${NUMBER}`)
    await page.getByRole('table').getByRole('link', { name: '示范区第五小学综合楼施工' }).click()
    await expect(card).toContainText('80,000.00 元')
    await expect(card).toContainText('10 万元以下鼓励全部免收(区)')
    await card.getByRole('button', { name: /约\s*定/u }).click()
    await typeDate(dialog.getByLabel(/^投标有效期至/u), '2026-12-24')
    await saved()
    await expect(card).toContainText('2026-12-24')
    // Before anything is taken the card says what each bidder need not lock up, and leads to it.
    await expect(card).toContainText('每家投标人可少占用 80,000 元')
    await card.getByRole('button', { name: '改为免收' }).click()
    await expect(dialog.getByLabel(/^每家投标保证金/u)).toHaveValue('0')
    await dialog.getByRole('button', { name: /取\s*消/u }).click()
    await expect(dialog).toHaveCount(0)
  })

  await test.step('a bidder’s transfer, taken by the agency: what was entered outlives the page', async () => {
    const address = page.url()
    await signIn.out()
    await signIn.as('agency')
    await page.goto(address)
    await card.getByRole('button', { name: '登记保证金' }).click()
    await dialog.getByLabel('供应商', { exact: true }).fill('江城落选示例建筑有限公司')
    await page.reload()
    await card.getByRole('button', { name: '登记保证金' }).click()
    await expect(dialog.getByLabel('供应商', { exact: true })).toHaveValue('江城落选示例建筑有限公司')
    await dialog.getByLabel(/^金额/u).fill('8万1')
    await typeDate(dialog.getByLabel('收到日期'), '2026-08-25')
    await dialog.getByRole('button', { name: /保\s*存/u }).click()
    await expect(dialog.getByText('看不懂这个金额')).toBeVisible()
    await dialog.getByLabel(/^金额/u).fill('81000')
    await dialog.getByRole('button', { name: /保\s*存/u }).click()
    await expect(dialog.getByRole('alert')).toContainText('超过采购文件要求的投标保证金 80,000.00 元')
    await dialog.getByLabel(/^金额/u).fill('80000')
    await expectAccessible(page)
    await saved()
    await expect(row('江城落选示例建筑有限公司')).toContainText('最迟 2026-09-16')
    await card.getByRole('button', { name: '登记保证金' }).click()
    await dialog.getByLabel('供应商', { exact: true }).fill('江城示例建设有限公司')
    await choose(page, dialog, '形式', '免收')
    await choose(page, dialog, '供应商规模 选填', '小型')
    await saved()
    await expect(row('江城示例建设有限公司')).toContainText('中标(成交)')
    await expect(card).toContainText('为供应商减少资金占用80,000.00 元')
  })

  await test.step('an electronic guarantee is refused with what is wrong, and taken when nothing is', async () => {
    await card.getByRole('button', { name: '上传电子保函' }).click()
    const chooser = page.locator('[role=dialog] input[type=file]')
    const verdict = dialog.getByRole('status', { name: '核验结果' })
    await typeDate(dialog.getByLabel('收到日期'), '2026-08-25')
    const document = guarantee()
    await chooser.setInputFiles({
      ...document,
      buffer: Buffer.from(document.buffer.toString().replace('8000000', '9000000')),
    })
    await expect(verdict).toContainText('签名与内容不符')
    await chooser.setInputFiles(guarantee({ project: 'ZB-2026-BZJ-99', validUntil: '2026-12-23' }))
    await expect(verdict).toContainText('项目编号为 ZB-2026-BZJ-99')
    await expect(verdict).toContainText('至投标有效期最后一日 2026-12-24')
    await expectGoodOnPhoneAndDesk(page, 'guarantee-refused')
    await chooser.setInputFiles(document)
    await expect(verdict).toContainText('核验通过')
    await expect(verdict).toContainText('江城示例电子保函投标人有限公司')
    await saved()
    await expect(row('江城示例电子保函投标人有限公司')).toContainText('签名已核验')
  })

  await test.step('a refund in time, with interest and proof; the days are told one by one', async () => {
    const loser = row('江城落选示例建筑有限公司')
    await loser.getByRole('button', { name: '为什么是这一天' }).click()
    await expect(dialog.getByRole('table', { name: '逐日清点' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await loser.getByRole('button', { name: '登记退还' }).click()
    await dialog.getByRole('button', { name: /保\s*存/u }).click()
    await expect(dialog.getByRole('alert').first()).toBeVisible()
    await dialog.getByLabel(/^同时退还的利息/u).fill('12.80')
    await dialog.getByLabel(/^凭证号/u).fill('网银 0916-07')
    await saved()
    await expect(loser).toContainText('2026-09-16 退还 · 利息 12.80 元 · 网银 0916-07')
    await expect(loser).toContainText('按期')
    await loser.getByRole('button', { name: '附退还凭证' }).click()
    await page
      .locator('[role=dialog] input[type=file]')
      .setInputFiles({ name: '退款回单.pdf', mimeType: 'application/pdf', buffer: PDF })
    await dialog.getByRole('button', { name: /^上\s*传$/u }).click()
    await expect(loser.getByRole('link', { name: '退款回单.pdf' })).toBeVisible()
  })

  await test.step('the guarantee goes back: the refund of the losers is a fact of the project', async () => {
    await row('江城示例电子保函投标人有限公司').getByRole('button', { name: '登记退回保函' }).click()
    await saved()
    await expect(page.getByRole('row').filter({ hasText: '退还未中标人保证金' }).first()).toContainText('2026-09-16')
  })

  await test.step('a correction keeps what stood before', async () => {
    await row('江城示例建设有限公司').getByRole('button', { name: '更正 江城示例建设有限公司' }).click()
    await choose(page, dialog, '供应商规模 选填', '微型')
    await dialog.getByLabel('更正理由').fill('以声明函为准')
    await saved()
    await row('江城示例建设有限公司')
      .getByRole('button', { name: /登记记录/u })
      .click()
    await expect(dialog.getByRole('listitem')).toHaveCount(2)
    await expect(dialog).toContainText('理由:以声明函为准')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('a guarantee that ends before the bids bind no more is taken with a reason, and stays in sight', async () => {
    await card.getByRole('button', { name: '登记保证金' }).click()
    await dialog.getByLabel('供应商', { exact: true }).fill('江城短期示例建筑有限公司')
    await choose(page, dialog, '形式', '银行保函')
    await typeDate(dialog.getByLabel('收到日期'), '2026-08-25')
    await dialog.getByLabel('出具机构').fill('示范银行')
    await dialog.getByLabel('保函(保单)编号').fill('BH-0001')
    await typeDate(dialog.getByLabel('有效期至'), '2026-12-01')
    await dialog.getByRole('button', { name: /保\s*存/u }).click()
    await expect(dialog.getByRole('alert').filter({ hasText: '早于投标有效期的最后一日 2026-12-24' })).toBeVisible()
    await dialog.getByLabel('情况说明').fill('已要求换开')
    await saved()
    const alert = card.getByRole('alert').filter({ hasText: '早于投标有效期的最后一日' })
    await expect(alert).toContainText('江城短期示例建筑有限公司:有效至 2026-12-01。 登记理由:已要求换开')
    await expectGoodOnPhoneAndDesk(page, 'deposits')
  })
})
