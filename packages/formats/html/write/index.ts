import { printedWords, typefaces } from '@mingzhang/core/catalog'
import type { Disclosure } from '@mingzhang/core/compose'
import { escaped } from '../../markup.ts'
import { blockHtml } from './blocks.ts'

export interface HtmlWriteOptions {
  /** Marks it as a draft. */
  readonly draft?: boolean
  /**
   * `page`: a whole page with a style sheet, a skip link and a table of contents. `fragment`: what is pasted into the
   * content management system of a government site; it needs no class, script or style sheet.
   */
  readonly form?: 'page' | 'fragment'
}

const encoder = new TextEncoder()

/** A disclosure as HTML, without any script; equal disclosures give equal bytes. */
export function writeHtml(
  disclosure: Disclosure,
  { draft = false, form = 'page' }: HtmlWriteOptions = {},
): Uint8Array {
  return encoder.encode(form === 'page' ? page(disclosure, draft) : `${fragment(disclosure, draft)}\n`)
}

const mark = (draft: boolean): string[] =>
  draft
    ? [
        `<p style="border:2px solid #c00000;color:#c00000;text-align:center;padding:8px;font-weight:bold"><strong>${printedWords.draftLine}</strong></p>`,
      ]
    : []

function titleHtml({ title, date }: Disclosure): string[] {
  const day = date === undefined ? [] : [`<p style="text-align:center;margin:0 0 16px">${escaped(date)}</p>`]
  return [`<h1 style="text-align:center;font-size:26px;line-height:1.5">${escaped(title)}</h1>`, ...day]
}

/** A table may be wider than a screen: then it moves in its own frame and the page stays. */
function blocks({ parts }: Disclosure): string[] {
  return parts.map((part) =>
    part.kind === 'grid'
      ? `<div role="region" tabindex="0" aria-label="${escaped(part.title)}" style="overflow-x:auto;margin:16px 0">\n${blockHtml(part)}\n</div>`
      : blockHtml(part),
  )
}

function fragment(disclosure: Disclosure, draft: boolean): string {
  return [...mark(draft), ...titleHtml(disclosure), ...blocks(disclosure)].join('\n')
}

const sheet = `
:root{color-scheme:light}
body{margin:0;background:#fff;color:#111;font:16px/1.8 "${typefaces.body.open}","Source Han Serif SC","Songti SC","SimSun",serif}
.skip{position:absolute;left:-999em}
.skip:focus{left:8px;top:8px;background:#fff;color:#003a8c;padding:8px 16px;border:2px solid #003a8c}
.page{max-width:60rem;margin:0 auto;padding:24px 16px 64px}
h1,h2,h3,h4,th{font-family:"${typefaces.heading.open}","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
nav{border:1px solid #999;padding:8px 24px;margin:16px 0}
nav ol{list-style:none;margin:0;padding:0}
nav ol ol{padding-left:2em}
a{color:#003a8c}
a:focus,[tabindex]:focus{outline:3px solid #b35900;outline-offset:2px}
td,th{font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
[role=region]{scrollbar-width:thin}
@media (max-width:40rem){[role=region]>table{min-width:40rem}}
@media print{.skip,nav{display:none}.page{max-width:none;padding:0}thead{display:table-header-group}tr{break-inside:avoid}h2{break-before:page}[role=region]{overflow:visible!important}}
`.trim()

function page(disclosure: Disclosure, draft: boolean): string {
  const { title, unit, year } = disclosure
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="author" content="${escaped(unit)}">`,
    `<meta name="date" content="${year}">`,
    ...(draft ? ['<meta name="robots" content="noindex">'] : []),
    `<title>${escaped(draft ? `${printedWords.draft}：${title}` : title)}</title>`,
    `<style>${sheet}</style>`,
    '</head>',
    '<body>',
    `<a class="skip" href="#text">${printedWords.skipToText}</a>`,
    '<main class="page">',
    ...mark(draft),
    '<header>',
    ...titleHtml(disclosure),
    '</header>',
    contents(disclosure),
    '<div id="text" tabindex="-1">',
    ...blocks(disclosure),
    '</div>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Headings as nested lists of links. */
function contents({ parts }: Disclosure): string {
  const headings = parts.filter((part) => part.kind === 'heading')
  let html = ''
  let depth = 0
  for (const { level, id, text } of headings) {
    if (level > depth) {
      while (depth < level) {
        html += depth === 0 || html.endsWith('</a>') ? '\n<ol>' : '<li>\n<ol>'
        depth += 1
      }
    } else {
      html += '</li>'
      while (depth > level) {
        html += '\n</ol></li>'
        depth -= 1
      }
    }
    html += `\n<li><a href="#${encodeURIComponent(id)}">${escaped(text)}</a>`
  }
  while (depth > 0) {
    html += '</li>\n</ol>'
    depth -= 1
  }
  return `<nav aria-label="${printedWords.contents}">\n<p><strong>${printedWords.contents}</strong></p>${html}\n</nav>`
}
