import type { Disclosure } from '@mingzhang/core/compose'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { MissingCharacters } from '../../disclosure/missing.ts'
import { loadFonts } from './fonts.ts'
import { settingOf } from './setting.ts'
import { template } from './template.ts'

/** Standards that the engine holds a file to; it refuses to write one that breaks them. */
export type Standard = 'a-2a' | 'ua-1'

/** Sets a disclosure and writes it after a standard. */
export async function compilePdf(
  disclosure: Disclosure,
  { draft, standard }: { draft: boolean; standard: Standard },
): Promise<Uint8Array> {
  const [compiler, fonts] = await Promise.all([loadEngine(), loadFonts()])
  const data = JSON.stringify(settingOf(disclosure, draft))
  const missing = fonts.lacking(data)
  if (missing.length > 0) throw new MissingCharacters(missing)
  const made = compiler.compile({ mainFileContent: template, inputs: { disclosure: data } })
  if (!made.result)
    throw new Error(`the page setting failed: ${JSON.stringify(made.takeDiagnostics()?.shortDiagnostics)}`)
  const bytes = Uint8Array.from(compiler.pdf(made.result, { pdfStandard: standard }))
  // What was set is kept for the next compilation, for the life of the process.
  compiler.evictCache(0)
  return bytes
}

let engine: Promise<NodeCompiler> | undefined

/** One engine a process: each holds the fonts, tens of MB, and is not given back. */
function loadEngine(): Promise<NodeCompiler> {
  engine ??= Promise.all([import('@myriaddreamin/typst-ts-node-compiler'), loadFonts()]).then(
    ([{ NodeCompiler: Engine }, { files }]) =>
      Engine.create({
        fontArgs: [
          {
            fontBlobs: files.map(({ buffer, byteOffset, byteLength }) =>
              Buffer.from(buffer, byteOffset, byteLength),
            ),
          },
        ],
      }),
  )
  return engine
}
