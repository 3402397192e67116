/** `npm run ocr:install`: installs what --ocr runs with, about 160 MB, from its own lock. */
import { join } from 'node:path'
import { root, run } from './workspace.mjs'

const folder = join(root, 'engines/ocr')
const npm = process.env.npm_execpath
const done = npm
  ? run(process.execPath, [npm, 'ci', '--ignore-scripts'], { cwd: folder })
  : run('npm', ['ci', '--ignore-scripts'], { cwd: folder, shell: process.platform === 'win32' })
if (done === 0) process.stdout.write('识别组件已就绪，可用 --ocr · ready for --ocr\n')
process.exitCode = done
