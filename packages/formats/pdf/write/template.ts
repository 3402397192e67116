import { faces } from './fonts.ts'

const list = (...names: readonly string[]): string => `(${names.map((name) => `"${name}"`).join(', ')})`
const family = (face: keyof typeof faces): string =>
  list(faces[face], faces.subheading, faces.heading, faces.body)

/**
 * How a disclosure is set, in Typst. It takes the disclosure and its measures as JSON; no text of a user is ever part of the
 * program. What an engine of words does for nothing (lines that no 、or 。begins, rows that repeat, tags) is left to it.
 */
export const template = `
#let it = json(bytes(sys.inputs.disclosure))
#let m = it.measures
#let faces = (
  title: ${family('title')},
  heading: ${family('heading')},
  subheading: ${family('subheading')},
  body: ${family('body')},
)
#let (y, month, day) = it.day
#set document(title: it.title, author: it.unit, date: datetime(year: y, month: month, day: day))
#set text(
  font: faces.body, size: m.size.body * 1pt, lang: "zh", region: "cn", fallback: false,
  top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none, overhang: false, hyphenate: false,
)
#let leading = (m.line - m.size.body) * 1pt
#set par(leading: leading, spacing: leading, justify: true)

#let draft = if it.draft {
  rotate(-45deg, text(font: faces.heading, size: 150pt, fill: luma(90%), tracking: 30pt, it.words.draft))
}
#let draft-line = if it.draft {
  set align(center + horizon)
  text(font: faces.heading, size: m.size.table * 1pt, fill: rgb("#c00000"), it.words.draftLine)
}
#let number = context {
  let page = counter(page).get().first()
  set text(size: m.size.pageNumber * 1pt)
  set align(if calc.odd(page) { right } else { left })
  pad(x: m.size.pageNumber * 1pt, [— #page —])
}
#let edges = m.margin
#let upright = (
  paper: "a4", flipped: false,
  margin: (top: edges.top * 1mm, bottom: edges.bottom * 1mm, left: edges.left * 1mm, right: edges.right * 1mm),
  background: draft, header: draft-line,
)
#let across = (
  paper: "a4", flipped: true,
  margin: (top: edges.left * 1mm, bottom: edges.right * 1mm, left: edges.bottom * 1mm, right: edges.bottom * 1mm),
  background: draft, header: draft-line,
)

#let indent = m.size.body * 2pt
#show heading: set text(weight: "regular")
// 第一部分 stands on a line of its own where the whole does not fit on one.
#show heading.where(level: 1): it => block(width: 100%, above: 0pt, below: 18pt, sticky: true, layout(area => {
  set par(leading: 10pt, justify: false)
  set text(font: faces.title, size: m.size.title * 1pt)
  let words = it.body.text.split(" ")
  let fits = measure(it.body).width <= area.width
  align(center, if fits or words.len() < 2 { it.body } else {
    words.first()
    linebreak()
    words.slice(1).join(" ")
  })
}))
#show heading.where(level: 2): it => block(
  width: 100%, above: leading + 6pt, below: leading, sticky: true,
  par(first-line-indent: (amount: indent, all: true), text(font: faces.heading, size: m.size.heading * 1pt, it.body)),
)
#show heading.where(level: 3): it => block(
  width: 100%, above: leading, below: leading, sticky: true,
  par(first-line-indent: (amount: indent, all: true), text(font: faces.subheading, size: m.size.heading * 1pt, it.body)),
)
#set outline.entry(fill: repeat(gap: 2pt)[.])
#show outline.entry: it => {
  let size = (m.size.body - 2) * 1pt
  let face = if it.level == 1 { faces.heading } else { faces.body }
  let inset = (it.level - 1) * size
  set text(font: face, size: size)
  set par(justify: false, leading: 8pt, spacing: 8pt, hanging-indent: 0pt)
  block(
    above: if it.level == 1 { 14pt } else { 9pt }, below: 9pt, inset: (left: inset),
    link(it.element.location(), it.body() + h(4pt) + box(width: 1fr, it.fill) + h(4pt) + text(font: faces.body, it.page())),
  )
}

#let run(piece) = if piece.at("open", default: false) { highlight(fill: yellow, piece.text) } else { piece.text }
#let runs(pieces) = pieces.map(run).join()
#let prose(part) = {
  if part.role == "signature" {
    block(above: leading + 14pt, width: 100%, inset: (right: 4em), align(right, par(justify: false, runs(part.runs))))
  } else if part.role == "note" {
    set text(size: m.size.table * 1pt)
    block(above: 8pt, below: 8pt, width: 100%, par(leading: 5pt, runs(part.runs)))
  } else {
    par(first-line-indent: (amount: indent, all: true), runs(part.runs))
  }
}

#let cell(c, pad) = table.cell(
  x: c.x, y: c.y, colspan: c.colspan, rowspan: c.rowspan, breakable: c.breakable,
  align: (if c.align == "start" { left } else if c.align == "end" { right } else { center }) + horizon,
  inset: (left: 3pt + c.inset * 1em, right: 3pt, top: pad * 1pt, bottom: pad * 1pt),
  if c.strong { text(font: faces.heading, run(c)) } else { run(c) },
)
#let caption(part) = {
  if part.number != none {
    block(below: 4pt, sticky: true, text(font: faces.heading, size: (m.size.table + 1.5) * 1pt, part.number))
  }
  block(width: 100%, above: 6pt, below: 8pt, sticky: true,
    align(center, text(font: faces.title, size: m.size.heading * 1pt, part.title)))
  if part.subtitle != none {
    block(width: 100%, above: 2pt, below: 6pt, sticky: true, align(center, part.subtitle))
  }
  if part.preparedBy != none or part.unit != none {
    block(width: 100%, above: 4pt, below: 5pt, sticky: true, {
      part.preparedBy
      h(1fr)
      part.unit
    })
  }
}
#let body(part, (pad, scale)) = text(size: scale * 1em, table(
  columns: part.shares.map(share => share * 1fr), stroke: 0.5pt,
  ..if part.head.len() > 0 { (table.header(repeat: true, ..part.head.map(c => cell(c, pad))),) },
  ..part.body.map(c => cell(c, pad)),
))
// A table is set closer where that saves a page, as far as it stays legible.
#let grid-part(part, room) = {
  set text(size: part.size * 1pt)
  set par(leading: 0.3em, spacing: 0.3em, justify: false)
  let notes = part.notes.map(prose).join()
  layout(area => {
    let pages(density) = {
      let whole = measure(width: area.width, caption(part) + body(part, density) + notes).height
      calc.max(1, calc.ceil((whole + room) / area.height))
    }
    let (first, ..others) = m.densities
    let least = pages(first)
    let chosen = first
    if least > 1 and least <= m.mostClosed {
      for density in others {
        let count = pages(density)
        if count < least {
          (least, chosen) = (count, density)
        }
      }
    }
    caption(part)
    body(part, chosen)
  })
  notes
}

#set page(..upright)
#v(86mm)
#show title: _ => block(width: 100%, below: 30pt, {
  set par(leading: 16pt, justify: false)
  align(center, text(font: faces.title, size: (m.size.title + 4) * 1pt, weight: "regular", it.titleLines.join(linebreak())))
})
#title()
#if it.subtitle != none { block(width: 100%, align(center, text(font: faces.subheading, it.subtitle))) }
#if it.date != none { block(width: 100%, align(center, text(font: faces.subheading, it.date))) }
#pagebreak()
#block(width: 100%, below: 18pt, align(center, text(font: faces.title, size: m.size.title * 1pt, it.words.contents)))
#outline(title: none, depth: 3)

#let pages(across-page) = if across-page { across } else { upright }
#for (index, section) in it.sections.enumerate() {
  set page(..pages(section.across), footer: number, numbering: "1")
  if index == 0 { counter(page).update(1) }
  // Whether nothing but headings stands on the page so far.
  let fresh = true
  let room = 0pt
  for (at, part) in section.parts.enumerate() {
    if part.kind == "heading" {
      if part.level == 1 and at > 0 { pagebreak(weak: true) }
      if part.level == 1 or fresh {
        fresh = true
        room = if part.level == 1 { 70pt } else { room + 34pt }
      }
      heading(level: part.level, part.text)
    } else if part.kind == "prose" {
      fresh = false
      prose(part)
    } else {
      if not fresh { pagebreak(weak: true) }
      grid-part(part, if fresh { room } else { 0pt })
      fresh = false
      room = 0pt
    }
  }
}
`
