/**
 * `node scripts/slips.mjs`: writes how characters sound and which words of two characters there are. It wants two packages that
 * nothing else needs: `npm install --no-save pinyin-pro@3.29.4 @node-rs/jieba@2.0.3`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { pinyin } from 'pinyin-pro'

const room = new URL('../packages/core/catalog/slips/', import.meta.url)

const bundled = await build({
  entryPoints: [fileURLToPath(new URL('bits.ts', room))],
  format: 'esm',
  write: false,
})
const { bitsOf } = await import(`data:text/javascript,${encodeURIComponent(bundled.outputFiles[0].text)}`)

const gbk = new TextDecoder('gbk')
const characters = []
for (let high = 0xb0; high <= 0xf7; high += 1)
  for (let low = 0xa1; low <= 0xfe; low += 1) characters.push(gbk.decode(new Uint8Array([high, low])))
const simplified = new Set(characters.filter((character) => /^[一-龥]$/.test(character)))

function grouped(pairs) {
  const groups = new Map()
  for (const [key, character] of pairs) groups.set(key, (groups.get(key) ?? '') + character)
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

const syllables = grouped(
  [...simplified]
    .map((character) => [pinyin(character, { toneType: 'none', v: true }), character])
    .filter(([syllable]) => /^[a-z]+$/.test(syllable)),
).map(([syllable, all]) => `${syllable} ${all}`)

const dictionary = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8')
const words = dictionary
  .split('\n')
  .map((line) => line.split(' ')[0])
  .filter((word) => word.length === 2 && [...word].every((character) => simplified.has(character)))
// Ten bits a word: of a hundred that are none, one passes for a word.
const width = 480
const lines = Math.ceil((words.length * 10) / 6 / width)
const sixes = new Uint8Array(lines * width)
for (const word of words)
  for (const bit of bitsOf(word, sixes.length * 6)) sixes[Math.floor(bit / 6)] |= 1 << (bit % 6)
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const table = Array.from({ length: lines }, (_, line) =>
  Array.from(sixes.subarray(line * width, (line + 1) * width), (six) => alphabet[six]).join(''),
)

const write = (file, comment, name, text) =>
  writeFileSync(
    new URL(file, room),
    `/** ${comment} Written by \`node scripts/slips.mjs\`. */\nexport const ${name} = \`\n${text.join('\n')}\n\`\n`,
  )
write(
  'syllables.ts',
  'The characters of GB 2312 by their commonest reading, tones left out; from pinyin-pro (MIT).',
  'syllables',
  syllables,
)
write(
  'words.ts',
  'Words of two characters as a Bloom filter, see `isWord`; from the dictionary of jieba (MIT).',
  'words',
  table,
)
