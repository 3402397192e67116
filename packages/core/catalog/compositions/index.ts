import type { Composition } from './composition.ts'
import { beijing } from './places/beijing.ts'
import { guangzhou } from './places/guangzhou.ts'
import { shenzhen } from './places/shenzhen.ts'
import { suzhou } from './places/suzhou.ts'
import { fuzhou } from './places/fuzhou.ts'
import { yantai } from './places/yantai.ts'
import { shanghai, shanghaiDepartment } from './shanghai.ts'
import { xinjiang } from './xinjiang.ts'

export type * from './composition.ts'
export { askedMeasures, askedPaths, askedTexts, composing } from './words.ts'

/** Compositions that come with the program, by the id of their layout. */
export const compositions: readonly Composition[] = [
  xinjiang,
  shanghai,
  shanghaiDepartment,
  beijing,
  guangzhou,
  shenzhen,
  suzhou,
  fuzhou,
  yantai,
]

/** How disclosures of that layout are written, or undefined where the layout can only be read. */
export const compositionOf = (layout: string): Composition | undefined =>
  compositions.find((composition) => composition.layout === layout)
