import { pageMeasures, typefaces } from '@mingzhang/core/catalog'
import { part } from './parts.ts'

type Face = keyof typeof typefaces

const fonts = (face: Face): string =>
  `<w:rFonts w:ascii="${typefaces.digits.name}" w:hAnsi="${typefaces.digits.name}" w:eastAsia="${typefaces[face].name}" w:cs="${typefaces.digits.name}"/>`

const size = (points: number): string =>
  `<w:sz w:val="${Math.round(points * 2)}"/><w:szCs w:val="${Math.round(points * 2)}"/>`

interface Style {
  readonly id: string
  /** Built-in names, so that programs know a heading from a text. */
  readonly name: string
  readonly paragraph: string
  readonly face: Face
  readonly points: number
  readonly more?: string
  readonly next?: string
}

const { size: sizes, line } = pageMeasures
const exactly = `w:line="${line * 20}" w:lineRule="exact"`
const single = 'w:line="240" w:lineRule="auto"'

const outline = (level: number): string => `<w:outlineLvl w:val="${level - 1}"/>`

const heading = (level: 1 | 2 | 3, face: Face, points: number, paragraph: string): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  face,
  points,
  next: 'BodyText',
  paragraph,
})

const styles: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    face: 'title',
    points: sizes.title,
    paragraph: `<w:spacing w:before="3600" w:after="600" w:line="800" w:lineRule="exact"/><w:jc w:val="center"/>`,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    face: 'subheading',
    points: sizes.body,
    paragraph: `<w:spacing w:before="200" ${single}/><w:jc w:val="center"/>`,
  },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    face: 'heading',
    points: sizes.title - 4,
    paragraph: `<w:pageBreakBefore/><w:spacing w:after="300" ${single}/><w:jc w:val="center"/>`,
  },
  heading(
    1,
    'title',
    sizes.title,
    `<w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="360" w:line="640" w:lineRule="exact"/><w:jc w:val="center"/>${outline(1)}`,
  ),
  heading(
    2,
    'heading',
    sizes.heading,
    `<w:keepNext/><w:keepLines/><w:spacing w:before="120" ${exactly}/><w:ind w:firstLineChars="200" w:firstLine="640"/>${outline(2)}`,
  ),
  heading(
    3,
    'subheading',
    sizes.heading,
    `<w:keepNext/><w:keepLines/><w:spacing ${exactly}/><w:ind w:firstLineChars="200" w:firstLine="640"/>${outline(3)}`,
  ),
  {
    id: 'BodyText',
    name: 'Body Text',
    face: 'body',
    points: sizes.body,
    paragraph: `<w:spacing ${exactly}/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>`,
  },
  {
    id: 'Signature',
    name: 'Signature',
    face: 'body',
    points: sizes.body,
    paragraph: `<w:spacing w:before="400" ${exactly}/><w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>`,
  },
  {
    id: 'TableNumber',
    name: 'Table Number',
    face: 'heading',
    points: sizes.table + 1.5,
    paragraph: `<w:keepNext/><w:spacing w:before="200" ${single}/>`,
  },
  {
    id: 'Caption',
    name: 'caption',
    face: 'title',
    points: sizes.heading,
    paragraph: `<w:keepNext/><w:spacing w:before="60" w:after="60" ${single}/><w:jc w:val="center"/>`,
  },
  {
    id: 'TableUnit',
    name: 'Table Unit',
    face: 'table',
    points: sizes.table,
    paragraph: `<w:keepNext/><w:spacing w:after="40" ${single}/>`,
  },
  {
    id: 'TableText',
    name: 'Table Text',
    face: 'table',
    points: sizes.table,
    paragraph: `<w:spacing w:before="20" w:after="20" ${single}/>`,
  },
  {
    id: 'TableTextSmall',
    name: 'Table Text Small',
    face: 'table',
    points: sizes.wideTable,
    paragraph: `<w:spacing w:before="20" w:after="20" ${single}/>`,
  },
  {
    id: 'TableHead',
    name: 'Table Head',
    face: 'heading',
    points: sizes.table,
    paragraph: `<w:spacing w:before="20" w:after="20" ${single}/><w:jc w:val="center"/>`,
  },
  {
    id: 'TableHeadSmall',
    name: 'Table Head Small',
    face: 'heading',
    points: sizes.wideTable,
    paragraph: `<w:spacing w:before="20" w:after="20" ${single}/><w:jc w:val="center"/>`,
  },
  {
    id: 'TableNote',
    name: 'Table Note',
    face: 'table',
    points: sizes.table,
    paragraph: `<w:spacing w:before="80" w:after="80" ${single}/>`,
  },
  {
    id: 'PageNumber',
    name: 'Page Number Line',
    face: 'table',
    points: sizes.pageNumber,
    paragraph: '',
  },
  {
    id: 'DraftLine',
    name: 'Draft Line',
    face: 'heading',
    points: sizes.table,
    paragraph: '<w:jc w:val="center"/>',
    more: '<w:color w:val="C00000"/>',
  },
  ...([1, 2, 3] as const).map(
    (level): Style => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      face: level === 1 ? 'heading' : 'body',
      points: sizes.body - 2,
      paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8844"/></w:tabs><w:spacing w:line="520" w:lineRule="exact"/><w:ind w:left="${(level - 1) * 280}"/>`,
    }),
  ),
]

/** The styles part: real headings, real table text, and a table style with the borders that tables of budgets have. */
export function stylesPart(): string {
  const own = styles.map(
    ({ id, name, paragraph, face, points, more = '', next }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"${/^(?:Table|Page|Draft)/.test(name) ? ' w:customStyle="1"' : ''}><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:uiPriority w:val="1"/><w:qFormat/>${paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`}<w:rPr>${fonts(face)}${more}${size(points)}</w:rPr></w:style>`,
  )
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`,
  )
  return part(
    'styles',
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('body')}<w:kern w:val="2"/>${size(sizes.body)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${edges.join('')}</w:tblBorders></w:tblPr></w:style>${own.join('')}`,
  )
}
