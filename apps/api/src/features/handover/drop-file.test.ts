import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { publishIntention } from '../../testing/publish-intention.ts'
import { ANNOUNCEMENT_HEADERS } from '@tenderlight/exchange/documents/announcement-table'
import { readLedger } from '@tenderlight/exchange/ledger/read-ledger'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterEach, describe, expect, test } from 'vitest'
import { fileNameOf, folderOf } from './district-folder.ts'
import { dropFile, problemOf } from './drop-file.ts'
import { handedOver, intention } from './testing/handed-over.ts'
import type { HandedOver } from './testing/handed-over.ts'
import { publishAnnouncement } from '../../testing/publish-announcement.ts'

const namesIn = async (folder: string) => (await readdir(folder)).toSorted()
/** Long ago enough that nobody is writing it any more. */
const settle = (path: string) => utimes(path, 0, Date.now() / 1000 - 120)

forDatabase('handing over by files', (connection) => {
  const open: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of open.splice(0)) await close()
  })
  const started = async () => {
    const held = await handedOver(connection())
    open.push(held.close)
    await held.toFiles()
    return held
  }
  /** The platform's answer, as it puts it there. */
  const answer = async ({ folder }: HandedOver, name: string, content: string) => {
    const path = join(folder, 'answers', name)
    await writeFile(path, content)
    await settle(path)
  }

  test('a notice becomes two whole files, and the answer in `answers` is taken in and moved away', async () => {
    const held = await started()
    const { number } = await held.publish()
    expect(await held.run()).toBe(1)
    expect(await namesIn(held.folder)).toEqual([`${number}.json`, `${number}.xlsx`, 'answers'])
    const modes = [held.folder, join(held.folder, 'answers'), join(held.folder, `${number}.json`)].map(
      async (path) => (await stat(path)).mode & 0o777,
    )
    expect(await Promise.all(modes)).toEqual([0o770, 0o770, 0o640])
    const [row] = await held.rows()
    expect(row).toMatchObject({ method: 'file', status: 'sent', platformNumber: null, answerStatus: null })
    const { payload } = await held.clerk.handover.get.query({ id: row?.id ?? '' })
    expect(await readFile(join(held.folder, `${number}.json`), 'utf8')).toBe(payload)
    const table = readLedger(await readFile(join(held.folder, `${number}.xlsx`)), 't.xlsx')
    expect(table.records[0]?.procurement).toMatchObject({
      title: '课桌椅采购',
      budget: 150_000_000,
      expectedMonth: '2026-06',
    })

    await answer(held, `${number}.json`, '\uFEFF{"accepted":true,"number":"皖购-7","reason":null}')
    await held.run()
    await held.run()
    expect(await held.rows()).toMatchObject([{ status: 'accepted', platformNumber: '皖购-7' }])
    expect(await namesIn(join(held.folder, 'answers'))).toEqual(['done'])
    expect(await namesIn(join(held.folder, 'answers/done'))).toEqual([
      expect.stringMatching(`^\\d{17}-${number}\\.json$`),
    ])
    const { steps } = await held.clerk.handover.get.query({ id: row?.id ?? '' })
    expect(steps.map(({ kind, method }) => `${kind} ${method}`)).toEqual(['queued file', 'sent file', 'answered file'])
  })

  test('an announcement has a table of its own, and what OCDS has names for', async () => {
    const held = await started()
    const { key } = await held.publish()
    await held.run()
    held.api.clock.set(civilDate('2026-04-08'))
    const clerk = await held.api.client(held.district.users.education)
    const reviewer = await held.api.client(held.district.users.reviewer)
    await publishAnnouncement(clerk, reviewer, { key, bidDeadlineOn: civilDate('2026-04-30') })
    await held.after(32 * 86_400_000)
    const [announced] = (await held.rows()).filter(({ notice }) => notice.kind === 'announcement')
    expect(announced).toMatchObject({ status: 'sent', problem: null })
    const name = announced?.notice.number ?? ''
    const pushed: unknown = JSON.parse(await readFile(join(held.folder, `${name}.json`), 'utf8'))
    expect(pushed).toMatchObject({
      version: 2,
      notice: { kind: 'announcement', bidDeadlineOn: '2026-04-30' },
      tender: {
        title: '课桌椅采购',
        description: '课桌椅 600 套。联系人:张** 138****5678',
        status: 'active',
        procuringEntity: { name: '测试区教育局' },
        mainProcurementCategory: 'goods',
        procurementMethod: 'open',
        procurementMethodDetails: '公开招标',
        value: { amount: 1_500_000, currency: 'CNY' },
        tenderPeriod: { startDate: '2026-04-08T00:00:00+08:00', endDate: '2026-04-30T23:59:59+08:00' },
      },
    })
    expect(pushed).toHaveProperty('table.headers', ANNOUNCEMENT_HEADERS)
    const table = readLedger(await readFile(join(held.folder, `${name}.xlsx`)), 't.xlsx')
    expect(table.records[0]?.procurement).toMatchObject({ announcementOn: '2026-04-08', bidDeadlineOn: '2026-04-30' })
  })

  test('an answer that was recorded, but not moved by a process that died, is not recorded twice', async () => {
    const held = await started()
    const { number } = await held.publish()
    await held.run()
    const no = '{"accepted":false,"reason":"缺少品目编码"}'
    await answer(held, `${number}.json`, no)
    await held.run()
    await answer(held, `${number}.json`, no)
    await held.run()
    const [row] = await held.rows()
    expect(row).toMatchObject({ status: 'rejected', answer: '缺少品目编码' })
    expect(await held.bureau.handover.attention.query()).toEqual({ unsettled: 1 })
    await publishIntention(held.clerk, held.reviewer, { ...intention(), corrects: { number, reason: '补充编码' } })
    expect(await held.bureau.handover.attention.query()).toEqual({ unsettled: 0 })
    const { steps } = await held.clerk.handover.get.query({ id: row?.id ?? '' })
    expect(steps.filter(({ kind }) => kind === 'answered')).toHaveLength(1)
    await answer(held, `${number}.json`, '{"accepted":true,"number":"皖购-8"}')
    await held.run()
    expect((await held.rows())[0]).toMatchObject({ status: 'accepted', platformNumber: '皖购-8', answer: null })
  })

  test('an answer that names its push is that push’s, whatever was pushed since', async () => {
    const held = await started()
    const { number } = await held.publish()
    await held.run()
    const [first] = await held.rows()
    await answer(held, `${number}.json`, '{"accepted":false,"reason":"缺少品目编码"}')
    await held.run()
    const { id } = await held.clerk.handover.pushAgain.mutate({ id: first?.id ?? '' })
    await held.run()
    await answer(held, `${number}.json`, JSON.stringify({ accepted: false, reason: '仍缺少', delivery: first?.id }))
    await held.run()
    const rows = new Map((await held.rows()).map((row) => [row.id, row]))
    expect(rows.get(first?.id ?? '')).toMatchObject({ status: 'rejected', answer: '仍缺少', followed: true })
    expect(rows.get(id)).toMatchObject({ status: 'sent', answer: null })
  })

  test('what is no answer is moved aside and reported to whoever looks after the district, and to nobody else', async () => {
    const held = await started()
    const { number } = await held.publish()
    await held.run()
    await answer(held, `${number}.json`, 'yes')
    await answer(held, 'YX-1999-0001.json', '{"accepted":true}')
    await answer(held, 'large.json', `{"accepted":true,"reason":"${'x'.repeat(70_000)}"}`)
    await answer(held, '.hidden.json', 'being written')
    await symlink('/etc/passwd', join(held.folder, 'answers', 'link.json'))
    await held.run()
    await held.run()
    const { unreadable, handovers } = await held.bureau.handover.list.query({})
    expect(unreadable.map(({ file, reason }) => `${file} ${reason}`).toSorted()).toEqual(
      [
        'YX-1999-0001.json unknown-number',
        `${number}.json not-json`,
        'large.json too-large',
        'link.json no-file',
      ].toSorted(),
    )
    expect(handovers).toMatchObject([{ status: 'sent' }])
    expect(await namesIn(join(held.folder, 'answers'))).toEqual(['.hidden.json', 'unreadable'])
    expect(await namesIn(join(held.folder, 'answers/unreadable'))).toHaveLength(4)
    expect((await held.clerk.handover.list.query({})).unreadable).toEqual([])
    expect(held.errors).toEqual([])
  })

  test('a file that may still be being written is left alone until it is whole', async () => {
    const held = await started()
    const { number } = await held.publish()
    await held.run()
    const path = join(held.folder, 'answers', `${number}.json`)
    await writeFile(path, '{"accepted":tr')
    await held.run()
    expect(await namesIn(join(held.folder, 'answers'))).toEqual([`${number}.json`])
    await writeFile(path, '{"accepted":true}')
    await held.run()
    expect(await held.rows()).toMatchObject([{ status: 'accepted' }])
  })

  test('a directory that is not there fails the try, and is not made up for; when it is back the notice goes', async () => {
    const held = await started()
    const away = `${held.handoverDir}-away`
    await rename(held.handoverDir, away)
    open.push(() => rm(away, { recursive: true, force: true }))
    const { number } = await held.publish()
    expect(await held.run()).toBe(0)
    expect(await held.rows()).toMatchObject([{ status: 'queued', attempts: 1, problem: 'directory-missing' }])
    await expect(stat(held.handoverDir)).rejects.toThrow('ENOENT')
    expect(await held.bureau.handover.testChannel.mutate()).toMatchObject({ ok: false, problem: 'directory-missing' })
    await rename(away, held.handoverDir)
    expect(await held.bureau.handover.testChannel.mutate()).toEqual({
      to: held.folder,
      ok: true,
      answer: '',
      problem: null,
    })
    await held.after(60_000)
    expect(await held.rows()).toMatchObject([{ status: 'sent', attempts: 2, problem: null }])
    expect(await namesIn(held.folder)).toEqual([`${number}.json`, `${number}.xlsx`, 'answers'])
  })

  test.skipIf(!existsSync('/dev/full'))(
    'a full disk fails the try and leaves nothing half (needs /dev/full)',
    async () => {
      const held = await started()
      const { number } = await held.publish()
      const [row] = await held.rows()
      await mkdir(held.folder)
      const beside = join(held.folder, `.${row?.id}.${number}.xlsx.part`)
      await symlink('/dev/full', beside)
      await held.run()
      expect(await held.rows()).toMatchObject([{ status: 'queued', problem: 'disk-full' }])
      expect(await namesIn(held.folder)).toEqual(['answers'])
      await held.after(60_000)
      expect(await held.rows()).toMatchObject([{ status: 'sent', attempts: 2 }])
    },
  )

  test('a file in the place of the folder, a folder in the place of the file: nothing is left half', async () => {
    const held = await started()
    const { number } = await held.publish()
    await writeFile(held.folder, 'in the way')
    await held.run()
    expect(await held.rows()).toMatchObject([{ problem: 'directory-missing' }])
    await rm(held.folder)
    await mkdir(join(held.folder, `${number}.json`), { recursive: true })
    await held.after(60_000)
    expect(await held.rows()).toMatchObject([{ problem: 'not-writable' }])
    expect((await namesIn(held.folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('the directory', () => {
  const at = (code: string) => Object.assign(new Error(code), { code })
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'not-writable'],
    ['EACCES', 'not-writable'],
    ['ENOENT', 'directory-missing'],
    ['EIO', 'other'],
  ])('%s is %s', (code, problem) => expect(problemOf(at(code))).toBe(problem))

  const CLAIMED = {
    district_id: '0f8fad5b-d9cb-469f-a165-70867728950e',
    id: '0f8fad5b-d9cb-469f-a165-70867728950f',
    organisation_id: '0f8fad5b-d9cb-469f-a165-708677289510',
    payload: '{}',
    number: 'YX-2026-0001',
    method: 'file',
    attempts: 0,
    leaseUntil: new Date(0),
  } as const

  test('an installation without one fails at once and for good', async () => {
    expect(await dropFile(null, CLAIMED)).toMatchObject({ taken: false, problem: 'no-directory', final: true })
  })

  test.each(['../etc', 'a/b', '', '.hidden', 'a b', '..'])('“%s” becomes part of no path', (name) => {
    expect(() => folderOf('/base', name)).toThrow(RangeError)
    expect(() => fileNameOf(name)).toThrow(RangeError)
  })
  test('numbers of notices are names', () => expect(fileNameOf('YX-2026-0001')).toBe('YX-2026-0001'))
})
