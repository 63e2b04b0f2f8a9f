import { randomUUID } from 'node:crypto'
import { isSignedBy } from '@tenderlight/db/audit-log/head'
import { newSigningKey } from '@tenderlight/db/audit-log/keys'
import { appendEntries } from '@tenderlight/db/repositories/audit-entries'
import { headsOf } from '@tenderlight/db/repositories/audit-heads'
import { publicKeys } from '@tenderlight/db/repositories/audit-keys'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { expect, test } from 'vitest'
import { seal, signYesterday } from './sign-heads.ts'

forDatabase('signing', (connection) => {
  test('each day once, in China’s days, with the key in use; the keys of before stay on record', async () => {
    const { db } = connection()
    const district = randomUUID()
    let time = ''
    const now = () => new Date(time)
    const append = () =>
      db.transaction().execute((trx) =>
        appendEntries(trx, district, now(), [
          {
            person: null,
            name: '',
            role: '',
            address: '',
            action: 'calendar.load',
            recordKind: 'calendar-notice',
            recordId: 'x',
            label: '',
            before: null,
            after: null,
          },
        ]),
      )
    const [old, young] = [newSigningKey(), newSigningKey()]
    time = '2026-11-20T23:50:00+08:00'
    await append()
    time = '2026-11-21T00:05:00+08:00'
    await append()
    expect(await signYesterday({ db, now, signingKey: old }, district)).toBe(true)
    expect(await signYesterday({ db, now, signingKey: old }, district)).toBe(false)
    time = '2026-11-22T00:05:00+08:00'
    await Promise.all([1, 2, 3].map(() => signYesterday({ db, now, signingKey: young }, district)))
    const heads = await headsOf(db, district)
    expect(heads.map(({ day, number, key }) => [day, number, key])).toEqual([
      ['2026-11-20', 1, old.id],
      ['2026-11-21', 2, young.id],
    ])
    expect(heads.map((head) => isSignedBy(head, head.key === old.id ? old.publicKey : young.publicKey))).toEqual([
      true,
      true,
    ])
    const sealed = await seal({ db, now, signingKey: young }, district)
    expect(sealed).toMatchObject({ kind: 'seal', day: '2026-11-22', number: 2, hash: heads[1]?.hash })
    expect(isSignedBy(sealed, young.publicKey)).toBe(true)
    const since = (at: string) => new Date(at).toISOString()
    expect((await publicKeys(db)).map(({ id, since: from, until }) => [id, from, until])).toEqual([
      [old.id, since('2026-11-21T00:05:00+08:00'), since('2026-11-22T00:05:00+08:00')],
      [young.id, since('2026-11-22T00:05:00+08:00'), null],
    ])
  })
})
