import { PROJECT_FILES_PATH } from '@tenderlight/contracts/audit'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { FastifyPluginAsync } from 'fastify'
import * as z from 'zod'
import type { Deps } from '../../../deps.ts'
import { encodedName } from '../../../evidence/send-content.ts'
import { askedBy } from '../../../permission/route-permission.ts'
import { Refused } from '../../../problem.ts'
import { limitFiles } from '../../../protection/account-limit.ts'
import type { Buckets } from '../../../protection/token-bucket.ts'
import { projectFile } from './project-file.ts'

export interface ProjectFileRoutesOptions {
  readonly deps: Deps
  /** What each account may ask for, together with what it calls; undefined: no limit. */
  readonly accounts?: Buckets | undefined
}

/** The whole file of a project, as it is read: asking for it is put on the log, so that it is no GET. */
export const projectFileRoutes: FastifyPluginAsync<ProjectFileRoutesOptions> = async (app, { deps, accounts }) => {
  if (accounts !== undefined) app.addHook('onRequest', limitFiles(accounts))

  app.post<{ Params: { key: string } }>(
    `${PROJECT_FILES_PATH}/:key`,
    { config: { action: 'file.export' } },
    async (request, reply) => {
      const { actor, db } = askedBy(request)
      const key = z.uuid().safeParse(request.params.key)
      if (!key.success) throw new Refused('not-found')
      const { filename, archive } = await projectFile({ ...deps, db }, actor, todayInChina(deps.now()), key.data)
      void reply.headers({
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="project-file.zip"; filename*=UTF-8''${encodedName(filename)}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      })
      return reply.send(archive)
    },
  )
}
