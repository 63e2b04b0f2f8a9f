import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { seedDistrict } from '../../testing/test-api.ts'
import { apiWithMail, PATIENCE } from './testing/api-with-mail.ts'

/** A make-up working day, and the last but one of the promised seven. */
const SATURDAY = civilDate('2026-02-28')

/** The whole way, with the real rules: facts come in through the API, the worker of the same process sends the mail. */
forDatabase('an overdue contract', (connection) => {
  const opened = apiWithMail(connection, SATURDAY)

  test(
    'is announced while it can still be signed, told when it is late, and cleared when it is signed',
    { timeout: 90_000 },
    async () => {
      const { api, smtp, errors } = opened()
      const district = await seedDistrict(api.deps)
      let unit = await api.client(district.users.education)
      await unit.alerts.saveChannels.mutate({ emails: ['clerk@unit.example'], webhookUrl: null })
      const { districtId } = district
      const context = await contextFor(api.deps, { districtId, jurisdiction: 'jiujiang' }, SATURDAY)
      const [key = ''] = await api.deps.db
        .transaction()
        .execute((trx) =>
          createRecords(trx, { districtId, context }, { at: api.deps.now(), by: null }, [
            { organisationId: district.education.id, procurement: aProcurement(NOTHING_AFTER_AWARD) },
          ]),
        )
      const nextDay = async (day: string) => {
        api.clock.set(civilDate(day))
        // Sessions end overnight.
        unit = await api.client(district.users.education)
      }
      const steps = async () =>
        (await unit.alerts.list.query({})).alerts.map(({ step, rule, due }) => `${step} ${rule} ${due}`).toReversed()
      const sweep = () =>
        api.deps.db.transaction().execute((trx) => api.deps.enqueueSweep(trx, { districtId: district.districtId }))

      await sweep()
      await expect.poll(steps, PATIENCE).toEqual(['warning jiujiang.gp.contract.sign 2026-03-02'])
      // Mails of different days do not overtake each other; two that wait at once may.
      const mailed = (count: number) => expect.poll(() => smtp.mails.length, PATIENCE).toBe(count)
      await mailed(1)
      await nextDay('2026-03-03')
      await sweep()
      await expect.poll(steps, PATIENCE).toHaveLength(2)
      await mailed(2)
      await nextDay('2026-03-04')
      await unit.procurements.recordFact.mutate({ key, event: 'contract-signed', on: civilDate('2026-03-04') })
      await expect
        .poll(steps, PATIENCE)
        .toEqual([
          'warning jiujiang.gp.contract.sign 2026-03-02',
          'breach jiujiang.gp.contract.sign 2026-03-02',
          'cleared jiujiang.gp.contract.sign 2026-03-02',
        ])
      await mailed(3)
      expect(smtp.mails.map((mail) => /】合同签订 (.*?):/u.exec(mail.headers.get('subject') ?? '')?.[1])).toEqual([
        '临期',
        '已超期',
        '超期已消除',
      ])
      expect(smtp.mails[2]?.text).toContain('已于 2026-03-04 办理,迟 2 个工作日')
      expect(errors).toEqual([])
    },
  )
})
