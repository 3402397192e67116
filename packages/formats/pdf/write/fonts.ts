import { coverageOf, fontOfWoff } from './sfnt.ts'

/** Faces of GB/T 9704 that a PDF is set in, each a family of its own name. */
export const faces = {
  /** 方正小标宋. */
  title: 'Mingzhang Title',
  /** 黑体. */
  heading: 'Mingzhang Hei',
  /** 楷体; it has the most characters, and stands in for what the others lack. */
  subheading: 'Mingzhang Kai',
  /** 仿宋 and 宋体. */
  body: 'Mingzhang Song',
} as const
export type Face = keyof typeof faces

/** WOFF files of the packages that ship the open fonts. */
export const fontFiles: Readonly<Record<Face, string>> = {
  title: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff',
  heading: '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-500-normal.woff',
  subheading: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff',
  body: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff',
}

export interface Fonts {
  readonly files: readonly Uint8Array[]
  /** Characters of a text that no face has. */
  lacking(text: string): string[]
}

let loaded: Promise<Fonts> | undefined

/** The fonts, read once. */
export function loadFonts(): Promise<Fonts> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Fonts> {
  const [{ readFile }, { createRequire }] = await Promise.all([
    import('node:fs/promises'),
    import('node:module'),
  ])
  const { resolve } = createRequire(import.meta.url)
  const files = await Promise.all(
    (Object.keys(faces) as Face[]).map(async (face) =>
      fontOfWoff(await readFile(resolve(fontFiles[face])), faces[face]),
    ),
  )
  const covers = files.map(coverageOf)
  const known = new Map<string, boolean>()
  const has = (char: string): boolean => {
    const found = known.get(char) ?? covers.some((cover) => cover(char.codePointAt(0)!))
    known.set(char, found)
    return found
  }
  return { files, lacking: (text) => [...new Set(text)].filter((char) => !/\s/.test(char) && !has(char)) }
}
