// One line a test file while a run goes on; test/run.mjs tells the failures at the end.
import { relative } from 'node:path'

export default class {
  constructor(config) {
    this.root = config.rootDir
  }

  onTestResult(test, result) {
    const { numPassingTests: passed, numFailingTests: failed, numPendingTests: pending, perfStats, testExecError } = result
    const word = failed > 0 || testExecError || result.failureMessage ? 'FAIL' : 'ok'
    const seconds = (((perfStats.end ?? 0) - (perfStats.start ?? 0)) / 1000).toFixed(1)
    const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, pending > 0 && `${pending} skipped`].filter(Boolean).join(', ')
    process.stdout.write(`  ${word.padEnd(4)} ${relative(this.root, test.path).padEnd(64)} ${counts.padEnd(16)} ${seconds.padStart(6)} s\n`)
  }
}
