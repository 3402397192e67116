/** The generated pages: a path and a text each, made of the sources and of nothing else. */

const generated = '<!-- Made by `npm run docs`. Edit the sources, not this page. -->\n'
const defaultExample = 'budget-example'
const dateOptions = {
  congress: '--date-congress',
  financeReply: '--date-finance',
  departmentReply: '--date-department',
  publication: '--date-published',
}
const readmes = [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
]

/** All pages by path, and the examples that no longer run. `read` gives the text of a file of the checkout. */
export function allPages(source, read) {
  const maker = new Maker(source, read)
  const pages = new Map()
  pages.set('docs/rules/README.md', maker.ruleIndex())
  for (const rule of maker.rules) pages.set(`docs/rules/${rule.id}.md`, maker.rulePage(rule))
  pages.set('docs/error-gallery.md', maker.gallery())
  pages.set('docs/commands.md', maker.commands())
  pages.set('docs/schema/book.json', `${JSON.stringify(source.bookSchema(), null, 2)}\n`)
  for (const [path, language] of readmes) {
    const text = read(path)
    if (text !== undefined) pages.set(path, maker.withDiagnostic(text, language))
  }
  return { pages, broken: maker.broken }
}

const oneLine = (text) => text.replaceAll('\n', '⏎')
const cell = (text) => oneLine(text).replaceAll('|', '\\|')
const fenced = (lines, language = 'text') => ['```' + language, ...lines, '```']

class Maker {
  constructor(source, read) {
    this.source = source
    this.read = read
    this.zh = source.localeOf('zh')
    this.en = source.localeOf('en')
    this.rules = source.rules.toSorted((a, b) => (a.code < b.code ? -1 : 1))
    this.readings = new Map()
    this.examples = new Map()
    this.broken = []
  }

  /** An example's document after its edits, as a reading; the same text is read once. */
  reading(name, edits) {
    const text = this.read(`examples/${name}.txt`)
    if (text === undefined) throw new Error(`examples/${name}.txt is missing`)
    const changed = edits.length > 0 ? this.source.edited(text, edits) : text
    let reading = this.readings.get(changed)
    if (!reading) {
      const document = this.source.readText(new TextEncoder().encode(changed))
      if ('refused' in document) throw new Error(`${name} was refused: ${document.code}`)
      reading = this.source.interpret(document, { fileName: `${name}.txt` })
      this.readings.set(changed, reading)
    }
    return reading
  }

  /** Findings of a document by all rules together, as `mingzhang check` has them. */
  findings({ document = defaultExample, edits, prior, dates }) {
    const reading = this.reading(document, edits)
    const { findings } = this.source.check(reading, {
      rules: this.source.rules,
      ...(dates && { dates }),
      ...(prior && { prior: this.reading(document, prior) }),
    })
    return { reading, findings: this.source.sortedFindings(findings) }
  }

  /** A finding as the terminal prints it. */
  printed(finding, reading, locale) {
    const rules = new Map(this.rules.map((rule) => [rule.id, rule]))
    const pen = { locale, rules, paint: this.source.painter(false), width: 100 }
    const file = { file: '', sha256: '', reading, outcomes: [], findings: [] }
    return this.source.cardLines(pen, this.source.cardOf(finding, file, rules, locale))
  }

  /** What a wrong example of a rule prints first. */
  example(rule, example) {
    const known = this.examples.get(example)
    if (known) return known
    const lines = this.printedOrBroken(rule, example)
    this.examples.set(example, lines)
    return lines
  }

  printedOrBroken(rule, example) {
    const broken = (why) => {
      this.broken.push(`${rule.code} ${rule.id}: ${why}: ${JSON.stringify(example.edits)}`)
      return []
    }
    try {
      const { reading, findings } = this.findings(example)
      const own = findings.find((finding) => finding.rule === rule.id)
      return own ? this.printed(own, reading, this.zh) : broken('a wrong example raises nothing')
    } catch (error) {
      return broken(error.message)
    }
  }

  ruleIndex() {
    const families = Object.keys(this.zh.words.families)
    const byFamily = families
      .map((family) => [family, this.rules.filter((rule) => rule.family === family)])
      .filter(([, rules]) => rules.length > 0)
    return page([
      `# 规则 · Rules`,
      '',
      `共 ${this.rules.length} 条。等级：必须改 error · 建议改 warning · 提示 note。一条规则的说明也可以在命令行看：\`npx mingzhang explain A101\`。`,
      '',
      `${this.rules.length} rules. \`npx mingzhang explain A101 --lang en\` shows one on the command line.`,
      ...byFamily.flatMap(([family, rules]) => this.familyLines(family, rules)),
    ])
  }

  familyLines(family, rules) {
    const { zh, en } = this
    return [
      '',
      `## ${zh.words.families[family]} · ${en.words.families[family]}`,
      '',
      '| 代号 | 等级 | 规则 | rule |',
      '| --- | --- | --- | --- |',
      ...rules.map(
        ({ id, code, severity }) =>
          `| [${code}](${id}.md) | ${zh.words.severities[severity]} | ${cell(zh.rule(id).name)} | ${cell(en.rule(id).name)} \`${id}\` |`,
      ),
    ]
  }

