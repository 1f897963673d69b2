import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { top } from './programs.js'
import { textOf, type Lang } from './texts.js'

const axe = readFileSync(join(top, 'node_modules/axe-core/axe.min.js'), 'utf8')
const inPage = readFileSync(join(import.meta.dirname, 'in-page.js'), 'utf8')
export const shots = join(top, 'test/browser/shots')
mkdirSync(shots, { recursive: true })

/** A compressed picture takes half the time of a lossless one. */
const picture = { type: 'jpeg', quality: 75, fullPage: true } as const
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const quietMs = 120
const loading = (['ru', 'en'] as const).map((lang) => `[role=status][aria-label="${textOf(lang, 'ui:loading')}"]`).join(', ')
const settlesWithinMs = 15_000

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[]
}

/** Watches a page from its first request on: what the console says, what does not arrive, who is asked. */
export class Watch {
  private readonly faults: string[] = []
  private readonly waiting = new Set<unknown>()
  private quietSince = Date.now()

  constructor(readonly page: Page, hosts: readonly string[]) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.faults.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.faults.push(`script: ${error.message}`))
    page.on('request', (request) => {
      this.waiting.add(request)
      const { protocol, host } = new URL(request.url())
      if (protocol !== 'data:' && protocol !== 'blob:' && !hosts.includes(host)) this.faults.push(`another host: ${request.url()}`)
    })
    page.on('requestfinished', (request) => this.done(request))
    page.on('requestfailed', (request) => {
      this.done(request)
      // leaving a page ends what it still asked for
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') this.faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`)
    })
    page.on('response', (response) => {
      if (response.status() >= 400) this.faults.push(`status ${response.status()}: ${response.url()}`)
    })
  }

  private done(request: unknown): void {
    this.waiting.delete(request)
    this.quietSince = Date.now()
  }

  /** Until nothing is on its way and no skeleton is left. */
  async settled(): Promise<void> {
    const end = Date.now() + settlesWithinMs
    await this.page.locator('h1').first().waitFor({ timeout: settlesWithinMs })
    for (;;) {
      const quiet = this.waiting.size === 0 && Date.now() - this.quietSince > quietMs
      if (quiet && (await this.page.locator(loading).count()) === 0) return
      if (Date.now() > end) throw new Error(`${this.page.url()} does not come to rest; ${this.waiting.size} requests are open`)
      await new Promise((done) => setTimeout(done, 30))
    }
  }

  /** What went wrong since it was asked last. */
  taken(): string[] {
    return this.faults.splice(0)
  }
}

const rules = JSON.stringify({ runOnly: { type: 'tag', values: levels }, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })

const axeFaults = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate('Boolean(window.axe)'))) await page.evaluate(axe)
  const violations = (await page.evaluate(`axe.run(document, ${rules}).then((found) => found.violations)`)) as Violation[]
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 4).map(({ target, failureSummary }) => `axe ${id}: ${target.join(' ')} ${failureSummary.split('\n').slice(1, 2).join('').trim()}`))
}

export interface Seen {
  /** Name of the picture. */
  readonly name: string
  readonly lang: Lang
}

const frames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))'
/** What lies where, and which words stand there, at another width of the window. */
export const geometryAt = async (watch: Watch, { name, lang, width }: Seen & { width: number }): Promise<string[]> => {
  const { page } = watch
  const before = page.viewportSize()!
  await page.setViewportSize({ width, height: before.height })
  await page.evaluate(frames)
  await watch.settled()
  const faults = (await page.evaluate(`${inPage}\nlookAround(${JSON.stringify(lang)})`)) as string[]
  await page.setViewportSize(before)
  await page.evaluate(frames)
  return faults.map((fault) => `${name} at ${width}: ${fault}`)
}

/** Looks at a page as it stands: rules of accessibility, geometry, words, console and network. Gives what is wrong. */
export const faultsOf = async (watch: Watch, { name, lang }: Seen): Promise<string[]> => {
  const { page } = watch
  await watch.settled()
  const faults = (await page.evaluate(`${inPage}\nlookAround(${JSON.stringify(lang)})`)) as string[]
  faults.push(...(await axeFaults(page)))
  await page.screenshot({ path: join(shots, `${name}.jpg`), ...picture })
  return [...faults, ...watch.taken()].map((fault) => `${name}: ${fault}`)
}

/** What an address costs a window that has kept nothing. */
export interface Cost {
  readonly requests: number
  readonly nodes: number
  /** How much of the screen moved while the page came together. */
  readonly shift: number
}
const watchShifts = `
globalThis.shifted = 0
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifted += entry.value
}).observe({ type: 'layout-shift', buffered: true })
`
export const costOf = async (watch: Watch, path: string): Promise<Cost> => {
  const { page } = watch
  let requests = 0
  const count = (): void => {
    requests += 1
  }
  await page.addInitScript(watchShifts)
  page.on('request', count)
  await page.goto(path)
  await watch.settled()
  await page.evaluate(frames)
  page.off('request', count)
  return { requests, ...((await page.evaluate('({ nodes: document.querySelectorAll("*").length, shift: globalThis.shifted })')) as Omit<Cost, 'requests'>) }
}
