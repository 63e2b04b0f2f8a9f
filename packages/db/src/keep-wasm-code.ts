import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the engine from throwing away compiled WebAssembly code that better code took the place of: now and then it loses count
 * of what it frees and ends the process (nodejs/node#64500, seen with PGlite on Node 24). A database has about a megabyte of such code.
 */
export function keepWasmCode(): void {
  setFlagsFromString('--no-wasm-code-gc')
}
