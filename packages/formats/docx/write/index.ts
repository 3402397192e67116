import { pageMeasures, printedWords } from '@mingzhang/core/catalog'
import type { Disclosure, Heading, Part } from '@mingzhang/core/compose'
import { type Section, sectionsOf } from '../../disclosure/sections.ts'
import { zipOf } from '../../zip/index.ts'
import { paragraph, runsOf, textRun } from './paragraph.ts'
import { paper, partsOf, twips } from './parts.ts'
import { stylesPart } from './styles.ts'
import { gridBlocks } from './table.ts'

export interface DocxWriteOptions {
  /** Marks every page as a draft. */
  readonly draft?: boolean
}

/**
 * A disclosure as a word-processor file (.docx): headings, body and tables in styles of their own, a table of contents as a
 * field, wide tables on pages across, page numbers as GB/T 9704 has them. Written here and not by a library, so that equal
 * disclosures give equal bytes and no name of a user, program or machine gets in.
 */
export function writeDocx(disclosure: Disclosure, { draft = false }: DocxWriteOptions = {}): Uint8Array {
  const body = [
    front(disclosure, draft),
    ...sectionsOf(disclosure.parts).map((section, at, all) =>
      sectionXml(section, at === 0, at === all.length - 1, draft),
    ),
  ]
  const parts = partsOf({
    body: body.join(''),
    title: disclosure.title,
    author: disclosure.unit,
    year: disclosure.year,
    draft,
  })
  return zipOf({ ...parts, 'word/styles.xml': stylesPart() })
}

function sectionXml({ across, parts }: Section, starts: boolean, last: boolean, draft: boolean): string {
  const { margin } = pageMeasures
  const width = across
    ? paper.height - twips(margin.top) - twips(margin.bottom)
    : paper.width - twips(margin.left) - twips(margin.right)
  const content = parts.map((part, at) => partXml(part, at === 0, width)).join('')
  const end = sectionEnd(across ? 'across' : 'upright', draft, starts)
  // The last paragraph would be an empty line on a page of its own if it had any height.
  const closing = `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>${last ? '' : end}</w:pPr></w:p>`
  return content + closing + (last ? end : '')
}

/** How the pages of a section are. A page across turns the sheet, and its margins with it. */
function sectionEnd(pages: 'front' | 'upright' | 'across', draft: boolean, starts = false): string {
  const { top, bottom, left, right } = pageMeasures.margin
  const across = pages === 'across'
  const [width, height] = across ? [paper.height, paper.width] : [paper.width, paper.height]
  const [up, at, down, near] = (across ? [left, top, right, bottom] : [top, right, bottom, left]).map(twips)
  const edges = [
    ...(draft
      ? [
          ['header', 'default', 'header-draft'],
          ['header', 'even', 'header-draft'],
        ]
      : []),
    ...(pages === 'front'
      ? []
      : [
          ['footer', 'default', 'footer-odd'],
          ['footer', 'even', 'footer-even'],
        ]),
  ].map(([edge, type, id]) => `<w:${edge}Reference w:type="${type}" r:id="${id}"/>`)
  return `<w:sectPr>${edges.join('')}<w:type w:val="nextPage"/><w:pgSz w:w="${width}" w:h="${height}"${across ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${up}" w:right="${at}" w:bottom="${down}" w:left="${near}" w:header="${twips(15)}" w:footer="${twips(across ? 15 : 25)}" w:gutter="0"/>${starts ? '<w:pgNumType w:start="1"/>' : ''}</w:sectPr>`
}

function partXml(part: Part, first: boolean, width: number): string {
  switch (part.kind) {
    case 'heading':
      return headingXml(part, first)
    case 'prose':
      return paragraph(
        { body: 'BodyText', note: 'TableNote', signature: 'Signature' }[part.role],
        runsOf(part),
      )
    case 'grid':
      return gridBlocks(part, width)
  }
}

/** Anchors are numbered by a hash of nothing but the id, as names of bookmarks are short and plain. */
function anchorOf(id: string): string {
  let hash = 2166136261
  for (const char of id) hash = Math.imul(hash ^ char.codePointAt(0)!, 16777619) >>> 0
  return `_Toc${String(hash).padStart(10, '0')}`
}

function headingXml({ level, id, text }: Heading, first: boolean): string {
  const anchor = anchorOf(id)
  const number = anchor.slice(4)
  const turn = level === 1 && !first ? '<w:pageBreakBefore/>' : ''
  return paragraph(
    `Heading${level}`,
    `<w:bookmarkStart w:id="${number}" w:name="${anchor}"/>${textRun(text)}<w:bookmarkEnd w:id="${number}"/>`,
    turn,
  )
}

/** The title page and the table of contents, in a section without page numbers. */
function front({ title, unit, date, parts }: Disclosure, draft: boolean): string {
  const headings = parts.filter((part) => part.kind === 'heading')
  return [
    paragraph('Title', textRun(title)),
    title.includes(unit) ? '' : paragraph('Subtitle', textRun(unit)),
    date === undefined ? '' : paragraph('Subtitle', textRun(date)),
    contents(headings),
    `<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>${sectionEnd('front', draft)}</w:pPr></w:p>`,
  ].join('')
}

/** A field that programs fill in with page numbers when it is updated; until then it lists the headings with links. */
function contents(headings: readonly Heading[]): string {
  const open =
    '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  const close = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const entries = headings.map(({ level, id, text }, at) => {
    const anchor = anchorOf(id)
    const page = `<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF ${anchor} \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t></w:t></w:r>${close}`
    const link = `<w:hyperlink w:anchor="${anchor}" w:history="1">${textRun(text)}${page}</w:hyperlink>`
    return paragraph(
      `TOC${level}`,
      `${at === 0 ? open : ''}${link}${at === headings.length - 1 ? close : ''}`,
    )
  })
  return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('TOCHeading', textRun(printedWords.contents))}${entries.join('')}</w:sdtContent></w:sdt>`
}
