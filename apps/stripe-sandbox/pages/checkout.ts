import { declineMessages } from '../objects/cards.js'
import { answerChallenge, payWithCard, type PayResult } from '../objects/pay.js'
import type { Engine } from '../state/engine.js'
import type { Session } from '../state/records.js'
import { challengePage, checkoutPage, closedPage } from './checkout-page.js'
import { notice, type PageReply } from './layout.js'
import { langOf, textsOf, type Lang, type Texts } from './texts.js'

export interface PageRequest {
  method: string
  parts: string[]
  query: URLSearchParams
  form: URLSearchParams
  accept: string | undefined
}

/** `/pay/<session>` and `/pay/<session>/challenge`. */
export const checkout = async (engine: Engine, request: PageRequest): Promise<PageReply> => {
  const session = engine.world.find('session', request.parts[1])
  const lang = langOf(request.query.get('lang'), session?.locale ?? null, request.accept)
  const challenge = request.parts[2] === 'challenge'
  if (!session || request.parts.length > (challenge ? 3 : 2)) return lost(lang)
  if (session.status !== 'open' || session.expires_at * 1000 <= engine.nowMs()) return { status: 200, html: closedPage(session, lang) }
  if (challenge) return challengeStep(engine, { session, lang, request })
  if (request.method !== 'POST') return { status: 200, html: checkoutPage({ session, lang, faults: shownFault(request) }) }
  return payStep(engine, { session, lang, request })
}

interface Step {
  session: Session
  lang: Lang
  request: PageRequest
}

const payStep = async (engine: Engine, step: Step): Promise<PageReply> => {
  const { session, lang, request } = step
  const number = request.form.get('number') ?? ''
  const faults = fieldFaults(request.form, engine.nowMs())
  if (faults.length) return { status: 422, html: checkoutPage({ session, lang, faults, number }) }
  const result = await engine.run((world) => payWithCard(world, world.find('session', session.id)!, number))
  return replyTo(engine, step, result)
}

const challengeStep = async (engine: Engine, step: Step): Promise<PageReply> => {
  const { session, lang, request } = step
  if (engine.world.find('payment_intent', session.payment_intent)?.status !== 'requires_action') {
    return { status: 303, redirect: `/pay/${session.id}?lang=${lang}` }
  }
  if (request.method !== 'POST') return { status: 200, html: challengePage(session, lang) }
  const passed = request.form.get('answer') === 'complete'
  const result = await engine.run((world) => answerChallenge(world, world.find('session', session.id)!, passed))
  return replyTo(engine, step, result)
}

const replyTo = (engine: Engine, { session, lang, request }: Step, result: PayResult): PageReply => {
  switch (result.outcome) {
    case 'paid':
      return { status: 303, redirect: result.redirect }
    case 'challenge':
      return { status: 303, redirect: `/pay/${session.id}/challenge?lang=${lang}` }
    case 'closed':
      return { status: 200, html: closedPage(engine.world.find('session', session.id)!, lang) }
    case 'unknown_card':
      return { status: 422, html: checkoutPage({ session, lang, faults: ['unknown_card'], number: request.form.get('number') ?? '' }) }
    case 'declined': {
      const fault = result.declineCode as keyof Texts
      // From the challenge the form's address differs, so the page is shown at its own address.
      if (request.parts[2] === 'challenge') return { status: 303, redirect: `/pay/${session.id}?lang=${lang}&fault=${fault}` }
      return { status: 402, html: checkoutPage({ session, lang, faults: [fault], number: request.form.get('number') ?? '' }) }
    }
  }
}

/** After a failed challenge the page opens again with what happened. */
const shownFault = (request: PageRequest): (keyof Texts)[] => {
  const fault = request.query.get('fault') ?? ''
  return Object.hasOwn(declineMessages, fault) ? [fault as keyof Texts] : []
}

const fieldFaults = (form: URLSearchParams, nowMs: number): (keyof Texts)[] => {
  const faults: (keyof Texts)[] = []
  const expiry = /^(0[1-9]|1[0-2])\s*\/\s*(\d{2})$/.exec((form.get('expiry') ?? '').trim())
  const ends = expiry ? Date.UTC(2000 + Number(expiry[2]), Number(expiry[1])) : 0
  if (ends <= nowMs) faults.push('bad_expiry')
  if (!/^\d{3,4}$/.test(form.get('cvc') ?? '')) faults.push('bad_cvc')
  return faults
}

const lost = (lang: Lang): PageReply => {
  const t = textsOf(lang)
  return { status: 404, html: notice(lang, { title: t.lostTitle, text: t.lostText }) }
}
