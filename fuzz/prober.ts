import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Bounds, Outcome } from './outcome.ts'

/** The wall clock runs on when the machine has other work, so it only stops what hangs. */
const patience = 8

/** Puts files through a process of its own that may hang, grow or die. */
export class Prober {
  /** The folder of the built probe; the process runs in it, so whatever it writes by a relative name lands there. */
  readonly folder: string
  private readonly bounds: Bounds
  private child: ChildProcess | undefined

  private constructor(folder: string, bounds: Bounds) {
    this.folder = folder
    this.bounds = bounds
  }

  /** Builds the probe from the sources as they are. `root` is the checkout, with a slash at its end. */
  static async build(root: string, bounds: Bounds): Promise<Prober> {
    const cache = join(root, 'node_modules/.cache')
    mkdirSync(cache, { recursive: true })
    const folder = mkdtempSync(join(cache, 'mingzhang-fuzz-'))
    await build({
      entryPoints: [join(root, 'fuzz/probe.ts')],
      outfile: join(folder, 'probe.mjs'),
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      conditions: ['source'],
      external: ['@embedpdf/pdfium'],
      logLevel: 'error',
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
    })
    return new Prober(folder, bounds)
  }

  async probe(bytes: Uint8Array): Promise<Outcome> {
    const { seconds, memory } = this.bounds
    const child = (this.child ??= this.start())
    let over: (outcome: Outcome) => void = () => undefined
    const ended = (fault: string): void => over({ stage: 'read', fault, cpu: 0, memory: 0 })
    const exit = (code: number | null, signal: string | null): void =>
      ended(`the process ended with ${code ?? signal}`)
    const timer = setTimeout(
      () => ended(`no answer within ${seconds * patience} s`),
      seconds * patience * 1000,
    )
    const outcome = await new Promise<Outcome>((resolve) => {
      over = resolve
      child.once('message', (said) => resolve(said as Outcome))
      child.once('exit', exit)
      child.send(bytes, (error) => error && ended(error.message))
    })
    clearTimeout(timer)
    child.removeAllListeners()
    if (outcome.fault !== undefined || outcome.memory > memory / 2) this.close()
    if (outcome.fault !== undefined) return outcome
    if (outcome.cpu > seconds * 1000) return { ...outcome, fault: `took ${outcome.cpu} ms` }
    return outcome.memory > memory ? { ...outcome, fault: `held ${outcome.memory} MB` } : outcome
  }

  private start(): ChildProcess {
    return fork(join(this.folder, 'probe.mjs'), {
      cwd: this.folder,
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${this.bounds.memory}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
  }

  /** Ends the process; the next file starts another one. */
  close(): void {
    this.child?.kill('SIGKILL')
    this.child = undefined
  }

  /** Ends the process and removes what was built. */
  remove(): void {
    this.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
