import { strToU8, zipSync } from 'fflate'

/** A zip of texts; equal parts give equal bytes, whatever the time. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
    mtime: new Date(1980, 0, 1),
  })
}
