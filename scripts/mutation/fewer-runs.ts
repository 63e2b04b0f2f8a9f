import { configureGlobal } from 'fast-check'

// A mutant that a property catches is caught by its first examples; thousands of mutants cannot wait for all of them.
configureGlobal({ numRuns: 30 })
