import { signInCode } from '@rolecall/identity'
import { translate, type Config, type Lang, type Mail } from '@rolecall/platform'
import { mailHtml, mailText } from '../domain/mail-page.js'
import type { OutgoingMail } from './mail.entity.js'
import type { Facts } from './notice.entity.js'

export interface Words {
  readonly title: string
  readonly body: string
}

/** Title and body of a kind: `notice.<kind>.title`, `notice.<kind>.body`. */
export const wordsOf = (lang: Lang, kind: string, facts: Facts): Words => ({
  title: translate(lang, `notice.${kind}.title`, facts),
  // a word that was not said leaves no gap at the end
  body: translate(lang, `notice.${kind}.body`, facts).trim(),
})

/** A code is made from its id at the last moment: it lies in no table. */
const withCode = (config: Config, facts: Facts): Facts =>
  'codeId' in facts ? { ...facts, code: signInCode(config.SECRET_KEY, String(facts['codeId'])) } : facts

/** The finished mail: subject, text and html with a link from the configuration. */
export const mailOf = (config: Config, row: OutgoingMail): Mail => {
  const { title, body } = wordsOf(row.lang, row.kind, withCode(config, row.facts))
  const url = new URL(row.path, config.PUBLIC_URL).href
  const words = {
    lang: row.lang,
    title,
    body,
    url,
    button: translate(row.lang, 'mail.open'),
    reason: translate(row.lang, 'mail.reason'),
  }
  return { messageId: row.id, to: row.toEmail, subject: title.replace(/\s+/g, ' '), text: mailText(words), html: mailHtml(words) }
}
