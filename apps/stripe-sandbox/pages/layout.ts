import { textsOf, type Lang } from './texts.js'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char]!)

const css = `
:root{--ink:#1c2430;--soft:#5b6675;--line:#d6dce4;--page:#f3f5f8;--card:#fff;--accent:#4338ca;--on:#fff;--warn:#7a4b00;--warnbg:#fff3d6;--bad:#b42318;--badbg:#fdecea}
@media (prefers-color-scheme:dark){:root{--ink:#e9edf3;--soft:#a3afbf;--line:#3a4555;--page:#12171f;--card:#1b222c;--accent:#8b93ff;--on:#10131a;--warn:#ffd888;--warnbg:#3a2d0c;--bad:#ffb4ab;--badbg:#43201c}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.banner{background:var(--warnbg);color:var(--warn);padding:10px 16px;display:flex;gap:8px 24px;justify-content:center;flex-wrap:wrap;text-align:center;font-weight:600}
.banner a{color:inherit}
main{max-width:880px;margin:32px auto;padding:0 16px;display:grid;gap:24px}
@media (min-width:760px){main.two{grid-template-columns:1fr 1fr;align-items:start}}
main.one{max-width:520px}
section{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:24px;min-width:0}
h1{font-size:1.35rem;line-height:1.25;margin:0 0 16px}
p{margin:0 0 16px;color:var(--soft)}
ul.items{list-style:none;margin:0;padding:0}
ul.items li,.total{display:flex;justify-content:space-between;gap:16px;padding:10px 0;border-bottom:1px solid var(--line)}
ul.items li>*,.total>*{min-width:0;overflow-wrap:anywhere}
.total{border:0;font-weight:700;font-size:1.15rem}
.amount{white-space:nowrap;flex:none;font-variant-numeric:tabular-nums}
small{color:var(--soft);display:block}
label{display:block;font-weight:600;margin-top:14px}
input,select{width:100%;font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:9px;padding:11px 12px;margin-top:4px}
.pair{display:grid;align-items:end;grid-template-columns:1fr 1fr;gap:16px}
button,.button{display:block;width:100%;margin-top:20px;padding:13px 16px;border:0;border-radius:9px;background:var(--accent);color:var(--on);font:inherit;font-weight:700;text-align:center;text-decoration:none;cursor:pointer}
button.quiet{background:transparent;color:var(--accent);border:1px solid var(--accent)}
.link{display:block;text-align:center;margin-top:16px;color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.alert{background:var(--badbg);color:var(--bad);border-radius:9px;padding:12px 14px;margin:0 0 8px}
.alert ul{margin:0;padding-left:18px}
details{margin-top:20px;color:var(--soft)}
table{width:100%;border-collapse:collapse;font-size:.9rem}
td{padding:4px 8px 4px 0;vertical-align:top}
td+td{overflow-wrap:anywhere}
td:first-child{white-space:nowrap;font-variant-numeric:tabular-nums}
`

export interface Page {
  lang: Lang
  title: string
  columns: 'one' | 'two'
  body: string
}

/** A whole page, under a banner that says that nothing here is real money. */
export const html = ({ lang, title, columns, body }: Page): string => {
  const t = textsOf(lang)
  const other = lang === 'ru' ? 'en' : 'ru'
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(title)}</title>
<style>${css}</style>
</head>
<body>
<header class="banner" role="banner"><span>${escape(t.banner)}</span> <a href="?lang=${other}" lang="${other}" hreflang="${other}">${escape(t.other)}</a></header>
<main class="${columns}">
${body}
</main>
</body>
</html>`
}

export interface PageReply {
  status: number
  html?: string
  redirect?: string
}

/** A short page with a heading, a text and at most one way on. */
export const notice = (lang: Lang, { title, text, link }: { title: string; text: string; link?: { href: string; label: string } }): string =>
  html({
    lang,
    title,
    columns: 'one',
    body: `<section><h1>${escape(title)}</h1><p>${escape(text)}</p>${
      link ? `<a class="button" href="${escape(link.href)}">${escape(link.label)}</a>` : ''
    }</section>`,
  })

export const alertBox = (messages: string[]): string =>
  messages.length ? `<div class="alert" role="alert" id="fault"><ul>${messages.map((one) => `<li>${escape(one)}</li>`).join('')}</ul></div>` : ''
