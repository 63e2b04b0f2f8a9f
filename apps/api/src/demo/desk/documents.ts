import { Readable } from 'node:stream'
import { documentVersions } from '@tenderlight/db/repositories/tender-documents'
import { answer } from '../../features/tender-documents/answer.ts'
import { upload } from '../../features/tender-documents/upload.ts'
import type { Act } from './act.ts'
import { daysAgo } from './days.ts'
import type { Desk } from './demo-desk.ts'
import { pick } from './project.ts'

const TEXT = [
  '第一章 采购需求',
  '投标人注册资本不得低于500万元。',
  '投标人近三年完成过同类项目的,每个得2分,最高6分。',
  '同等条件下优先本区企业。',
  '响应时间:接到通知后四小时内到场。',
].join('\n')

/** A tender document whose clauses are marked: one is answered, the others wait before the announcement goes out. */
export function documentActs(desk: Desk): Act[] {
  const on = daysAgo(desk, 1)
  return pick(desk.projects, 'intention, may be announced', 1).flatMap(({ key, unit: who }): Act[] => [
    {
      on,
      who,
      action: 'documents.upload',
      work: async ({ deps, actor, today }) => {
        if (deps.evidence === null) return
        const bytes = Buffer.from(TEXT)
        const arriving = { body: Readable.from([bytes]), announcedBytes: bytes.length }
        await upload(deps, actor, today, { key, name: '招标文件(征求意见稿).txt', note: '初稿' }, arriving)
      },
    },
    {
      on,
      turn: 3,
      who,
      action: 'documents.answer',
      work: async ({ deps, actor, today }) => {
        const [document] = await documentVersions(deps.db, actor.districtId, key)
        if (document === undefined) return
        const said = { kind: 'kept', words: '拟删除该条,改为履约能力要求。' } as const
        await answer(deps, actor, today, { document: document.id, mark: 1, answered: 0, ...said })
      },
    },
  ])
}
