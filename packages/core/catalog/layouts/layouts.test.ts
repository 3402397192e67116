import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { items, kinds, type Member, sources } from '../dimensions.ts'
import { layoutById, layouts, sectionLayout, tableLayout } from './index.ts'

const truth = new URL('../../../../../shared/corpus/made/truth.json', import.meta.url)

const ids = (members: readonly Member[]): string[] =>
  members.flatMap((member) => [member.id, ...ids(member.children ?? [])])

describe.each(layouts)('layout $id', (layout) => {
  const members = new Set([...ids(sources), ...ids(kinds), ...ids(items)])

  it('names members that the dimensions have', () => {
    for (const table of layout.tables) {
      const meanings = [
        table.meaning,
        ...table.columns.map((column) => column.meaning),
        ...(table.rows ?? []).flat().map((row) => row.meaning),
      ]
      for (const meaning of meanings) {
        for (const key of ['source', 'kind', 'item'] as const) {
          const member = meaning?.[key]
          if (member !== undefined) expect(members, `${table.role} ${member}`).toContain(member)
        }
      }
    }
  })

  it('has parents that exist and are amounts', () => {
    for (const table of layout.tables) {
      table.columns.forEach((column, index) => {
        if (column.parent === undefined) return
        expect(column.parent).not.toBe(index)
        expect(table.columns[column.parent]?.role).toBe('amount')
      })
      for (const list of table.rows ?? []) {
        for (const row of list) if (row.parent !== undefined) expect(list[row.parent]).toBeDefined()
      }
    }
  })

  it('finds each of its tables by its titles, and each role once', () => {
    for (const table of layout.tables) {
      for (const title of [table.title, ...(table.titles ?? [])]) {
        expect(tableLayout(layout, `2024年${title}`)?.role, title).toBe(table.role)
      }
    }
    expect(new Set(layout.tables.map((table) => table.role)).size).toBe(layout.tables.length)
  })

  it('has the sections that others stand under', () => {
    const roles = new Set(layout.sections.map((section) => section.role))
    expect(roles.size).toBe(layout.sections.length)
    for (const section of layout.sections) if (section.parent) expect(roles).toContain(section.parent)
  })
})

test('the sections of 新疆 are told apart', () => {
  const layout = layoutById('xinjiang-unit-budget')!
  const role = (heading: string) => sectionLayout(layout, heading)?.role
  expect(role('关于云山市便民服务中心 2024 年收支预算情况总体说明')).toBe('total-budget')
  expect(role('关于云山市便民服务中心2024年财政拨款收支预算情况的总体说明')).toBe('appropriation')
  expect(role('关于云山市便民服务中心2024年支出预算情况说明')).toBe('expenditure')
  expect(role('（一）一般公共预算当年拨款规模变化情况')).toBe('general-budget-scale')
  expect(role('关于云山市便民服务中心2024年财政拨款“三公”经费预算情况说明')).toBe('three-public')
  expect(role('名词')).toBeUndefined()
})

test.skipIf(!existsSync(truth))('the columns are those of the sample (needs ../shared/corpus)', () => {
  const layout = layoutById('xinjiang-unit-budget')!
  const known = JSON.parse(readFileSync(truth, 'utf8')) as { tables: { title: string; columns: string[] }[] }
  for (const table of known.tables) {
    const found = tableLayout(layout, table.title)
    expect(found?.columns.map((column) => column.path.join('/'))).toEqual(table.columns)
  }
})
