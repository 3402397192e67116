import { createHash } from 'node:crypto'
import { type Locale, localeOf } from '@mingzhang/core/locale'
import { escaped } from '@mingzhang/formats/report'
import type { Entry } from '../files/journal.ts'
import { stateOf } from '../state.ts'
import type { BatchWords } from '../words.ts'
import type { Board } from './board.ts'
import type { Change, Found } from './report.ts'
import type { Rollup, RollupLine } from './rollup.ts'
import type { Row } from './rows.ts'

const style = `:root{--ink:#1d2127;--soft:#565d68;--line:#d5d9df;--e:#a8201a;--eb:#fdebe9;--w:#7d4e00;--wb:#fff3d9;--o:#5c3d91;--ob:#f0eafb;--g:#1c6b34}
*{box-sizing:border-box}body{margin:0 auto;max-width:80rem;padding:1rem 1.25rem 4rem;font:1rem/1.6 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:var(--ink);background:#fff}
h1{font-size:1.4rem;margin:.5rem 0}h2{font-size:1.1rem;margin:2rem 0 .4rem;border-bottom:2px solid var(--line)}h3{font-size:1rem;margin:1rem 0 .2rem}
p{margin:.3rem 0}.soft{color:var(--soft);font-size:.92rem}a{color:#155a9c}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:0;list-style:none}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.94rem}
th,td{border:1px solid var(--line);padding:.3rem .55rem;text-align:left;vertical-align:top}thead th{background:#f1f4f8;white-space:nowrap}tbody th{font-weight:600}
tbody th{min-width:9rem}td.kind{min-width:7rem}td.state{min-width:11rem;max-width:18rem}td.file{min-width:16rem;overflow-wrap:anywhere}td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.bad{color:var(--e);background:var(--eb);font-weight:600}.warn{color:var(--w);background:var(--wb)}.open{color:var(--o);background:var(--ob)}.good{color:var(--g)}
ul{margin:.2rem 0;padding-left:1.4rem}.zero{color:var(--soft)}
@media print{body{max-width:none;padding:0}a{color:inherit;text-decoration:none}}`
const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`

/** 汇总.html: one row a unit, and what they have in common. Opens with a double click, holds no script. */
export function summaryPage(board: Board, words: BatchWords, language: 'zh' | 'en'): string {
  const locale = localeOf(language)
  const page = new Page(board, words, locale)
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(words.title)}</title>
<style>${style}</style>
</head>
<body>
${page.html()}
</body>
</html>
`
}

const cell = (text: string, className = ''): string =>
  `<td${className ? ` class="${className}"` : ''}>${escaped(text)}</td>`

class Page {
  private readonly board: Board
  private readonly words: BatchWords
  private readonly locale: Locale

  constructor(board: Board, words: BatchWords, locale: Locale) {
    this.board = board
    this.words = words
    this.locale = locale
  }

  html(): string {
    const { words, board } = this
    const sections: readonly (readonly [id: string, head: string, body: string])[] = [
      ['units', words.unitsHead, this.units()],
      ['common', words.commonHead, this.common()],
      ['versions', words.versionsHead, this.versions()],
      ['sums', words.rollupHead, this.rollups()],
      ['missing', words.missingHead, this.missing()],
      ['refused', words.refusedHead, this.refused()],
      ['confirm', words.confirmHead, this.confirm()],
    ]
    const counts = new Map<string, number>()
    for (const { versions } of board.rows) {
      const state = words.states[stateOf(versions[0].verdict)]
      counts.set(state, (counts.get(state) ?? 0) + 1)
    }
    const overview = [
      words.fileCount(board.files, board.rows.length, board.joined),
      ...(board.roster ? [words.listed(board.roster.units.length)] : []),
      ...(board.skipped > 0 ? [words.skipped(board.skipped)] : []),
    ]
    return [
      `<h1>${escaped(words.title)}</h1>`,
      `<p class="soft">${escaped(words.purpose)}</p>`,
      ...(board.unfinished > 0 ? [`<p class="bad">${escaped(words.unfinished(board.unfinished))}</p>`] : []),
      `<p>${escaped(overview.join(' · '))}</p>`,
      `<p>${escaped(words.tally([...counts]))}</p>`,
      ...(board.isCompared ? this.priors() : []),
      `<nav><ul>${sections.map(([id, head]) => `<li><a href="#${id}">${escaped(head)}</a></li>`).join('')}</ul></nav>`,
      ...sections.map(
        ([id, head, body]) => `<section id="${id}"><h2>${escaped(head)}</h2>\n${body}</section>`,
      ),
    ].join('\n')
  }

