// The runtime of a test worker: what the product and its packages consist of is loaded once a worker, not once a test file.
const { default: Runtime } = require('jest-runtime')

/** Of a test file's own: the file, what lies under test/, and jest's own pieces. */
const ownOfFile = /\/test\/|\.spec\.tsx?$|^@jest\/globals/
let kept

const forget = (modules, isForgotten) => {
  for (const [key, module] of modules) if (isForgotten(key, module)) modules.delete(key)
}

/** Together with environment.mjs, whose context stays the same one: modules of one context are of no use in another. */
class KeptRuntime extends Runtime {
  constructor(...given) {
    if (kept && kept._environment === given[1]) return kept.renewed(given[6])
    super(...given)
    kept = this
  }

  /** For the next test file. A module that failed to load is loaded anew, so that each file that wants it fails. */
  renewed(testPath) {
    this._testPath = testPath
    this.esmLoader.testPath = testPath
    forget(this.registries.esModuleRegistry, (key, { status }) => ownOfFile.test(key) || (status !== undefined && status !== 'evaluated'))
    forget(this.registries.moduleRegistry, (key) => ownOfFile.test(key))
    this.registries.internalModuleRegistry.clear()
    this.jestGlobals.clearJestObjectCache()
    this.loggedReferenceErrors.clear()
    this.testState.state = 'loading'
    return this
  }

  teardown() {
    this.restoreAllMocks()
    this.testState.leaveTestCode()
  }
}

module.exports = KeptRuntime
