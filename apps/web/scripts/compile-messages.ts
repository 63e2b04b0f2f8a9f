import { compile } from '@inlang/paraglide-js'
import { paraglide } from '../paraglide.config.ts'

await compile(paraglide)
// The compiler leaves timers of half a minute behind; nothing of ours waits for them.
process.exit(0)
