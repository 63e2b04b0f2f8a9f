import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { ROOT } from './paths.mjs'

/** Settings that npm hands down to its scripts and that would change where or what pnpm and npm install. */
const NOT_INHERITED =
  /^(npm_config_(prefix|global|global_prefix|local_prefix|omit|include|production|only|dev|ignore_scripts|userconfig_dir|node_options)|npm_package_.*|npm_lifecycle_.*|npm_command|npm_node_execpath|init_cwd|node_env)$/i

/** The environment of a child process: our Node and pnpm first on the PATH, npm's layout settings left out. */
export function childEnvironment(tools = {}, extra = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name) && !/^path$/i.test(name))
  const first = [tools.node, tools.pnpm].filter((file) => file !== undefined).map((file) => dirname(file))
  const path = [...first, join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? process.env.Path ?? ''].join(
    delimiter,
  )
  return { ...Object.fromEntries(kept), PATH: path, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...extra }
}

/**
 * Runs a program to its end and returns its exit code and the tail of its output.
 * @param {{ env?: object, show?: boolean, hopeless?: (output: string) => boolean }} options `show` lets it write to the
 *   terminal, otherwise the output is kept; `hopeless` reads that output and ends a program that will not get anywhere.
 */
export function run(file, args, { env = childEnvironment(), show = false, hopeless = () => false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: ROOT,
      env,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && /\.cmd$/i.test(file),
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-20_000)
        if (hopeless(output)) child.kill()
      })
    }
    const stop = (signal) => child.kill(signal)
    process.once('SIGINT', stop).once('SIGTERM', stop)
    const end = (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      resolve({ code, output })
    }
    child.once('error', (error) => {
      output += error.message
      end(127)
    })
    child.once('close', (code, signal) => end(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

/**
 * Runs long-lived programs side by side until one ends or this process is told to stop; then stops them all.
 * The children hold a channel to this process, so that they notice when it is killed outright.
 * @returns {Promise<number>} 0 after a signal that all of them obeyed, else the first exit code.
 */
export function keepRunning(programs) {
  return new Promise((resolve) => {
    let asked = false
    let worst = 0
    let left = programs.length
    const children = programs.map(({ args, cwd = ROOT, env, file }) =>
      spawn(file, args, { cwd, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] }),
    )
    const stopAll = () => {
      for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    }
    const onSignal = () => {
      asked = true
      stopAll()
    }
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal).on('SIGHUP', onSignal)
    for (const child of children) {
      child.once('error', () => (worst = 127))
      child.once('close', (code, signal) => {
        const obeyed = asked && (code === 0 || signal !== null)
        if (!obeyed && worst === 0) worst = code ?? 1
        left -= 1
        if (left === 0) resolve(worst)
        else stopAll()
      })
    }
  })
}
