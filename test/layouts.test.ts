/** Which layout the documents of the corpus are recognised as. */
import { existsSync, readFileSync } from 'node:fs'
import { interpret } from '@mingzhang/core/interpret'
import { readDocument } from '@mingzhang/formats'
import { expect, test } from 'vitest'

const corpus = new URL('../../shared/corpus/', import.meta.url)

/** One document of every place, level and form; null for one that no layout should claim. */
const expected: Readonly<Record<string, string | null>> = {
  'budget/sh-putuo-govoffice-dept-2025-budget.pdf': 'shanghai-department-budget',
  'budget/sh-putuo-welfare-home-unit-2024-budget.pdf': 'shanghai-unit-budget',
  'cities/sh/sh-fgw-2026-budget-unit.pdf': 'shanghai-unit-budget',
  'budget/jiangsu/js-jcy-2017-full.pdf': 'jiangsu-department-budget-2017',
  'budget/jiangsu/js-sw-2019-tables.pdf': 'jiangsu-department-budget-2017',
  'budget/jiangsu/js-sw-2018-full.pdf': 'jiangsu-department-narrative-2017',
  'cities/suz/suz-yjj-2026-budget-dept.pdf': 'jiangsu-suzhou-budget',
  'cities/hz/hz-qxj-2026-budget-dept.pdf': 'zhejiang-hangzhou-department-budget',
  'cities/fz/fz-hbj-2026-budget-unit.pdf': 'fujian-fuzhou-budget',
  'cities/yt/yt-sjj-2026-budget-dept.pdf': 'shandong-yantai-department-budget',
  'cities/gz/gz-tjj-2026-budget-dept.pdf': 'guangdong-guangzhou-department-budget',
  'cities/sz/sz-xfj-2026-budget-dept.pdf': 'guangdong-shenzhen-department-budget',
  'cities/cq/cq-qxj-2026-budget-dept.pdf': 'chongqing-department-budget',
  'cities/xa/xa-xcb-2021-budget-dept.pdf': 'shaanxi-xian-department-budget',
  'cities/xa/xa-xfj-2026-budget-dept.pdf': 'shaanxi-xian-department-budget',
  'cities/bj/bj-qxj-2026-budget-dept-tables.pdf': 'beijing-department-budget',
  'cities/bj/bj-qxj-2026-budget-dept-text.pdf': 'beijing-department-narrative',
  'budget/swu/swu-2021-budget.pdf': 'central-university-budget',
  'final/sh-putuo-shgzb-2024-final.pdf': 'department-final',
  '000_7c0bf2efb0e5d549.txt': 'xinjiang-unit-budget',
  'cities/gz/gz-zwsj-2026-budget-dept-perf.pdf': null,
  'cities/xa/xa-fgw-2019-budget-dept.pdf': null,
}

test.skipIf(!existsSync(corpus)).each(Object.entries(expected))(
  '%s is of the layout %s (needs ../shared/corpus)',
  { timeout: 120_000 },
  async (file, layout) => {
    const document = await readDocument(readFileSync(new URL(file, corpus)), { name: file })
    if ('refused' in document) throw new Error(`${file}: ${document.code}`)
    const { profile } = interpret(document)
    expect(profile.layout).toBe(layout)
    if (layout) expect(profile.evidence.find(({ field }) => field === 'layout')?.quote).not.toBe('')
  },
)
