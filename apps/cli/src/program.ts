import { Option } from 'commander'
import type { Command } from 'commander'
import { analysisCommands } from './analysis-commands.ts'
import { backupCommands } from './backup-program.ts'
import { calendarCommands, daysCommands } from './calendar-program.ts'
import { addCommand, exampleText, makeCommand } from './command-line.ts'
import { formatOption } from './common-options.ts'
import type { AuditOptions } from './commands/audit.ts'
import type { ExplainOptions } from './commands/explain.ts'
import type { ReadOptions } from './commands/read.ts'
import type { ReplayOptions } from './commands/replay.ts'
import type { RulesOptions } from './commands/rules.ts'
import type { ServerOptions } from './commands/serve.ts'
import type { ExitCode } from './exit-code.ts'
import { conflictsCommand } from './levels-program.ts'
import { logCommands } from './log-program.ts'
import { papersCommands } from './papers-program.ts'
import { recoverCommand } from './recover-program.ts'
import type { Terminal } from './terminal.ts'

/** Called with the exit code of the command that ran. */
export type Ended = (code: ExitCode) => void

/** Builds the commands. Each loads its code only when it runs, so that the small ones start fast. */
export function program(version: string, terminal: Terminal, ended: Ended): Command {
  const { help } = terminal.words
  const root = makeCommand('tenderlight', help.program, terminal)
    .version(version, '-V, --version', help.versionOption)
    .helpCommand('help [command]', help.helpCommand)
  const examples = [
    'tenderlight audit 台账.xlsx --jurisdiction jiujiang',
    'tenderlight days add 2026-02-10 7',
    'tenderlight rules --jurisdiction jiujiang',
  ]
  root.addHelpText('after', [exampleText(examples, terminal), '', ...help.exitCodes].join('\n'))
  auditCommand(root, terminal, ended)
  readCommand(root, terminal, ended)
  explainCommand(root, terminal, ended)
  replayCommand(root, terminal, ended)
  daysCommands(root, terminal, ended)
  calendarCommands(root, terminal, ended)
  analysisCommands(root, terminal, ended)
  rulesCommand(root, terminal, ended)
  conflictsCommand(root, terminal, ended)
  papersCommands(root, terminal, ended)
  logCommands(root, terminal, ended)
  serverCommands(root, terminal, ended)
  backupCommands(root, terminal, ended)
  recoverCommand(root, terminal, ended)
  return root
}

function auditCommand(root: Command, terminal: Terminal, ended: Ended): void {
  const { help } = terminal.words
  const examples = [
    'tenderlight audit 台账.xlsx --jurisdiction jiujiang',
    'tenderlight audit 台账.csv --jurisdiction jiujiang --as-of 2026-11-21 --format json --output 结果.json',
    'tenderlight audit 台账.xlsx --jurisdiction jiujiang --fail-on commitment',
    'tenderlight audit 台账.xlsx --jurisdiction bayuquan --format xlsx --output 结果.xlsx',
  ]
  addCommand(root, 'audit', help.audit, examples, terminal, [
    'jurisdiction',
    'asOf',
    'calendar',
    'settings',
    formatOption(['table', 'json', 'csv', 'xlsx'], terminal),
    'output',
    'records',
    new Option('--fail-on <level>', help.failOn).choices(['law', 'commitment', 'never']).default('never'),
  ])
    .argument('<file>', help.file)
    .addHelpText('after', ['', ...help.exitCodes].join('\n'))
    .action(async (file: string, options: AuditOptions) => {
      const { audit } = await import('./commands/audit.ts')
      ended(await audit(file, options, terminal))
    })
}

function readCommand(root: Command, terminal: Terminal, ended: Ended): void {
  const { help } = terminal.words
  const examples = ['tenderlight read 意向公告.html --format json', 'tenderlight read 台账.csv --format text']
  addCommand(root, 'read', help.read, examples, terminal, [formatOption(['json', 'text'], terminal), 'output'])
    .argument('<file>', help.file)
    .action(async (file: string, options: ReadOptions) => {
      const { read } = await import('./commands/read.ts')
      ended(await read(file, options, terminal))
    })
}

function explainCommand(root: Command, terminal: Terminal, ended: Ended): void {
  const { help } = terminal.words
  const examples = [
    'tenderlight explain 台账.xlsx --id JJ-2026-003 --rule jiujiang.gp.contract.sign',
    'tenderlight explain 台账.xlsx --id JJ-2026-003 --rule cn.gp.bid-bond.refund --part losers --format json',
    'tenderlight explain --rule cn.gp.contract.sign',
  ]
  addCommand(root, 'explain', help.explain, examples, terminal, [
    new Option('--id <id>', help.id),
    new Option('--rule <rule>', help.rule).makeOptionMandatory(),
    new Option('--part <part>', help.part),
    new Option('--jurisdiction <id>', help.jurisdictionOfRule),
    'asOf',
    'calendar',
    'settings',
    formatOption(['text', 'json'], terminal),
  ])
    .argument('[file]', help.file)
    .action(async (file: string | undefined, options: ExplainOptions) => {
      const { explain } = await import('./commands/explain.ts')
      ended(await explain(file, options, terminal))
    })
}

function replayCommand(root: Command, terminal: Terminal, ended: Ended): void {
  const { help } = terminal.words
  const examples = ['tenderlight replay 存证.jsonl', 'tenderlight replay --database --format json']
  addCommand(root, 'replay', help.replay, examples, terminal, [
    new Option('--database', help.replayDatabase),
    'dataDir',
    formatOption(['table', 'json'], terminal),
  ])
    .argument('[file]', help.recordsFile)
    .addHelpText('after', ['', ...help.replayExitCodes].join('\n'))
    .action(async (file: string | undefined, options: ReplayOptions) => {
      const { replay } = await import('./commands/replay.ts')
      ended(await replay(file, options, terminal))
    })
}

function rulesCommand(root: Command, terminal: Terminal, ended: Ended): void {
  const { help } = terminal.words
  const examples = [
    'tenderlight rules',
    'tenderlight rules --jurisdiction jiujiang --on 2027-01-01',
    'tenderlight rules --jurisdiction jiujiang --format json',
  ]
  addCommand(root, 'rules', help.rules, examples, terminal, [
    new Option('--jurisdiction <id>', help.jurisdiction),
    new Option('--on <date>', help.rulesAsOf),
    new Option('--as-of <date>', help.rulesAsOf).hideHelp(),
    formatOption(['table', 'json'], terminal),
  ]).action(async (options: RulesOptions) => {
    const { rules } = await import('./commands/rules.ts')
    ended(await rules(options, terminal))
  })
}

function serverCommands(root: Command, terminal: Terminal, ended: Ended): void {
  const { help } = terminal.words
  addCommand(root, 'serve', help.serve, ['tenderlight serve', 'tenderlight serve --port 4401'], terminal, [
    new Option('--port <port>', help.port),
    'dataDir',
  ]).action(async (options: ServerOptions) => {
    const { serve } = await import('./commands/serve.ts')
    ended(await serve(options, terminal))
  })
  const migrations = ['tenderlight migrate', 'DATABASE_URL=postgres://user@host/db tenderlight migrate']
  addCommand(root, 'migrate', help.migrate, migrations, terminal, ['dataDir']).action(
    async (options: ServerOptions) => {
      const { migrate } = await import('./commands/migrate.ts')
      ended(await migrate(options, terminal))
    },
  )
}
