import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Script } from 'node:vm'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import type { InstrumenterContext } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import type {
  DryRunResult,
  MutantRunOptions,
  MutantRunResult,
  TestResult,
  TestRunner,
  TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner'
import { BUNDLE } from './parts.ts'
import type { CollectedTest } from './test-api.ts'

interface Loaded {
  readonly collected: () => readonly CollectedTest[]
}

/**
 * Runs the bundled tests inside Stryker's own process: a change costs what its tests cost, not a process and a hundred
 * modules. The bundle is run anew for each change, so that nothing one change left behind is there for the next.
 */
export class InProcessRunner implements TestRunner {
  readonly #stryker = strykerContext()
  readonly #require = createRequire(`${process.cwd()}/${BUNDLE}`)
  #script: Script | undefined

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true }
  }

  async dryRun(): Promise<DryRunResult> {
    delete this.#stryker.activeMutant
    const tests = await this.#run(this.#load(), false)
    const { mutantCoverage } = this.#stryker
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage === undefined ? {} : { mutantCoverage }) }
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, mutantActivation, hitLimit, testFilter, disableBail } = options
    const stryker = this.#stryker
    delete stryker.activeMutant
    stryker.hitCount = 0
    if (hitLimit === undefined) delete stryker.hitLimit
    else stryker.hitLimit = hitLimit
    if (mutantActivation === 'static') stryker.activeMutant = activeMutant.id
    const tests = this.#load()
    stryker.activeMutant = activeMutant.id
    const asked = testFilter === undefined ? undefined : new Set(testFilter)
    const chosen = asked === undefined ? tests : tests.filter(({ id }) => asked.has(id))
    const results = await this.#run(chosen, !disableBail)
    const endless = determineHitLimitReached(stryker.hitCount, stryker.hitLimit)
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests: results })
  }

  /** The tests of a bundle that was run just now. */
  #load(): readonly CollectedTest[] {
    this.#script ??= new Script(`(function (require, exports) {${readFileSync(BUNDLE, 'utf8')}\n})`, {
      filename: BUNDLE,
    })
    const exported: Partial<Loaded> = {}
    const fill = this.#script.runInThisContext() as (require: NodeJS.Require, exports: Partial<Loaded>) => void
    fill(this.#require, exported)
    return exported.collected?.() ?? []
  }

  async #run(tests: readonly CollectedTest[], untilFailure: boolean): Promise<TestResult[]> {
    const results: TestResult[] = []
    for (const { id, file, body } of tests) {
      this.#stryker.currentTestId = id
      const from = performance.now()
      const failure = await failureOf(body)
      const common = { id, name: id, fileName: file, timeSpentMs: performance.now() - from }
      results.push(
        failure === undefined
          ? { ...common, status: TestStatus.Success }
          : { ...common, status: TestStatus.Failed, failureMessage: failure },
      )
      if (failure !== undefined && untilFailure) break
    }
    delete this.#stryker.currentTestId
    return results
  }
}

/** What the changed code and Stryker tell each other through: which change is on, and what was reached. */
function strykerContext(): InstrumenterContext {
  const holder = globalThis as unknown as Record<string, InstrumenterContext | undefined>
  return (holder[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {})
}

/** What the test says when it fails; undefined when it holds. */
async function failureOf(body: () => unknown): Promise<string | undefined> {
  try {
    await body()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)]
