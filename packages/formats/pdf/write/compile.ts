import type { Disclosure } from '@mingzhang/core/compose'
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
  const [{ NodeCompiler }, fonts] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    loadFonts(),
  ])
  const data = JSON.stringify(settingOf(disclosure, draft))
  const missing = fonts.lacking(data)
  if (missing.length > 0) throw new MissingCharacters(missing)
  const fontBlobs = fonts.files.map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  )
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] })
  const made = compiler.compile({ mainFileContent: template, inputs: { disclosure: data } })
  if (!made.result)
    throw new Error(`the page setting failed: ${JSON.stringify(made.takeDiagnostics()?.shortDiagnostics)}`)
  return Uint8Array.from(compiler.pdf(made.result, { pdfStandard: standard }))
}
