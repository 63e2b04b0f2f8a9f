import { Command, Option } from 'commander'
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

/** Adds a command under `parent`, with example lines at the foot of its help. */
export function addCommand(
  parent: Command,
  name: string,
  summary: string,
  examples: readonly string[],
  terminal: Terminal,
): Command {
  const command = makeCommand(name, summary, terminal).addHelpText('after', exampleText(examples, terminal))
  parent.addCommand(command)
  return command
}

/** The examples at the foot of a help text. */
export function exampleText(examples: readonly string[], { words }: Terminal): string {
  return ['', words.help.examples, ...examples.map((line) => `  ${line}`)].join('\n')
}

/** `--format`, of which the first choice is the default. */
export function formatOption(choices: readonly [string, ...string[]], { words }: Terminal): Option {
  return new Option('--format <format>', words.help.format).choices(choices).default(choices[0])
}
