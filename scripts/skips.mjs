/** A vitest reporter that names every skipped test with its reason, at the end of the run. */
export default class Skips {
  onTestRunEnd(modules) {
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state, note } = test.result()
        if (state !== 'skipped') continue
        const reason = note ?? (test.options.mode === 'todo' ? 'to do' : 'no reason given')
        process.stdout.write(`skipped: ${module.relativeModuleId} > ${test.fullName}: ${reason}\n`)
      }
    }
  }
}
