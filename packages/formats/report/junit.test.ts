import { describe, expect, it } from 'vitest'
import { fixtureLocale, hostileInput, input, readFile, refusedFile, rules } from './fixtures/reading.ts'
import { junitReport } from './junit.ts'

const locale = fixtureLocale('zh')
const xml = junitReport(input, { locale })

/** Tags in order; throws where the text is not well-formed XML as far as this report uses it. */
function tags(text: string): string[] {
  const open: string[] = []
  const seen: string[] = []
  const rest = text
    .replace(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/, '')
    .replace(
      /<(\/?)([a-z]+)((?: [a-z]+="[^"<>]*")*)(\/?)>/g,
      (_, end: string, name: string, _attributes, single: string) => {
        if (end) {
          if (open.pop() !== name) throw new Error(`</${name}> closes nothing`)
        } else {
          seen.push(name)
          if (!single) open.push(name)
        }
        return ''
      },
    )
  if (open.length > 0) throw new Error(`${open.join()} not closed`)
  const loose = /[<>]|&(?!(?:amp|lt|gt|quot|#39);)|(?![\n\t\r])[\p{Cc}\p{Cs}]/u.exec(rest)
  if (loose) throw new Error(`raw ${JSON.stringify(loose[0])}`)
  return seen
}

describe('JUnit', () => {
  it('has one case for a rule and one failure for a finding', () => {
    const found = tags(xml)
    expect(found.filter((name) => name === 'testcase')).toHaveLength(readFile.outcomes.length)
    expect(found.filter((name) => name === 'failure')).toHaveLength(readFile.findings.length)
    expect(found.filter((name) => name === 'skipped')).toHaveLength(3)
    expect(xml).toContain('<testsuites name="mingzhang" tests="8" failures="4" errors="0" skipped="3">')
  })

  it('says why a rule was skipped, and tells not evaluated from not applicable', () => {
    expect(xml).toContain('<skipped message="未能判断：没有提供上年公开文件，可加 --prior 指定"/>')
    expect(xml).toMatch(/<skipped message="不适用：/)
  })

  it('has an error for a rule that broke and for a file that was not read', () => {
    const broken = {
      ...readFile,
      outcomes: [
        {
          rule: 'missing-table',
          outcome: 'notEvaluated' as const,
          reason: 'internal-error',
          checked: 0,
          detail: 'TypeError: <x>',
        },
      ],
    }
    const report = junitReport({ files: [broken, refusedFile], rules }, { locale })
    expect(tags(report).filter((name) => name === 'error')).toHaveLength(2)
    expect(report).toContain('TypeError: &lt;x&gt;')
    expect(report).toContain('<error type="scan-without-text"')
  })

  it('is well formed whatever the document prints', () => {
    expect(() => tags(junitReport(hostileInput(), { locale }))).not.toThrow()
  })
})