  rulePage(rule) {
    const { zh, en } = this
    const { wordsOf } = this.source
    const { severities, families } = zh.words
    const needs = (language) =>
      rule.needs.map(wordsOf(language).rule.need).join(language === 'zh' ? '；' : '; ')
    return page([
      `# ${rule.code} ${zh.rule(rule.id).name}`,
      '',
      `\`${rule.id}\` · ${severities[rule.severity]} ${rule.severity} · ${families[rule.family]} ${en.words.families[rule.family]}`,
      '',
      zh.rule(rule.id).summary,
      '',
      `*${en.rule(rule.id).name}.* ${en.rule(rule.id).summary}`,
      '',
      `所需：${needs('zh') || '无'} · needs: ${needs('en') || 'nothing'}`,
      '',
      '## 依据 · Basis',
      '',
      ...rule.basis.flatMap((id) => this.basisLines(id)),
      '',
      '## 反例 · Wrong',
      ...rule.examples.wrong.flatMap((example) => [
        ...exampleLines(example),
        '',
        '打印 · prints',
        '',
        ...fenced(this.example(rule, example)),
      ]),
      '',
      '## 正例 · Right',
      ...rule.examples.right.flatMap(exampleLines),
    ])
  }

  basisLines(id) {
    const { quote, gist, validFrom, validTo, region } = this.source.legalBasis(id)
    const { text } = this.zh.basis(id)
    const from = validFrom && `自 ${validFrom} 起施行`
    const to = validTo && `至 ${validTo} 止`
    const notes = [from, to, region && `适用地区 ${region}`].filter(Boolean).join('，')
    return [
      `- ${text}${notes ? `，${notes}` : ''}`,
      ...(quote ? [`  > ${quote}`] : []),
      ...(gist ? [`  ${gist}`] : []),
    ]
  }

  gallery() {
    return page([
      '# 错误图例 · Error gallery',
      '',
      '每条规则一例：改动示例文件的一处，程序打印的原样。One example of each rule: the edit of an example document and what is',
      'printed, to the letter.',
      ...this.rules.flatMap((rule) => {
        const [first] = rule.examples.wrong
        return [
          '',
          `## [${rule.code}](rules/${rule.id}.md) ${this.zh.rule(rule.id).name}`,
          ...exampleLines(first),
          '',
          ...fenced(this.example(rule, first)),
        ]
      }),
    ])
  }

  commands() {
    const { commands, everywhere, optionText, usageText, wordsOf } = this.source
    const zh = wordsOf('zh')
    const en = wordsOf('en')
    const optionTable = (options) => [
      '| 选项 option | 说明 | meaning | 默认 default |',
      '| --- | --- | --- | --- |',
      ...options.map(
        (option) =>
          `| \`${cell(optionText(option).trim())}\` | ${cell(zh.options[option.name])} | ${cell(en.options[option.name])} | ${option.default ?? ''} |`,
      ),
    ]
    const commandLines = (command) => {
      const { summary, more } = zh.commands[command.name]
      const english = en.commands[command.name]
      return [
        '',
        `## ${command.name}`,
        '',
        `    ${usageText(command)}`,
        '',
        [summary, more].filter(Boolean).join('。'),
        '',
        [english.summary, english.more].filter(Boolean).join('. '),
        ...(command.options.length > 0 ? ['', ...optionTable(command.options)] : []),
      ]
    }
    return page([
      '# 命令 · Commands',
      '',
      '在检出目录中运行 `npx mingzhang …`。In a checkout, after `npm ci`, `npx mingzhang …` is the command.',
      ...commands.flatMap((command) => commandLines(command)),
      '',
      '## 通用选项 · Options of every command',
      '',
      ...optionTable(everywhere),
      '',
      '## 退出码 · Exit codes',
      '',
      '| 码 code | 含义 | meaning |',
      '| --- | --- | --- |',
      ...Object.entries(this.zh.words.exits).map(
        ([code, meaning]) => `| ${code} | ${meaning} | ${this.en.words.exits[code]} |`,
      ),
      '',
      '多个文件时取最严重的，次序 5、2、3、4、1、0。有数字没有认出含义时，本来是 0 的改为 3：没有读全的不算干净。',
      'Of several files the most serious counts, in the order 5, 2, 3, 4, 1, 0. Numbers that nobody could bind turn 0 into 3.',
    ])
  }

  /** A readme with one real finding between its markers. */
  withDiagnostic(text, language) {
    const start = '<!-- diagnostic -->'
    const end = '<!-- /diagnostic -->'
    const from = text.indexOf(start)
    const to = text.indexOf(end)
    if (from < 0 || to < from) throw new Error(`the ${language} readme has no ${start} … ${end}`)
    const { reading, findings } = this.findings({ document: 'example-with-errors', edits: [] })
    const shown = findings.find(({ sum, fix }) => sum && fix) ?? findings[0]
    if (!shown) throw new Error('examples/example-with-errors.txt raises nothing')
    const lines = this.printed(shown, reading, this.source.localeOf(language))
    return `${text.slice(0, from + start.length)}\n\n${fenced(lines).join('\n')}\n\n${text.slice(to)}`
  }
}

const page = (lines) => `${generated}\n${lines.join('\n')}\n`

const changes = (edits) =>
  edits.flatMap(([find, replace]) =>
    find === replace ? [] : [`- ${oneLine(find)}`, ...(replace === '' ? [] : [`+ ${oneLine(replace)}`])],
  )

/** The edits of an example as a diff, with what else it was given. */
function exampleLines({ document = defaultExample, edits, prior, dates }) {
  const own = changes(edits)
  const before = changes(prior ?? [])
  const given = Object.entries(dates ?? {}).map(([name, day]) => `\`${dateOptions[name]} ${day}\``)
  const file = `\`examples/${document}.txt\``
  return [
    '',
    own.length > 0 ? file : `${file}，原样 · as it is`,
    ...(own.length > 0 ? ['', ...fenced(own, 'diff')] : []),
    ...(prior
      ? [
          '',
          '上年文件 · last year',
          '',
          ...(before.length > 0 ? fenced(before, 'diff') : ['原样 · as it is']),
        ]
      : []),
    ...(given.length > 0 ? ['', given.join(' ')] : []),
  ]
}
