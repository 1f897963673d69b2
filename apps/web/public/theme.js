// Runs before the first paint, so that neither the colours nor the language flash.
(function () {
  var root = document.documentElement
  var read = function (key) {
    try { return localStorage.getItem(key) } catch { return null }
  }
  var wanted = read('rolecall-theme')
  var dark = wanted === 'dark' || (wanted !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  var lang = read('rolecall-lang')
  if (lang !== 'ru' && lang !== 'en') lang = /^(ru|be|kk|uk)\b/i.test(navigator.language || '') ? 'ru' : 'en'
  root.lang = lang
})()