  private table(heads: readonly string[], rows: readonly string[]): string {
    return `<div class="scroll"><table><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>\n<tbody>${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</tbody></table></div>`
  }

  private nameOf(row: Row): string {
    return row.unit ?? `${this.words.unknownUnit} ${row.versions[0].file}`
  }

  private link(entry: Entry): string {
    return `<a href="${escaped(encodeURIComponent(entry.folder))}/report.html">${escaped(entry.file)}</a>`
  }

  private units(): string {
    const { heads } = this.words
    const { severities, report } = this.locale.words
    const hasCodes = this.board.rows.some(({ listed }) => listed !== undefined)
    const hasVersions = this.board.rows.some(({ versions }) => versions.length > 1)
    const rows = this.board.rows.map((row) => {
      const [entry] = row.versions
      const { counts } = entry.verdict
      const count = (value: number | undefined, className: string): string =>
        value === undefined ? cell('—', 'n zero') : cell(String(value), `n ${value > 0 ? className : 'zero'}`)
      const kind =
        row.year === undefined && row.kind === undefined
          ? '—'
          : `${row.year === undefined ? '' : report.year(row.year)} ${row.kind === undefined ? '' : report.kind(row.level, row.kind)}`.trim()
      return [
        ...(hasCodes ? [cell(row.listed?.code ?? '')] : []),
        `<th scope="row">${escaped(row.unit ?? this.words.unknownUnit)}</th>`,
        cell(kind, 'kind'),
        this.stateCell(entry),
        count(counts?.error, 'bad'),
        count(counts?.warning, 'warn'),
        count(counts?.note, ''),
        count(counts?.open, 'open'),
        ...(hasVersions
          ? [
              cell(
                row.versions.length > 1 ? this.words.version(row.versions.length, row.versions.length) : '',
              ),
            ]
          : []),
        `<td class="file">${this.link(entry)}${this.partsOf(entry)}${this.priorOf(entry)}${row.duplicates.map(({ file }) => `<br><span class="soft">${escaped(this.words.duplicate(file))}</span>`).join('')}</td>`,
      ].join('')
    })
    return this.table(
      [
        ...(hasCodes ? [heads.code] : []),
        heads.unit,
        heads.year,
        heads.reading,
        severities.error,
        severities.warning,
        severities.note,
        heads.open,
        ...(hasVersions ? [heads.version] : []),
        heads.file,
      ],
      rows,
    )
  }

  /** How many were compared with the year before, who could not be, and what could not be read of it. */
  private priors(): string[] {
    const { words, board } = this
    const { rows, withoutPrior, unreadPriors } = board
    const found = rows.filter(({ versions: [newest] }) => newest.verdict.prior).length
    const open = [
      ...(withoutPrior.length > 0 ? [words.priorMissing(withoutPrior.map((row) => this.nameOf(row)))] : []),
      ...(unreadPriors.length > 0 ? [words.priorUnread(unreadPriors)] : []),
    ]
    return [
      `<p>${escaped(words.priorFound(found))}</p>`,
      ...open.map((text) => `<p class="open">${escaped(text)}</p>`),
    ]
  }

  private priorOf({ verdict }: Entry): string {
    const { prior } = verdict
    if (!prior) return ''
    return `<br><span class="soft">${escaped(`${this.words.heads.prior}${this.locale.words.report.colon}${prior.file}`)}</span>`
  }

  private partsOf({ parts }: Entry): string {
    return parts
      ? `<br><span class="soft">${[this.words.joined(parts.length), ...parts].map(escaped).join('<br>')}</span>`
      : ''
  }

