import { currencyFacts } from '../money/currencies.js'
import { cards } from '../objects/cards.js'
import type { Session } from '../state/records.js'
import { alertBox, escape, html, notice } from './layout.js'
import { textsOf, type Lang, type Texts } from './texts.js'

export const amountText = (minor: number, currency: string, lang: Lang): string => {
  const { exponent } = currencyFacts(currency)
  return new Intl.NumberFormat(lang === 'ru' ? 'ru-RU' : 'en-GB', { style: 'currency', currency }).format(minor / 10 ** exponent)
}

const grouped = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1 ')

export interface CheckoutState {
  session: Session
  lang: Lang
  /** Keys of the texts that say what went wrong. */
  faults?: (keyof Texts)[]
  number?: string
}

export const checkoutPage = ({ session, lang, faults = [], number }: CheckoutState): string => {
  const t = textsOf(lang)
  const total = amountText(session.amount_total, session.currency, lang)
  return html({
    lang,
    title: `${t.payTitle} ${total}`,
    columns: 'two',
    body: `<section aria-labelledby="sum"><h1 id="sum">${escape(t.payTitle)}</h1>${items(session, lang)}
<div class="total"><span>${escape(t.total)}</span><span class="amount">${escape(total)}</span></div></section>
<section>${alertBox(faults.map((fault) => t[fault]))}${form(t, { lang, number, total, faulty: faults.length > 0 })}
${session.cancel_url ? `<a class="link" href="${escape(session.cancel_url)}">${escape(t.cancel)}</a>` : ''}${testCards(t)}</section>`,
  })
}

const items = (session: Session, lang: Lang): string => {
  const t = textsOf(lang)
  const rows = session._items.map((item) => {
    const amount = amountText(item.amount_total, item.currency, lang)
    const quantity = item.quantity > 1 ? `<small>${escape(t.quantity)}: ${item.quantity}</small>` : ''
    return `<li><span>${escape(item.description)}${quantity}</span><span class="amount">${escape(amount)}</span></li>`
  })
  return `<ul class="items">${rows.join('')}</ul>`
}

interface FormParts {
  lang: Lang
  number?: string
  total: string
  faulty: boolean
}

const form = (t: Texts, { lang, number, total, faulty }: FormParts): string => {
  const described = faulty ? 'aria-describedby="fault card-hint"' : 'aria-describedby="card-hint"'
  return `<form method="post" action="?lang=${lang}">
<label for="card">${escape(t.card)}</label>
<input id="card" name="number" inputmode="numeric" autocomplete="cc-number" maxlength="23" required value="${escape(number ?? grouped('4242424242424242'))}" ${described}>
<small id="card-hint">${escape(t.cardHint)}</small>
<div class="pair"><div><label for="expiry">${escape(t.expiry)}</label>
<input id="expiry" name="expiry" inputmode="numeric" autocomplete="cc-exp" maxlength="5" placeholder="${escape(t.expiryHint)}" required value="12/34"></div>
<div><label for="cvc">${escape(t.cvc)}</label>
<input id="cvc" name="cvc" inputmode="numeric" autocomplete="cc-csc" maxlength="4" required value="123"></div></div>
<button type="submit">${escape(t.pay.replace('{amount}', total))}</button></form>`
}

const testCards = (t: Texts): string => {
  const rows = cards.map((card) => {
    const result = [card.challenge ? '3-D Secure' : '', card.decline?.declineCode ?? t.good, card.refund ? `refund: ${card.refund}` : '']
    return `<tr><td>${grouped(card.number)}</td><td>${escape(result.filter(Boolean).join(', '))}</td></tr>`
  })
  return `<details><summary>${escape(t.testCards)}</summary><table>${rows.join('')}</table></details>`
}

export const challengePage = (session: Session, lang: Lang): string => {
  const t = textsOf(lang)
  const total = amountText(session.amount_total, session.currency, lang)
  return html({
    lang,
    title: t.challengeTitle,
    columns: 'one',
    body: `<section><h1>${escape(t.challengeTitle)}</h1><p>${escape(t.challengeText.replace('{amount}', total))}</p>
<form method="post" action="?lang=${lang}"><button name="answer" value="complete">${escape(t.complete)}</button>
<button class="quiet" name="answer" value="fail">${escape(t.fail)}</button></form></section>`,
  })
}

export const closedPage = (session: Session, lang: Lang): string => {
  const t = textsOf(lang)
  const href = session.status === 'complete' ? session.success_url.replaceAll('{CHECKOUT_SESSION_ID}', session.id) : session.cancel_url
  return notice(lang, { title: t.closedTitle, text: t.closedText, ...(href && { link: { href, label: t.goBack } }) })
}
