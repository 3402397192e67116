/** A reader on pdf.js as people write it: the text of every page in lines, by height; prints one JSON line a file. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

const assets = (folder) =>
  fileURLToPath(new URL(`${folder}/`, import.meta.resolve('pdfjs-dist/package.json')))

/** Items of one line are cells, from left to right. */
function linesOf({ items }) {
  const lines = []
  for (const { str, transform } of items) {
    if (str.trim() === '') continue
    const [, , , , x, y] = transform
    const line = lines.find((known) => Math.abs(known.y - y) < 3)
    if (line) line.items.push({ x, str })
    else lines.push({ y, items: [{ x, str }] })
  }
  return lines
    .toSorted((a, b) => b.y - a.y)
    .map(({ items: own }) => own.toSorted((a, b) => a.x - b.x).map(({ str }) => str))
}

for (const path of process.argv.slice(2)) {
  const rows = []
  let pages = 0
  try {
    const task = getDocument({
      data: new Uint8Array(readFileSync(path)),
      cMapUrl: assets('cmaps'),
      cMapPacked: true,
      standardFontDataUrl: assets('standard_fonts'),
      verbosity: VerbosityLevel.ERRORS,
    })
    const document = await task.promise
    pages = document.numPages
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      rows.push(...linesOf(await page.getTextContent()))
      page.cleanup()
    }
    await task.destroy()
  } catch (error) {
    process.stderr.write(`${path}: ${error.message}\n`)
  }
  process.stdout.write(`${JSON.stringify({ path, pages, rows })}\n`)
}
