// Starts dist/thread.js with the code that the build had the engine compile of it: that is most of a short run's time.
// Another version of Node refuses that code, and compiles the script again.
const { existsSync, readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join } = require('node:path')
const { Script } = require('node:vm')

const file = join(__dirname, '..', 'dist', 'thread.js')
const cache = join(__dirname, '..', 'dist', 'thread.cache')

// The build escapes all but ASCII, and single bytes are read and compiled faster.
const source = `(function (exports, require, module) {${readFileSync(file, 'latin1')}\n})`
const script = new Script(source, {
  filename: file,
  ...(existsSync(cache) && { cachedData: readFileSync(cache) }),
})
const program = { exports: {} }
script.runInThisContext()(program.exports, createRequire(file), program)
module.exports = { script, cache, ...program.exports }
