#!/usr/bin/env node
import { existsSync } from 'node:fs'
import module from 'node:module'

const bundle = new URL('../dist/mingzhang.js', import.meta.url)

if (existsSync(bundle)) {
  module.enableCompileCache?.() // Node 22.1 and later: a faster second start
  const { main } = await import(bundle.href)
  process.exitCode = await main(process.argv.slice(2))
} else {
  process.stderr.write(
    '明账尚未构建，请先在检出目录运行 npm run build · mingzhang is not built yet: run npm run build in the checkout\n',
  )
  process.exitCode = 2
}
