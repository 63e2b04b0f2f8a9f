import { currentLocale } from '../../ui/locale.ts'

type Choice = { readonly id: string } & ({ readonly name: string } | { readonly zh: string; readonly en: string })

/** The name of a choice in the language of the page. */
export function sayChoice(choice: Choice): string {
  if ('name' in choice) return choice.name
  return currentLocale() === 'en' ? choice.en : choice.zh
}

/** The name of one of them; undefined for what the district does not have any more. */
export function nameIn(choices: readonly Choice[] | undefined, id: string): string | undefined {
  const choice = choices?.find((one) => one.id === id)
  return choice === undefined ? undefined : sayChoice(choice)
}

/** As a field offers them. */
export function optionsOf(choices: readonly Choice[]): readonly { readonly value: string; readonly label: string }[] {
  return choices.map((choice) => ({ value: choice.id, label: sayChoice(choice) }))
}
