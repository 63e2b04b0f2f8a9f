import * as z from 'zod'
import { action } from './permission.contract.ts'
import { civilDate } from './values.contract.ts'

/** What an entry of the log says was done: an action of the table of permissions, or what became of a sign-in. */
export const logAction = z.union([
  action,
  z.enum(['session.refused', 'session.code-refused', 'session.locked', 'session.second-factor']),
])
export type LogAction = z.infer<typeof logAction>

export const ENTRIES_A_PAGE = 50

/** Where the whole file of a project is fetched, by its key. */
export const PROJECT_FILES_PATH = '/api/audit/files'

/** Filters of the log; every one may be absent. The same object is the address of the page. */
export const entriesInput = z.object({
  person: z.uuid().optional(),
  action: logAction.optional(),
  /** The number, name or key of a record. */
  record: z.string().trim().min(1).max(200).optional(),
  from: civilDate.optional(),
  through: civilDate.optional(),
  /** Only entries older than this one. */
  before: z.int().min(1).optional(),
})

const digest = z.string().nullable()
export const logEntry = z.object({
  number: z.int(),
  at: z.string(),
  /** Null: the installation, or somebody who was not signed in. */
  person: z.uuid().nullable(),
  name: z.string(),
  role: z.string(),
  address: z.string(),
  action: z.string(),
  record: z.object({ kind: z.string(), id: z.string(), label: z.string() }),
  before: digest,
  after: digest,
  previous: z.string(),
  hash: z.string(),
})
export type LogEntryRow = z.infer<typeof logEntry>

/** Newest first. `older`: there are more behind the last one. */
export const entriesOutput = z.object({ entries: z.array(logEntry), older: z.boolean() })

/** What the log can be searched by, and how it is signed. */
export const logOverview = z.object({
  people: z.array(z.object({ id: z.uuid(), name: z.string() })),
  actions: z.array(z.string()),
  /** The newest day that is signed. */
  head: z.object({ day: civilDate, number: z.int(), signedAt: z.string(), key: z.string() }).nullable(),
  /** In the order of use; the last one signs now. `pem`: for auditors to keep. */
  keys: z.array(z.object({ id: z.string(), pem: z.string(), since: z.string(), until: z.string().nullable() })),
})

/** How an export of the log begins. `lines`: JSON lines, each with its line end. `through`: the last entry that follows. */
export const exportHead = z.object({ filename: z.string(), lines: z.string(), through: z.int() })
export const exportPageInput = z.object({ after: z.int().min(0), through: z.int().min(0) })
/** `last`: the entry that the lines end with; the export is whole when it is `through`. */
export const exportPage = z.object({ lines: z.string(), last: z.int() })
