import { Command, Option } from 'commander'
import { COMMON_OPTIONS } from './common-options.ts'
import type { CommonOption } from './common-options.ts'
import type { Terminal } from './terminal.ts'

/** A command with help, errors and language as every command of the program has them. */
export function makeCommand(name: string, summary: string, { out, words }: Terminal): Command {
  const { help } = words
  return new Command(name)
    .description(summary)
    .helpOption('-h, --help', help.helpOption)
    .configureHelp({
      styleTitle: (title) => help.titles[title] ?? title,
      optionDescription: ({ argChoices, defaultValue, description }) =>
        help.optionDescription(description, argChoices ?? [], defaultValue === undefined ? '' : String(defaultValue)),
    })
    .addOption(new Option('--lang <zh|en>', help.lang).choices(['zh', 'en', 'zh-CN']))
    .exitOverride()
    .configureOutput({ writeOut: (text) => void out.write(text), writeErr: () => undefined })
}

/** Adds a command under `parent`, with its options in their order and example lines at the foot of its help. */
export function addCommand(
  parent: Command,
  name: string,
  summary: string,
  examples: readonly string[],
  terminal: Terminal,
  options: readonly (CommonOption | Option)[] = [],
): Command {
  const command = makeCommand(name, summary, terminal).addHelpText('after', exampleText(examples, terminal))
  for (const option of options)
    command.addOption(typeof option === 'string' ? COMMON_OPTIONS[option](terminal) : option)
  parent.addCommand(command)
  return command
}

/** The examples at the foot of a help text. */
export function exampleText(examples: readonly string[], { words }: Terminal): string {
  return ['', words.help.examples, ...examples.map((line) => `  ${line}`)].join('\n')
}
