import { Option } from 'commander'
import type { Command } from 'commander'
import { addCommand } from './command-line.ts'
import { formatOption } from './common-options.ts'
import type { IndicatorsOptions } from './commands/indicators.ts'
import type { SimulateOptions } from './commands/simulate.ts'
import type { Ended } from './program.ts'
import type { Terminal } from './terminal.ts'

/** The commands that look at many procurements together. */
export function analysisCommands(root: Command, terminal: Terminal, ended: Ended): void {
  const { help, indicators, simulation } = terminal.words
  const examples = [
    'tenderlight simulate 台账.xlsx --jurisdiction jiujiang --set jiujiang.gp.contract.sign=5',
    'tenderlight simulate 台账.xlsx --jurisdiction jiujiang --set jiujiang.gp.sme.reserve-above.share=45% --format json',
  ]
  addCommand(root, 'simulate', simulation.command, examples, terminal, [
    'jurisdiction',
    new Option('--set <change>', simulation.set).argParser(gathered).makeOptionMandatory(),
    'asOf',
    'calendar',
    'settings',
    formatOption(['table', 'json'], terminal),
  ])
    .argument('<file>', help.file)
    .action(async (file: string, options: SimulateOptions) => {
      const { simulate } = await import('./commands/simulate.ts')
      ended(await simulate(file, options, terminal))
    })
  const all = [
    'tenderlight indicators 台账.xlsx --jurisdiction jiujiang',
    'tenderlight indicators 台账.xlsx --jurisdiction jiujiang --units',
  ]
  addCommand(root, 'indicators', indicators.command, all, terminal, [
    'jurisdiction',
    'asOf',
    'calendar',
    'settings',
    new Option('--units', indicators.units),
    formatOption(['table', 'json'], terminal),
  ])
    .argument('<file>', help.file)
    .action(async (file: string, options: IndicatorsOptions) => {
      const { indicators: told } = await import('./commands/indicators.ts')
      ended(await told(file, options, terminal))
    })
}

/** An option that may be given several times. */
const gathered = (text: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), text]
