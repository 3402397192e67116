import { pageMeasures, printedWords, typefaces } from '@mingzhang/core/catalog'
import { escaped } from '../../markup.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const media = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Twentieths of a point of millimetres. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

export const paper = { width: twips(210), height: twips(297) }

/** A part of the file with the prefixes that ours use. */
export const part = (name: string, content: string): string =>
  `${declaration}<w:${name} xmlns:w="${word}" xmlns:r="${office}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">${content}</w:${name}>`

interface File {
  readonly body: string
  readonly title: string
  readonly author: string
  readonly year: number
  readonly draft: boolean
}

/** All parts but the styles, by name; the same input gives the same parts. */
export function partsOf({ body, title, author, year, draft }: File): Record<string, string> {
  const own = [
    ['styles', 'styles'],
    ['settings', 'settings'],
    ['fontTable', 'fontTable'],
    ['footer', 'footer-odd'],
    ['footer', 'footer-even'],
    ...(draft ? [['header', 'header-draft']] : []),
  ] as const
  const moment = `${String(year).padStart(4, '0')}-01-01T00:00:00Z`
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${media}.document.main+xml"/>${own
      .map(([type, name]) => `<Override PartName="/word/${name}.xml" ContentType="${media}.${type}+xml"/>`)
      .join(
        '',
      )}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packaging}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>zh-CN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`,
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="${packaging}/relationships">${own
      .map(([type, name]) => `<Relationship Id="${name}" Type="${office}/${type}" Target="${name}.xml"/>`)
      .join('')}</Relationships>`,
    'word/settings.xml': part(
      'settings',
      `<w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>`,
    ),
    'word/fontTable.xml': part('fonts', fontTable()),
    'word/footer-odd.xml': part('ftr', pageNumber('right')),
    'word/footer-even.xml': part('ftr', pageNumber('left')),
    ...(draft && { 'word/header-draft.xml': part('hdr', draftHeader()) }),
  }
}

/** Programs that lack a named font are told which one stands in for it. */
function fontTable(): string {
  const fonts = new Map(Object.values(typefaces).map((face) => [face.name, face]))
  return [...fonts.values()]
    .map(
      ({ name, open, generic }) =>
        `<w:font w:name="${name}"><w:altName w:val="${open}"/><w:charset w:val="${name === typefaces.digits.name ? '00' : '86'}"/><w:family w:val="${generic === 'serif' ? 'roman' : 'swiss'}"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join('')
}

const field = (code: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

const plain = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

/** “— 1 —” at the outer edge, one character in, as GB/T 9704 has it. */
function pageNumber(side: 'left' | 'right'): string {
  const indent = pageMeasures.size.pageNumber * 20
  return `<w:p><w:pPr><w:pStyle w:val="PageNumber"/><w:ind w:${side}="${indent}"/><w:jc w:val="${side}"/></w:pPr>${plain('— ')}${field('PAGE')}${plain(' —')}</w:p>`
}

/** The mark of a draft: a line that every program prints, and a watermark. */
function draftHeader(): string {
  const shape = `<w:r><w:pict><v:shapetype id="draft" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="none"/><v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="watermark" type="#draft" style="position:absolute;margin-left:0;margin-top:0;width:300pt;height:150pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" fillcolor="#d9d9d9" stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:&quot;${typefaces.heading.name}&quot;;font-size:1pt" string="${printedWords.draft}"/></v:shape></w:pict></w:r>`
  return `<w:p><w:pPr><w:pStyle w:val="DraftLine"/></w:pPr>${shape}${plain(printedWords.draftLine)}</w:p>`
}
