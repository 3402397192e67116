/** `npm start`: installs when needed, builds when stale, then checks the bundled example. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { install, root, run, sourceHash } from './workspace.mjs'

const example = 'examples/example-with-errors.txt'
const stamp = join(root, 'packages/cli/dist/source.sha256')
const say = (line) => process.stdout.write(`${line}\n`)

function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === sourceHash()
}

function start() {
  const installed = install()
  if (installed !== 0) {
    say('安装失败 · the installation failed: see the lines above')
    return installed
  }
  if (!isBuilt()) {
    say('构建 · building')
    const built = run(process.execPath, [join(root, 'scripts/build.mjs')])
    if (built !== 0) {
      say('构建失败 · the build failed: see the lines above')
      return built
    }
  }
  if (!existsSync(join(root, example))) {
    say(`示例文件尚不存在 · the example is not there yet: ${example}`)
    return 0
  }
  say(`$ npx mingzhang check ${example}\n`)
  const code = run(process.execPath, [join(root, 'packages/cli/bin/mingzhang.js'), 'check', example])
  say('')
  if (code === 0) say('检查完成，没有错误（退出码 0） · checked, nothing wrong (exit code 0)')
  else if (code === 1) {
    say(
      '检查完成：示例文件有意带错，查出问题时 check 的退出码是 1，属正常 · done: the example has errors on purpose, and check exits 1 when it finds some',
    )
  } else {
    say(`检查未能完成（退出码 ${code}） · the check did not finish (exit code ${code})`)
    return code
  }
  return 0
}

process.exitCode = start()
