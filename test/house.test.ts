/** The house: which room may know which, what a folder may be called and how large it may grow. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const maxFilesInFolder = 14
const maxLines = 450

/** Packages from the ground up, and what each may import of our own. */
const packages: Record<string, readonly string[]> = {
  core: [],
  formats: ['core'],
  cli: ['core', 'formats'],
}

/** Rooms of core, and what each may import besides itself. A new room needs its line here. */
const coreRooms: Record<string, readonly string[]> = {
  model: [],
  catalog: ['model'],
  interpret: ['model', 'catalog'],
  check: ['model', 'catalog', 'interpret'],
  book: ['model', 'catalog'],
  compose: ['model', 'catalog', 'book'],
  compare: ['model', 'catalog', 'book'],
  performance: ['model', 'catalog', 'book', 'compose'],
  locale: ['model', 'catalog', 'interpret', 'check', 'book', 'compose', 'performance'],
}

const forbiddenFolders = new Set(['utils', 'util', 'helpers', 'common', 'shared', 'misc', 'lib', 'src'])

const slashes = (path: string): string => path.split(sep).join('/')

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? walk(path) : [slashes(relative(root, path))]
  })
}

const isTest = (path: string): boolean => /\.test\.ts$|\/(?:fixtures|snapshots|__snapshots__)\//.test(path)
const isCode = (path: string): boolean => ['.ts', '.tsx', '.js', '.mjs'].includes(extname(path))

const everyFile = ['packages', 'scripts', 'test'].flatMap((folder) => walk(join(root, folder)))
const sources = everyFile.filter((path) => isCode(path) && !isTest(path))
const packageSources = sources.filter((path) => path.startsWith('packages/'))

/** What a file imports, type-only imports included, as written. */
function importsOf(path: string): string[] {
  const { module, errors } = parseSync(path, readFileSync(join(root, path), 'utf8'))
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const text = readFileSync(join(root, path), 'utf8')
  return [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) =>
      found.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
    ),
    ...module.dynamicImports.flatMap((found) => {
      const literal = /^(['"])(.*)\1$/.exec(text.slice(found.moduleRequest.start, found.moduleRequest.end))
      return literal?.[2] === undefined ? [] : [literal[2]]
    }),
  ]
}

const imports = new Map(packageSources.map((path) => [path, importsOf(path)]))

/** The file in the checkout that an import means, or undefined for a package of others. */
function target(from: string, request: string): string | undefined {
  if (request.startsWith('.')) return slashes(relative(root, join(root, dirname(from), request)))
  const own = /^@mingzhang\/(\w+)(?:\/(.+))?$/.exec(request)
  return own ? `packages/${own[1]}/${own[2] === undefined ? '' : `${own[2]}/`}index.ts` : undefined
}

const edges = [...imports].flatMap(([from, requests]) => requests.map((request) => ({ from, request })))
const packageOf = (path: string): string => path.split('/')[1] ?? ''
/** The room of a file, or undefined for a file that lies directly in its package. */
const roomOf = (path: string): string | undefined =>
  path.split('/').length > 3 ? path.split('/')[2] : undefined
const show = ({ from, request }: { from: string; request: string }): string => `${from} imports ${request}`

