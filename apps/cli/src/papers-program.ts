import { REGIMES } from '@tenderlight/compliance/procurement/vocabulary'
import { Option } from 'commander'
import type { Command } from 'commander'
import { addCommand } from './command-line.ts'
import { formatOption } from './common-options.ts'
import type { DocumentOptions } from './commands/document.ts'
import type { MattersOptions } from './commands/matters.ts'
import type { SizeOptions } from './commands/size.ts'
import type { YearsOptions } from './commands/years.ts'
import type { Ended } from './program.ts'
import type { Terminal } from './terminal.ts'

/** The commands about what no ledger holds: a tender document's words, an enterprise's size, a whole year, matters. */
export function papersCommands(root: Command, terminal: Terminal, ended: Ended): void {
  documentCommand(root, terminal, ended)
  mattersCommand(root, terminal, ended)
  sizeCommand(root, terminal, ended)
  yearsCommand(root, terminal, ended)
}

function documentCommand(root: Command, terminal: Terminal, ended: Ended): void {
  const { help } = terminal.words.document
  const examples = [
    'tenderlight document 招标文件.txt --jurisdiction jiujiang',
    'tenderlight document 采购文件.html --jurisdiction zhenhai --regime government-procurement --on 2026-03-02',
  ]
  addCommand(root, 'document', help.document, examples, terminal, [
    'jurisdiction',
    new Option('--regime <law>', help.regime).choices(REGIMES),
    new Option('--on <date>', help.on),
    'settings',
    formatOption(['table', 'json'], terminal),
  ])
    .argument('<file>', help.file)
    .action(async (file: string, options: DocumentOptions) => {
      const { document } = await import('./commands/document.ts')
      ended(await document(file, options, terminal))
    })
}

function yearsCommand(root: Command, terminal: Terminal, ended: Ended): void {
  const { help, years: said } = terminal.words
  const examples = [
    'tenderlight years 台账.xlsx --jurisdiction jiujiang --year 2026',
    'tenderlight years 台账.xlsx --jurisdiction jiujiang --facts 全年事实.json --settings 设置.json',
    'tenderlight years 台账.xlsx --jurisdiction zhenhai --as-of 2027-01-20 --facts 全年事实.json --format json',
  ]
  addCommand(root, 'years', said.help.years, examples, terminal, [
    'jurisdiction',
    new Option('--year <year>', said.help.year),
    'asOf',
    new Option('--facts <file>', said.help.facts),
    'settings',
    'calendar',
    formatOption(['table', 'json'], terminal),
  ])
    .argument('<file>', help.file)
    .action(async (file: string, options: YearsOptions) => {
      const { years } = await import('./commands/years.ts')
      ended(await years(file, options, terminal))
    })
}

function mattersCommand(root: Command, terminal: Terminal, ended: Ended): void {
  const { matters: said } = terminal.words
  const examples = [
    'tenderlight matters 事项.json --jurisdiction jiujiang',
    'tenderlight matters 事项.json --jurisdiction jiujiang --ledger 台账.xlsx --format json',
    'tenderlight matters 事项.json --jurisdiction jiujiang --explain Z-1',
  ]
  addCommand(root, 'matters', said.help.matters, examples, terminal, [
    'jurisdiction',
    'asOf',
    new Option('--ledger <file>', said.help.ledger),
    new Option('--explain <id>', said.help.explain),
    'records',
    'settings',
    'calendar',
    formatOption(['table', 'json'], terminal),
  ])
    .argument('<file>', said.help.file)
    .action(async (file: string, options: MattersOptions) => {
      const { matters } = await import('./commands/matters.ts')
      ended(await matters(file, options, terminal))
    })
}

function sizeCommand(root: Command, terminal: Terminal, ended: Ended): void {
  const { help } = terminal.words.size
  const examples = [
    'tenderlight size --industry 软件和信息技术服务业 --employees 50 --revenue 800万',
    'tenderlight size --industry construction --revenue 6000万 --assets 5000万 --format json',
  ]
  addCommand(root, 'size', help.size, examples, terminal, [
    new Option('--industry <name>', help.industry).makeOptionMandatory(),
    new Option('--employees <n>', help.employees),
    new Option('--revenue <amount>', help.revenue),
    new Option('--assets <amount>', help.assets),
    new Option('--new', help.new),
    new Option('--on <date>', help.on),
    formatOption(['table', 'json'], terminal),
  ]).action(async (options: SizeOptions) => {
    const { size } = await import('./commands/size.ts')
    ended(await size(options, terminal))
  })
}
