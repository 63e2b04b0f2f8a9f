import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { seedDistrict } from '../../testing/test-api.ts'
import { apiWithMail, PATIENCE } from './testing/api-with-mail.ts'

const SIGN = 'jiujiang.gp.contract.sign'
/** Awarded on 13 February: the promised seven working days end on 2 March and are yellow from 28 February. */
const THURSDAY = civilDate('2026-02-26')

/** The whole way of a setting: the bureau changes it, clocks are judged anew, the sweep finds them, the mail says so. */
forDatabase('a change of settings', (connection) => {
  const opened = apiWithMail(connection, THURSDAY)

  test(
    'mails an earlier warning of the promise, and once the promise is off the later day that law sets',
    { timeout: 90_000 },
    async () => {
      const { api, smtp, errors } = opened()
      const { districtId, education, users } = await seedDistrict(api.deps)
      const unit = await api.client(users.education)
      await unit.alerts.saveChannels.mutate({ emails: ['clerk@unit.example'], webhookUrl: null })
      const context = await contextFor(api.deps, { districtId, jurisdiction: 'jiujiang' }, THURSDAY)
      const procurement = aProcurement(NOTHING_AFTER_AWARD)
      await api.deps.db
        .transaction()
        .execute((trx) =>
          createRecords(trx, { districtId, context }, { at: api.deps.now(), by: null }, [
            { organisationId: education.id, procurement },
          ]),
        )
      const sweep = () => api.deps.db.transaction().execute((trx) => api.deps.enqueueSweep(trx, { districtId }))
      const subjects = () => smtp.mails.map((mail) => mail.headers.get('subject') ?? '')

      // Half of seven working days is four: 26 February is the first of them.
      const early = { kind: 'warning-window', rule: SIGN, share: 5000, leastWorkingDays: 2 } as const
      const bureau = await api.client(users.bureau)
      await bureau.settings.add.mutate({ value: early, from: THURSDAY, reason: '提前提醒' })
      await sweep()
      await expect.poll(subjects, PATIENCE).toHaveLength(1)
      expect(subjects()[0]).toContain('合同签订 临期')
      expect(smtp.mails[0]?.text).toMatch(/2026-03-02[\s\S]*承诺|承诺[\s\S]*2026-03-02/u)

      // 30 days end on Sunday 15 March and move to the 16th; their last quarter begins on the 8th.
      const off = { kind: 'rule-switch', rule: SIGN, on: false } as const
      await bureau.settings.add.mutate({ value: off, from: civilDate('2026-01-05'), reason: '承诺调整' })
      api.clock.set(civilDate('2026-03-09'))
      await sweep()
      await expect.poll(subjects, PATIENCE).toHaveLength(2)
      expect(subjects()[1]).toContain('合同签订 临期')
      expect(smtp.mails[1]?.text).toMatch(/2026-03-16[\s\S]*法定|法定[\s\S]*2026-03-16/u)
      expect(smtp.mails[1]?.text).not.toContain('2026-03-02')
      expect(errors).toEqual([])
    },
  )
})
