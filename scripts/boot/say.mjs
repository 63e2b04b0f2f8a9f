let out = process.stdout

/** Sends the progress lines to stderr: stdout belongs to the answer. */
export function sayOnStderr() {
  out = process.stderr
}

/** Prints one line. */
export function say(line) {
  out.write(`${line}\n`)
}

/** Prints an error in both languages, and marks off what to do from what happened. */
export function fail(zh, en, ...todo) {
  process.stderr.write(`\n✗ ${zh}\n  ${en}\n`)
  for (const line of todo) process.stderr.write(`  → ${line}\n`)
}

/** An error that has been told to the user already. */
export class Said extends Error {
  said = true
}

/** Tells the error, then gives something to throw. */
export function told(zh, en, ...todo) {
  fail(zh, en, ...todo)
  return new Said(en)
}

/** Runs `work` between a line that says what is done and one that says how long it took. */
export async function timed(zh, en, work) {
  say(`… ${zh} · ${en}`)
  const from = performance.now()
  const result = await work()
  say(`✓ ${zh} · ${((performance.now() - from) / 1000).toFixed(1)} s`)
  return result
}
