import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newSigningKey, publicKeyPem } from '@tenderlight/db/audit-log/keys'
import { isRead, ProjectFileCheck } from '@tenderlight/db/project-file/check-project-file'
import { BrokenArchive, readArchive } from '@tenderlight/exchange/archive/read-archive'
import { afterAll, expect, test } from 'vitest'
import { archiveOf, filesOfProject, signedFiles } from '../testing/a-project-file.ts'
import type { Files } from '../testing/a-project-file.ts'
import { launch, scratch } from '../testing/launch.ts'
import { runHere } from '../testing/run-here.ts'

const { folder, remove } = scratch()
afterAll(remove)

const key = newSigningKey()
const other = newSigningKey()
writeFileSync(join(folder, 'key.pem'), publicKeyPem(key.publicKey))
writeFileSync(join(folder, 'other.pem'), publicKeyPem(other.publicKey))

const files = filesOfProject(key, true)
const whole = signedFiles(files, key)
const verify = (...args: string[]) => runHere(['verify-file', ...args], { cwd: folder })

async function written(name: string, of: Files, at?: string): Promise<string> {
  writeFileSync(join(folder, name), await archiveOf(of, at))
  return name
}
const without = (name: string): Files => new Map([...whole].filter(([one]) => one !== name))
const withText = (name: string, change: (text: string) => string): Files =>
  new Map([...whole].map(([one, text]) => [one, one === name ? change(text) : text]))

test('a whole file: exit code 0, what it is, and where the key came from; no server is asked', async () => {
  const file = await written('whole.zip', whole)
  const alone = await launch(['verify-file', file], { cwd: folder })
  expect(alone).toMatchObject({ code: 0, stderr: '' })
  expect(alone.stdout).toContain(`档案完整:${whole.size} 个文件`)
  expect(alone.stdout).toContain('项目 JJ-2026-003 校车租赁服务(示范区教育局,示范区)')
  expect(alone.stdout).toContain('判定存证 1 份重算一致;日志条目 2 条')
  expect(alone.stdout).toContain('公钥取自档案本身')
  const held = await verify(file, '--key', 'key.pem', '--lang', 'en')
  expect(held).toMatchObject({ code: 0, stderr: '' })
  expect(held.stdout).toContain(`signed with ${key.id}: the key given`)
  const json = await verify(file, '--format', 'json')
  expect(JSON.parse(json.stdout)).toMatchObject({ problems: [], archive: null, keyFrom: 'file', findings: 1 })
})

const LEAP = 'findings/jiujiang.gp.contract.sign.json'

test.each`
  because                             | changed                                                                                                                                                      | said
  ${'a file changed'}                 | ${withText('record.json', (text) => text.replace('003', '004'))}                                                                                             | ${/record\.json +内容与清单不符/u}
  ${'a file left out'}                | ${without('record.json')}                                                                                                                                    | ${/record\.json +清单中有、档案中没有/u}
  ${'a file put in'}                  | ${new Map([...whole, ['more.txt', '']])}                                                                                                                     | ${/more\.txt +清单中没有的文件/u}
  ${'files in another order'}         | ${new Map([...whole].toReversed())}                                                                                                                          | ${/文件的次序与清单不符/u}
  ${'the manifest left out'}          | ${without('manifest.json')}                                                                                                                                  | ${/没有清单,无法核验/u}
  ${'the manifest written otherwise'} | ${withText('manifest.json', (text) => text.replace(',', ', '))}                                                                                              | ${/清单不是导出时的写法/u}
  ${'the manifest changed'}           | ${withText('manifest.json', (text) => text.replace('校车', '班车'))}                                                                                         | ${/清单与签名不符/u}
  ${'the signature left out'}         | ${without('manifest.sig')}                                                                                                                                   | ${/清单与签名不符/u}
  ${'the key left out'}               | ${without('key.pem')}                                                                                                                                        | ${/不是签名所用的密钥/u}
  ${'another finding, signed anew'}   | ${signedFiles(new Map([...files, [LEAP, (files.get(LEAP) ?? '').replace('"late"', '"on-time"').replace(/"today":"[^"]+"/u, '"today":"2020-01-06"')]]), key)} | ${/判定存证与自身摘要不符/u}
  ${'another entry, signed anew'}     | ${signedFiles(new Map([...files, ['log.jsonl', (files.get('log.jsonl') ?? '').replace('王敏', '李伟')]]), key)}                                              | ${/第 1 行的日志条目与其摘要不符/u}
`('$because: exit code 1, and the file is named', async ({ changed, said }: { changed: Files; said: RegExp }) => {
  const { code, stdout } = await verify(await written('changed.zip', changed))
  expect(stdout).toMatch(said)
  expect(code).toBe(1)
})

test('the times of the files are those of the export', async () => {
  const { code, stdout } = await verify(await written('later.zip', whole, '2026-11-04T02:00:00.000Z'))
  expect(code).toBe(1)
  expect(stdout).toContain('文件时间与清单不符')
})

test('a whole file by somebody else’s key: the file alone cannot tell, the key that the reader holds does', async () => {
  const forged = await written('forged.zip', signedFiles(filesOfProject(other, true), other))
  expect((await verify(forged)).code).toBe(0)
  const held = await verify(forged, '--key', 'key.pem')
  expect(held.code).toBe(1)
  expect(held.stdout).toContain(`不是签名所用的密钥 ${other.id}`)
})

test('every byte that is another one is found', async () => {
  const archive = await archiveOf(signedFiles(filesOfProject(key, false), key))
  const found = async (bytes: Buffer): Promise<boolean> => {
    const check = new ProjectFileCheck([key.publicKey])
    try {
      for await (const file of readArchive(pieces(bytes), isRead)) check.add(file)
    } catch (error) {
      if (error instanceof BrokenArchive) return true
      throw error
    }
    return check.end().problems.length > 0
  }
  expect(await found(archive)).toBe(false)
  const missed: number[] = []
  for (let place = 0; place < archive.length; place += 1) {
    const changed = Buffer.from(archive)
    changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8))
    if (!(await found(changed))) missed.push(place)
  }
  expect(missed).toEqual([])
})

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes)
}

test('a damaged archive is named with its place; what is no project’s file is unusable', async () => {
  const archive = await archiveOf(whole)
  writeFileSync(join(folder, 'cut.zip'), archive.subarray(0, -30))
  const cut = await verify('cut.zip')
  expect(cut.code).toBe(1)
  expect(cut.stdout).toContain('压缩包不是导出时的样子')
  writeFileSync(join(folder, 'note.txt'), 'a note')
  writeFileSync(join(folder, 'empty.zip'), '')
  for (const name of ['note.txt', 'empty.zip', 'none.zip']) {
    const { code, stderr } = await verify(name)
    expect(code).toBe(2)
    expect(stderr).toContain(name === 'none.zip' ? 'none.zip' : `${name} 不是项目档案`)
  }
  expect((await verify('cut.zip', '--key', 'note.txt')).code).toBe(2)
})