  private stateCell({ verdict }: Entry): string {
    const state = stateOf(verdict)
    const classes = {
      clean: 'good',
      errors: 'bad',
      partial: 'open',
      unclear: 'open',
      foreign: 'open',
      refused: 'open',
      internal: 'bad',
    }
    const { refusal, unchecked, internal } = verdict
    const why = refusal
      ? this.locale.refusal(refusal).what
      : internal !== undefined
        ? internal.split('\n')[0]!.slice(0, 120)
        : unchecked === undefined
          ? ''
          : this.locale.message({ code: unchecked, level: 'warning' })
    return cell([this.words.states[state], why].filter(Boolean).join('：'), `state ${classes[state]}`)
  }

  private common(): string {
    const { words } = this
    if (this.board.common.length === 0) return `<p class="soft">—</p>`
    const rows = this.board.common.map(({ code, rule, name, severity, units, count }) =>
      [
        cell(this.locale.words.severities[severity]),
        `<th scope="row">${escaped(name)}</th>`,
        cell(`${code} ${rule}`),
        cell(words.units(units.length), 'n'),
        cell(String(count), 'n'),
        `<td><details><summary>${escaped(units.slice(0, 3).join('、'))}${units.length > 3 ? '…' : ''}</summary>${escaped(units.join('、'))}</details></td>`,
      ].join(''),
    )
    const { heads } = words
    return `<p class="soft">${escaped(words.commonNote)}</p>${this.table(['', heads.why, heads.rule, heads.unit, heads.count, ''], rows)}`
  }

  private versions(): string {
    const { words, board } = this
    const several = board.rows.filter(({ versions }) => versions.length > 1)
    if (several.length === 0) return `<p class="soft">—</p>`
    return `<p class="soft">${escaped(words.versionsNote)}</p>${several
      .map((row) => {
        const change = board.changes.get(row)
        const total = row.versions.length
        const list = row.versions.map(
          (entry, index) =>
            `<li>${escaped(index === 0 ? words.version(total, total) : words.formerVersion(total - index, '', entry.past === true))} ${this.link(entry)}</li>`,
        )
        return `<h3>${escaped(this.nameOf(row))}</h3><ul>${list.join('')}</ul>${change ? this.change(change) : `<p class="open">${escaped(words.notComparable)}</p>`}`
      })
      .join('\n')}`
  }

  private change({ mended, remains, fresh }: Change): string {
    const { heads } = this.words
    return (
      [
        [heads.mended, mended, 'good'],
        [heads.remains, remains, 'warn'],
        [heads.fresh, fresh, 'bad'],
      ] as const
    )
      .map(
        ([head, found, className]) =>
          `<p class="${found.length > 0 ? className : 'zero'}">${escaped(head)} ${found.length}</p>${
            found.length === 0
              ? ''
              : `<ul>${found.map((one) => `<li>${escaped(this.foundText(one))}</li>`).join('')}</ul>`
          }`,
      )
      .join('')
  }

  private foundText({ severity, message, place, code }: Found): string {
    const { severities, report } = this.locale.words
    return `${severities[severity]} ${message}${report.open}${code}，p${place.page}${report.close}`
  }

  private rollups(): string {
    const { words, board } = this
    if (board.rollups.length === 0) return `<p class="soft">—</p>`
    const unknown = board.rollups.filter(({ units }) => units.length === 0)
    const named = board.rollups.filter(({ units }) => units.length > 0)
    const names = unknown.map(({ row }) => this.nameOf(row))
    const listNamesParents = board.roster?.units.some(({ parent }) => parent !== undefined)
    return [
      `<p class="soft">${escaped(words.rollupNote)}</p>`,
      ...named.map((rollup) => this.rollup(rollup)),
      ...(names.length > 0
        ? [`<p class="open">${escaped(words.rollup.noUnits(names, listNamesParents))}</p>`]
        : []),
    ].join('\n')
  }

