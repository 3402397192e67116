/** Loaded before the command: says at the end how much memory the process took at most. */
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  writeFileSync(process.env.MINGZHANG_BENCH_MEMORY, String(process.resourceUsage().maxRSS * 1024))
})
