import { describe, expect, it } from 'vitest'
import { batchZh } from '../../locale/batch-zh.ts'
import type { Entry } from '../files/journal.ts'
import { Checklist } from './checklist.ts'
import type { Facts } from './facts.ts'
import { summaryPage } from './page.ts'
import { rollupsOf } from './rollup.ts'
import type { ListedUnit, Roster } from './roster.ts'
import { namesOfTwoLevels, rowsOf } from './rows.ts'

const facts: Facts = { revenue: { value: 100_000, step: 10_000, printed: '0.10', unit: '万元', page: 1 } }

const entry = (unit: string, level: 'unit' | 'department', stated: Facts = facts): Entry => ({
  schema: 'mingzhang/batch-entry@1',
  file: `${unit}-${level}.pdf`,
  folder: `${unit}-${level}`,
  sha256: `${unit}-${level}`,
  key: 'k',
  modified: 0,
  verdict: { code: 0, profile: { unit, year: 2024, kind: 'budget', level, layout: null }, facts: stated },
})

const listed = (name: string, parent?: string): ListedUnit => ({
  code: '',
  name,
  ...(parent !== undefined && { parent }),
})

/** What the page says of departments and their units. */
function sums(entries: readonly Entry[], roster?: Roster): string {
  const rows = rowsOf(entries, [], roster)
  const page = summaryPage(
    {
      rows,
      changes: new Map(),
      common: [],
      refused: [],
      ...(roster && { roster }),
      missing: [],
      unsure: [],
      rollups: rollupsOf(rows, roster),
      files: entries.length,
      joined: { files: 0, disclosures: 0 },
      skipped: 0,
      unfinished: 0,
      isCompared: false,
      withoutPrior: [],
      unreadPriors: [],
    },
    batchZh,
    'zh',
  )
  return /<section id="sums">.*?<\/section>/s.exec(page)![0]
}

describe('departments and their units', () => {
  const departments = [entry('云山市文化局', 'department'), entry('云山市体育局', 'department')]

  it('are one line for all whose units nobody names, and say whether the list names any', () => {
    const told = /没有比较的部门 2 家（不知道有哪些所属单位：([^，]*)，/g
    const why = (roster?: Roster): (string | undefined)[] =>
      [...sums(departments, roster).matchAll(told)].map(([, reason]) => reason)
    expect(why()).toEqual(['没有给单位名录'])
    expect(why({ units: [listed('云山市档案馆')] })).toEqual(['名录没有填主管部门列'])
    expect(why({ units: [listed('云山市档案馆', '云山市教育局')] })).toEqual([
      '名录的主管部门列里没有写这些部门',
    ])
  })

  it('say in one line that no unit has handed in, without a table of nothing', () => {
    const roster = { units: [listed('云山市档案馆', '云山市文化局'), listed('云山市博物馆', '云山市文化局')] }
    const text = sums(departments.slice(0, 1), roster)
    expect(text).toContain('所属单位 2 家的文件一份也没有，没有比较：云山市档案馆、云山市博物馆')
    expect(text.match(/<li/g)).toHaveLength(1)
    expect(text).not.toMatch(/<table|—/)
  })

  it('have a row for what one of the two states, and none for what neither does', () => {
    const roster = { units: [listed('云山市档案馆', '云山市文化局')] }
    const both = sums([departments[0]!, entry('云山市档案馆', 'unit')], roster)
    expect(both).toContain('<th scope="row">收入总计</th>')
    expect(both.match(/<th scope="row">/g)).toHaveLength(1)
    const neither = sums([entry('云山市文化局', 'department', {}), entry('云山市档案馆', 'unit', {})], roster)
    expect(neither).toContain('都没有写明，没有比较')
    expect(neither).not.toContain('<table')
  })
})

it('the checklist tells a department from its own unit of the same name', () => {
  const rows = rowsOf(
    [
      entry('云山市文化局', 'department'),
      entry('云山市文化局', 'unit'),
      entry('云山市档案馆', 'unit'),
      entry('云山市文化馆', 'department'),
    ],
    [],
    undefined,
  )
  const shared = namesOfTwoLevels(rows)
  const list = new Checklist([], batchZh, 'zh')
  for (const row of rows)
    list.add(row, { findings: [], outcomes: [], messages: [] }, shared.has(row.unit ?? ''))
  expect(new Set(list.sheets()[1]!.rows.map(([unit]) => unit))).toEqual(
    new Set(['云山市文化局（单位）', '云山市文化局（部门）', '云山市文化馆', '云山市档案馆']),
  )
})
