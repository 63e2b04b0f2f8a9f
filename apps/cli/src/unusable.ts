/** Arguments or a file that cannot be used: the program ends with exit code 2 and these words on stderr. */
export class Unusable extends Error {
  override readonly name = 'Unusable'
  /** What the user can do next, one line each. */
  readonly todo: readonly string[]

  constructor(message: string, ...todo: string[]) {
    super(message)
    this.todo = todo
  }
}
