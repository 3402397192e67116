import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildResult } from 'esbuild'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { disclosureIn } from '../../packages/formats/fixtures/printed.ts'
import { chromiumPath, launch, open, type Opened, origin, whyNoChromium } from './chromium.ts'
import * as here from './entry.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const example = readFileSync(join(root, 'examples/example-with-errors.txt'))

/** The first page: loads what was built, and gives it the engine of PDF. */
const start = `<!doctype html><meta charset=utf-8><script type="module">
import * as own from '/entry.js'
const bytesOf = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer())
own.providePdfium(await bytesOf('/pdfium.wasm'))
Object.assign(globalThis, { own, bytesOf, ready: true })
</script>`

const bundle = (): Promise<BuildResult<{ metafile: true; write: false }>> =>
  build({
    entryPoints: [join(root, 'test/browser/entry.ts')],
    outdir: join(root, 'out'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    conditions: ['source'],
    metafile: true,
    write: false,
    logLevel: 'silent',
  })

let built: Awaited<ReturnType<typeof bundle>>
beforeAll(async () => {
  built = await bundle()
})

describe('core and readers built for the browser', () => {
  it('need nothing of Node', () => {
    const outside = Object.values(built.metafile.outputs).flatMap(({ imports }) =>
      imports.filter(({ external }) => external === true).map(({ path }) => path),
    )
    expect(outside).toEqual([])
    expect(built.warnings).toEqual([])
    const inputs = Object.keys(built.metafile.inputs)
    expect(inputs.filter((path) => /^(?:node:|\(disabled\):)/.test(path))).toEqual([])
    for (const reader of ['text', 'pdf', 'docx', 'doc', 'xlsx', 'html', 'markdown'])
      expect(inputs).toContain(`packages/formats/${reader}/read.ts`)
  })

  it('load each reader only when it is needed', () => {
    const entry = Object.entries(built.metafile.outputs).find(([path]) => path.endsWith('/entry.js'))!
    const first = new Set<string>()
    const visit = (path: string): void => {
      if (first.has(path)) return
      first.add(path)
      for (const { path: next, kind } of built.metafile.outputs[path]!.imports)
        if (kind === 'import-statement') visit(next)
    }
    visit(entry[0])
    const inputs = [...first].flatMap((path) => Object.keys(built.metafile.outputs[path]!.inputs))
    const readers = inputs.filter((path) =>
      /packages\/formats\/(?:pdf|docx|doc|xlsx|html|markdown)\/read\.ts$/.test(path),
    )
    // `providePdfium` brings the room of PDF with it, without the engine.
    expect(readers).toEqual(['packages/formats/pdf/read.ts'])
    expect(inputs.filter((path) => /@embedpdf|e965|parse5|saxes|markdown-it/.test(path))).toEqual([])
  })
})

describe.skipIf(chromiumPath === undefined)(
  `in the browser${chromiumPath === undefined ? ` (skipped: ${whyNoChromium})` : ''}`,
  () => {
    let browser: Browser
    let opened: Opened
    beforeAll(async () => {
      const out = join(root, 'out')
      const wasm = createRequire(join(root, 'packages/formats/index.ts')).resolve(
        '@embedpdf/pdfium/pdfium.wasm',
      )
      const files = new Map<string, { type: string; body: Uint8Array | string }>([
        ['/', { type: 'text/html', body: start }],
        ['/pdfium.wasm', { type: 'application/wasm', body: readFileSync(wasm) }],
        ['/example', { type: 'text/plain', body: example }],
        ...built.outputFiles.map(({ path, contents }): [string, { type: string; body: Uint8Array }] => [
          `/${relative(out, path).replaceAll('\\', '/')}`,
          { type: 'text/javascript', body: contents },
        ]),
        ...Object.entries(disclosureIn).map(([name, make]): [string, { type: string; body: Uint8Array }] => [
          `/disclosure.${name}`,
          { type: 'application/octet-stream', body: make() },
        ]),
      ])
      browser = await launch()
      opened = await open(browser, files)
      await opened.page.goto(`${origin}/`)
      await opened.page.waitForFunction(() => 'ready' in globalThis)
    }, 120_000)
    afterAll(() => browser?.close())

    const there = <T>(path: string, what: 'read' | 'checked'): Promise<T> =>
      opened.page.evaluate(
        async ([file, name]) => {
          const { own, bytesOf } = globalThis as unknown as {
            own: Record<string, (bytes: Uint8Array) => Promise<never>>
            bytesOf: (path: string) => Promise<Uint8Array>
          }
          return own[name]!(await bytesOf(file))
        },
        [path, what] as const,
      )

    it.each(Object.entries(disclosureIn))('%s is read as in Node', async (name, make) => {
      const document = await there(`/disclosure.${name}`, 'read')
      expect(document).not.toHaveProperty('refused')
      expect(document).toEqual(JSON.parse(JSON.stringify(await here.read(make()))))
    })

    it('an example is checked as in Node', async () => {
      const reports = await there<{ json: string; html: string }>('/example', 'checked')
      expect(reports).toEqual(await here.checked(example))
      const [file] = (JSON.parse(reports.json) as { files: { findings: unknown[] }[] }).files
      expect(file!.findings.length).toBeGreaterThan(5)
    })

    it('nothing else is asked for, and nothing fails', () => {
      expect(opened.strayed).toEqual([])
      expect(opened.errors).toEqual([])
    })
  },
)
