import { run } from './run.ts'
import { processTerminal } from './terminal.ts'

// A reader that stops early (`| head`) ends the program without a complaint.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
})

const args = process.argv.slice(2)
process.exitCode = await run(args, processTerminal(args))