describe('imports go down only', () => {
  it('every package has its place', () => {
    const found = new Set(packageSources.map(packageOf))
    expect([...found].filter((name) => !(name in packages))).toEqual([])
  })

  it('packages import only what lies under them', () => {
    const wrong = edges.filter(({ from, request }) => {
      const to = target(from, request)
      if (to === undefined || packageOf(to) === packageOf(from)) return false
      return !packages[packageOf(from)]?.includes(packageOf(to))
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('another package is imported by its name, its own files by a relative path with extension', () => {
    const wrong = edges.filter(({ from, request }) => {
      const to = target(from, request)
      if (to === undefined) return false
      if (!request.startsWith('.')) return packageOf(to) === packageOf(from)
      return (
        !to.startsWith(`packages/${packageOf(from)}/`) ||
        !/\.(?:ts|tsx|json)$/.test(request) ||
        !existsSync(join(root, to))
      )
    })
    expect(wrong.filter(({ from }) => extname(from) === '.ts').map(show)).toEqual([])
  })

  it('core imports only itself', () => {
    const wrong = edges.filter(({ from, request }) => packageOf(from) === 'core' && !request.startsWith('.'))
    expect(wrong.map(show)).toEqual([])
  })

  it('every room of core has its place', () => {
    const rooms = new Set(packageSources.filter((path) => packageOf(path) === 'core').map(roomOf))
    expect([...rooms].filter((room) => room !== undefined && !(room in coreRooms))).toEqual([])
  })

  it('rooms of core import only what lies under them', () => {
    const wrong = edges.filter(({ from, request }) => {
      const room = packageOf(from) === 'core' ? roomOf(from) : undefined
      const to = target(from, request)
      if (room === undefined || to === undefined || packageOf(to) !== 'core') return false
      const other = roomOf(to)
      return other !== room && (other === undefined || !coreRooms[room]?.includes(other))
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('readers and writers know nothing of rules; reports may', () => {
    const wrong = edges.filter(
      ({ from, request }) =>
        packageOf(from) === 'formats' &&
        roomOf(from) !== 'report' &&
        /^@mingzhang\/core\/(?:check|locale)$/.test(request),
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('no file imports itself through others', () => {
    const next = new Map(
      [...imports].map(([from, requests]) => [
        from,
        requests.flatMap((request) => {
          const to = target(from, request)
          return to !== undefined && imports.has(to) ? [to] : []
        }),
      ]),
    )
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (path: string, trail: readonly string[]): void => {
      const start = trail.indexOf(path)
      if (start >= 0) cycles.push([...trail.slice(start), path].join(' → '))
      if (start >= 0 || done.has(path)) return
      for (const to of next.get(path) ?? []) visit(to, [...trail, path])
      done.add(path)
    }
    for (const path of next.keys()) visit(path, [])
    expect(cycles).toEqual([])
  })
})

describe('folders and files', () => {
  it('are named for what they hold', () => {
    const wrong = everyFile.filter((path) =>
      dirname(path)
        .split('/')
        .some((name) => forbiddenFolders.has(name) || /^v\d+$/.test(name)),
    )
    expect(wrong).toEqual([])
  })

  it(`hold at most ${maxFilesInFolder} source files`, () => {
    const counts = new Map<string, number>()
    for (const path of sources) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
    const wrong = [...counts].filter(([, count]) => count > maxFilesInFolder)
    expect(wrong.map(([folder, count]) => `${folder}: ${count} files`)).toEqual([])
  })

  it(`have at most ${maxLines} lines of source`, () => {
    const wrong = sources
      .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > maxLines)
    expect(wrong.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([])
  })
})

it('tracked files name no machine and no registry', ({ skip }) => {
  skip(!existsSync(join(root, '.git')), 'not a git checkout, so nothing is tracked')
  const patterns = [
    /(?<![\w.])\/work\//, // written so that this very line does not match
    /registry[.]npmjs/,
    /(?<![\w)\]])[.]library\b/,
    /\bfarm[-]\w/,
  ]
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  const wrong = tracked
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)) && statSync(join(root, path)).isFile())
    .flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      if (text.includes('\0')) return []
      return text
        .split('\n')
        .flatMap((line, index) =>
          patterns.some((pattern) => pattern.test(line)) ? [`${path}:${index + 1}`] : [],
        )
    })
  expect(wrong).toEqual([])
})

describe('the lock', () => {
  interface Locked {
    readonly resolved?: string
    readonly dependencies?: Readonly<Record<string, string>>
    readonly devDependencies?: Readonly<Record<string, string>>
    readonly optionalDependencies?: Readonly<Record<string, string>>
  }
  const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }

  it('names no download address', () => {
    expect(Object.values(locked).filter(({ resolved }) => resolved?.includes('://'))).toEqual([])
  })

  it('holds every platform, or npm ci fails on a fresh clone', () => {
    const missing = Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in locked) && !(`${path}/node_modules/${name}` in locked),
      ),
    )
    expect(missing).toEqual([])
  })

  it('comes with exact versions in every package.json', () => {
    const manifests = [
      'package.json',
      ...Object.keys(packages).map((name) => `packages/${name}/package.json`),
    ]
    const loose = manifests.flatMap((path) => {
      const manifest = JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<
        string,
        Readonly<Record<string, string>> | undefined
      >
      return Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] })
        .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
        .map(([name, version]) => `${path}: ${name} ${version}`)
    })
    expect(loose).toEqual([])
  })

  it('comes with a reason for every package in docs/dependencies.md', () => {
    const page = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
    const silent = ['', ...Object.keys(packages).map((name) => `packages/${name}`)].flatMap((path) => {
      const { dependencies = {}, devDependencies = {} } = locked[path] ?? {}
      return Object.entries({ ...dependencies, ...devDependencies })
        .filter(([name]) => !name.startsWith('@mingzhang/'))
        .filter(([name, version]) => !page.includes(`| ${name} | ${version} |`))
        .map(([name, version]) => `${name} ${version}`)
    })
    expect(silent).toEqual([])
  })
})
