import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** Runs a program in the checkout with its output on the screen and returns its exit code. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (done.error) process.stderr.write(`${command}: ${done.error.message}\n`)
  return done.status ?? 1
}

/** Runs a script of an installed tool with this very Node, so that no shell or .cmd file is between. */
export const runTool = (script, args, options) =>
  run(process.execPath, [join(root, 'node_modules', script), ...args], options)

/** Whether node_modules holds what the lock says; packages for other platforms may be missing. */
export function isInstalled() {
  const lockFile = join(root, 'package-lock.json')
  const installedFile = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedFile)) return false
  const installed = readJson(installedFile).packages
  return Object.entries(readJson(lockFile).packages).every(([path, wanted]) => {
    if (!path.includes('node_modules/')) return true
    const found = installed[path]
    if (!found) return wanted.optional === true || wanted.peer === true
    return found.version === wanted.version && existsSync(join(root, path))
  })
}

/** Installs from the lock when needed; returns npm's exit code, 0 when there was nothing to do. */
export function install() {
  if (isInstalled()) return 0
  process.stdout.write('安装依赖 · installing dependencies (npm ci)\n')
  const npm = process.env.npm_execpath
  if (npm) return run(process.execPath, [npm, 'ci'])
  return run('npm', ['ci'], { shell: process.platform === 'win32' })
}

const skipped = new Set(['node_modules', 'dist'])

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* files(path)
    else yield path
  }
}

/** A hash of everything the build reads, so that a build knows whether it is still true. */
export function sourceHash() {
  const hash = createHash('sha256')
  const sources = [...files(join(root, 'packages')), ...files(join(root, 'scripts'))]
    .map((path) => relative(root, path).split(sep).join('/'))
    .filter((path) => !/\.test\.ts$|\.md$/.test(path))
    .toSorted()
  for (const path of [...sources, 'package-lock.json', 'tsconfig.base.json']) {
    hash.update(`${path}\0`)
    hash.update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}
