import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { loadTexts } from '../lib/i18n.js'

export interface PageRoute {
  path: string
  Page: LazyExoticComponent<ComponentType>
  /** Only with an account: others are asked to sign in and come back. */
  signedIn?: boolean
}

/** A page with its texts, both fetched when it is first opened. */
const page = (texts: readonly string[], load: () => Promise<ComponentType>): PageRoute['Page'] =>
  lazy(async () => {
    const [Page] = await Promise.all([load(), loadTexts(texts)])
    return { default: Page }
  })

export const routes: readonly PageRoute[] = [
  { path: '/', Page: page(['landing'], async () => (await import('../features/see-offer/landing-page.js')).LandingPage) },
  { path: '/sign-in', Page: page(['sign-in'], async () => (await import('../features/sign-in/sign-in-page.js')).SignInPage) },
  { path: '/sign-up', Page: page(['sign-in'], async () => (await import('../features/sign-in/sign-up-page.js')).SignUpPage) },
  { path: '/jobs', Page: page(['jobs'], async () => (await import('../features/find-jobs/board-page.js')).BoardPage) },
  { path: '/jobs/:id', Page: page(['jobs', 'duties'], async () => (await import('../features/find-jobs/job-page.js')).JobPage) },
]
