import type { Config } from '../config.js'
import { demoPages } from './demo-pages.js'
import type { PageReader } from './page-reader.js'
import { webPages } from './web-pages.js'

const noPages: PageReader = { read: async () => new Map() }

/** The web, the made-up pages of the demo, or nothing: READ_LINKS. */
export const pageReader = (config: Pick<Config, 'pages' | 'PUBLIC_URL'>): PageReader => {
  if (config.pages === 'web') return webPages({ agent: `RolecallLinkCheck/1.0 (+${config.PUBLIC_URL})` })
  return config.pages === 'demo' ? demoPages : noPages
}
