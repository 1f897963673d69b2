export interface MailWords {
  readonly lang: string
  readonly title: string
  readonly body: string
  readonly button: string
  readonly url: string
  /** Why the person gets it. */
  readonly reason: string
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign]!)
const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>')

/** The text part: the same words, the link in full. */
export const mailText = ({ title, body, button, url, reason }: MailWords): string =>
  `${title}\n\n${body}\n\n${button}: ${url}\n\n--\n${reason}\n`

/** One column, one button, no pictures; colours hold in light and dark. */
export const mailHtml = ({ lang, title, body, button, url, reason }: MailWords): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${escaped(title)}</title></head>
<body style="margin:0;padding:24px 12px;background:#f6f3ee;color:#1f1a17;font:16px/1.5 sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border-radius:12px">
<tr><td style="padding:28px;text-align:left;color:#1f1a17">
<p style="margin:0 0 16px;font-size:13px;color:#6b625b">Rolecall</p>
<h1 style="margin:0 0 12px;font-size:22px;line-height:1.3">${escaped(title)}</h1>
<p style="margin:0 0 24px">${lines(body)}</p>
<p style="margin:0 0 24px"><a href="${escaped(url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1f1a17;color:#ffffff;text-decoration:none">${escaped(button)}</a></p>
<p style="margin:0;font-size:13px;color:#6b625b">${lines(reason)}</p>
</td></tr></table></td></tr></table></body></html>
`
