import type { CommanderError } from 'commander'
import { Unusable } from './unusable.ts'
import type { Words } from './words/words.ts'

/** The name that commander's message quotes, and what it suggests instead. */
function quoted(message: string): { readonly name: string; readonly instead: string | undefined } {
  return {
    name: /'([^']*)'/.exec(message)?.[1] ?? '',
    instead: /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1],
  }
}

/** Commander's complaint about the command line in the user's words; `command` is the one that was being read. */
export function usageError(error: CommanderError, command: string, words: Words): Unusable {
  const { instead, name } = quoted(error.message)
  const help = command === 'tenderlight' ? words.tryHelp : words.tryCommandHelp(command)
  const todo = instead === undefined ? [help] : [words.didYouMean(instead), help]
  switch (error.code) {
    case 'commander.unknownCommand':
      return new Unusable(words.unknownCommand(name), ...todo)
    case 'commander.unknownOption':
      return new Unusable(words.unknownOption(name), ...todo)
    case 'commander.missingArgument':
      return new Unusable(words.missingArgument(name), ...todo)
    case 'commander.missingMandatoryOptionValue':
      return new Unusable(words.missingOption(name), ...todo)
    case 'commander.optionMissingArgument':
      return new Unusable(words.missingValue(name), ...todo)
    case 'commander.invalidArgument': {
      const allowed = /Allowed choices are (.+)\.$/.exec(error.message)?.[1]?.split(', ')
      return new Unusable(words.badValue(name), ...(allowed === undefined ? [] : [words.oneOf(allowed)]), ...todo)
    }
    case 'commander.excessArguments':
      return new Unusable(words.tooMany, ...todo)
    case 'commander.help':
      return new Unusable(words.noCommand, ...todo)
    default:
      return new Unusable(error.message.replace(/^error: /, ''), ...todo)
  }
}