  private rollup({ row, units, missing, lines, disagreements }: Rollup): string {
    const { words } = this
    const { heads } = words
    const isNoneThere = missing.length === units.length
    const told = lines.filter(({ department, parts }) => department || parts.length > 0)
    const notes = [
      ...(isNoneThere ? [words.rollup.noFiles(missing)] : []),
      ...(!isNoneThere && missing.length > 0 ? [words.rollup.missing(missing)] : []),
      ...(!isNoneThere && told.length === 0 ? [words.rollup.nothingStated] : []),
      ...disagreements.map(({ unit, measure, department, own }) =>
        words.rollup.unitDiffers(
          unit,
          words.measures[measure],
          `${department.printed} ${department.unit}`,
          `${own.printed} ${own.unit}`,
        ),
      ),
    ]
    const head = `<h3>${escaped(`${this.nameOf(row)} ${row.year ?? ''}`)} ${this.link(row.versions[0])}</h3>`
    const list = notes.map((note) => `<li class="warn">${escaped(note)}</li>`).join('')
    const table =
      isNoneThere || told.length === 0
        ? ''
        : this.table(
            [heads.measure, heads.department, heads.sum, heads.difference],
            told.map((line) => this.rollupRow(line)),
          )
    return `${head}${list && `<ul>${list}</ul>`}${table}`
  }

  private rollupRow(line: RollupLine): string {
    const { words } = this
    const { department, arithmetic, sum, difference, result, silent } = line
    const says = {
      agrees: words.rollup.agrees,
      rounding: words.rollup.rounding,
      differs: words.rollup.differs(difference),
      open: [
        difference,
        department ? '' : words.rollup.notInDepartment,
        silent.length > 0 ? words.rollup.notStated(silent) : '',
      ]
        .filter(Boolean)
        .join('；'),
    }
    const classes = { agrees: 'good', rounding: 'good', differs: 'bad', open: 'open' }
    return [
      `<th scope="row">${escaped(words.measures[line.measure])}</th>`,
      cell(department ? `${department.printed} ${department.unit}（p${department.page}）` : '—'),
      cell(sum === '' ? '—' : line.parts.length > 1 ? `${arithmetic} = ${sum}` : sum),
      cell(says[result] || '—', classes[result]),
    ].join('')
  }

  private missing(): string {
    const { words, board } = this
    if (!board.roster) return `<p class="soft">${escaped(words.noList)}</p>`
    if (board.missing.length === 0) return `<p class="good">${escaped(words.missingNone)}</p>`
    return `<ul>${board.missing.map(({ code, name }) => `<li>${escaped(`${code} ${name}`.trim())}</li>`).join('')}</ul>`
  }

  private refused(): string {
    const { words, board } = this
    if (board.refused.length === 0) return `<p class="good">${escaped(words.refusedNone)}</p>`
    return `<ul>${board.refused
      .map(({ entry }) => {
        const { what, can } = this.locale.refusal(entry.verdict.refusal!)
        return `<li>${this.link(entry)}：${escaped(`${what}；${can}`)}</li>`
      })
      .join('')}</ul>`
  }

  private confirm(): string {
    const { words, board } = this
    const lines = [
      ...board.unsure.map((row): [Row, string] => [row, this.doubt(row)]),
      ...board.rows
        .filter((row) => stateOf(row.versions[0].verdict) === 'unclear' && !board.unsure.includes(row))
        .map((row): [Row, string] => [row, words.states.unclear]),
    ]
    if (lines.length === 0) return `<p class="good">${escaped(words.confirmNone)}</p>`
    return `<ul>${lines
      .map(
        ([row, doubt]) =>
          `<li>${escaped(this.nameOf(row))} ${this.link(row.versions[0])}：${escaped(doubt)}</li>`,
      )
      .join('')}</ul>`
  }

  private doubt({ match, unit, listed, near, versions }: Row): string {
    const { confirm, states } = this.words
    if (stateOf(versions[0].verdict) === 'foreign' && !listed) return confirm.foreign
    if (match === 'several') return confirm.several(near.map(({ name }) => name))
    if (listed) return match === 'file' ? confirm.byFile(listed.name) : confirm.variant(listed.name)
    return this.board.roster && unit !== undefined ? confirm.notListed : states.unclear
  }
}
