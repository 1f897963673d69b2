import { createTransport } from 'nodemailer'
import type { Config } from '../config.js'

export interface Mail {
  /** Stable over repeats, so that a mail server can drop a double. */
  readonly messageId: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}
/** The port to the outside. The fake side is the demo's mailbox page: mails stay in the database. */
export interface MailPort {
  send(mail: Mail): Promise<void>
}
export const MAIL = Symbol('mail')
const SEND_TIMEOUT_MS = 15_000

const smtpMail = (url: string, from: string): MailPort => {
  const transport = createTransport({ url, connectionTimeout: SEND_TIMEOUT_MS, socketTimeout: SEND_TIMEOUT_MS } as never)
  return {
    send: async (mail) => {
      const { messageId, ...rest } = mail
      await transport.sendMail({ ...rest, from, messageId: `<${messageId}@rolecall>` })
    },
  }
}
const mailboxOnly: MailPort = { send: async () => undefined }

/** SMTP where SMTP_URL is set, else the mailbox page. */
export const mailPort = (config: Pick<Config, 'SMTP_URL' | 'MAIL_FROM'>): MailPort =>
  config.SMTP_URL ? smtpMail(config.SMTP_URL, config.MAIL_FROM) : mailboxOnly
