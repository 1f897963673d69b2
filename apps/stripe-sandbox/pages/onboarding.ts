import { linkByForm, openLink } from '../objects/account-links.js'
import { finishLink, formFaults, onboardingOutcomes, submitOnboarding, type OnboardingForm, type OnboardingOutcome } from '../objects/onboarding.js'
import type { Engine } from '../state/engine.js'
import type { Account } from '../state/records.js'
import type { PageRequest } from './checkout.js'
import { alertBox, escape, html, notice, type PageReply } from './layout.js'
import { langOf, textsOf, type Lang, type Texts } from './texts.js'

/** `/onboarding/<link>` uses the link up and leads to `/onboarding/form/<form>`. */
export const onboarding = async (engine: Engine, request: PageRequest): Promise<PageReply> => {
  const lang = langOf(request.query.get('lang'), null, request.accept)
  const [, part, form] = request.parts
  if (part === 'form' && form) return formStep(engine, request, { lang, form })
  const opened = await engine.run((world) => openLink(world, part ?? ''))
  if (!opened) return lost(lang)
  const asked = request.query.get('lang')
  return { status: 303, redirect: asked ? withLang(opened.redirect, lang) : opened.redirect }
}

const withLang = (address: string, lang: Lang): string => (address.includes('/onboarding/form/') ? `${address}?lang=${lang}` : address)

const formStep = async (engine: Engine, request: PageRequest, { lang, form }: { lang: Lang; form: string }): Promise<PageReply> => {
  const link = linkByForm(engine.world, form)
  const account = engine.world.find('account', link?.account)
  if (!link || !account) return lost(lang)
  if (request.method !== 'POST') return { status: 200, html: formPage(lang, initial(account), []) }
  const given = read(request.form)
  const faults = formFaults(given)
  if (faults.length) {
    const names: Record<string, keyof Texts> = { name: 'faultName', country: 'faultCountry', bank: 'faultBank', outcome: 'faultOutcome' }
    return { status: 422, html: formPage(lang, given, faults.map((fault) => textsOf(lang)[names[fault]!])) }
  }
  const redirect = await engine.run((world) => {
    submitOnboarding(world, account, given)
    return finishLink(world, link)
  })
  return { status: 303, redirect }
}

const initial = (account: Account): OnboardingForm => ({
  givenName: account.individual?.given_name ?? '',
  surname: account.individual?.surname ?? '',
  country: (account.country ?? '').toUpperCase(),
  bankNumber: '000123456789',
  outcome: 'active',
})

const read = (form: URLSearchParams): OnboardingForm => ({
  givenName: form.get('given_name') ?? '',
  surname: form.get('surname') ?? '',
  country: (form.get('country') ?? '').trim(),
  bankNumber: (form.get('bank') ?? '').trim(),
  outcome: (form.get('outcome') ?? '') as OnboardingOutcome,
})

interface InputParts {
  id: string
  label: string
  value: string
  autocomplete: string
  hint?: string
}

const input = ({ id, label, value, autocomplete, hint }: InputParts): string =>
  `<label for="${id}">${escape(label)}</label>
<input id="${id}" name="${id}" autocomplete="${autocomplete}" maxlength="100" required value="${escape(value)}"${hint ? ` aria-describedby="${id}-hint"` : ''}>
${hint ? `<small id="${id}-hint">${escape(hint)}</small>` : ''}`

const formPage = (lang: Lang, form: OnboardingForm, faults: string[]): string => {
  const t = textsOf(lang)
  const options = onboardingOutcomes.map(
    (outcome) => `<option value="${outcome}"${outcome === form.outcome ? ' selected' : ''}>${escape(t[outcome])}</option>`,
  )
  return html({
    lang,
    title: t.onboardTitle,
    columns: 'one',
    body: `<section><h1>${escape(t.onboardTitle)}</h1><p>${escape(t.onboardText)}</p>${alertBox(faults)}
<form method="post" action="?lang=${lang}">
${input({ id: 'given_name', label: t.givenName, value: form.givenName, autocomplete: 'given-name' })}
${input({ id: 'surname', label: t.surname, value: form.surname, autocomplete: 'family-name' })}
${input({ id: 'country', label: t.country, value: form.country, autocomplete: 'country' })}
${input({ id: 'bank', label: t.bank, value: form.bankNumber, autocomplete: 'off', hint: t.bankHint })}
<label for="outcome">${escape(t.outcome)}</label><select id="outcome" name="outcome">${options.join('')}</select>
<button type="submit">${escape(t.submit)}</button></form></section>`,
  })
}

const lost = (lang: Lang): PageReply => {
  const t = textsOf(lang)
  return { status: 404, html: notice(lang, { title: t.lostTitle, text: t.lostText }) }
}
