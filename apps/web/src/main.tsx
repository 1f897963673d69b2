import './styles/mantine.js'
import './styles/tokens.css'
import './styles/global.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.js'
import { startTexts } from './lib/i18n.js'
import { keepFocus } from './lib/keep-focus.js'
import { followNewBuilds } from './lib/new-build.js'

followNewBuilds()
keepFocus()
const root = document.getElementById('root')!
void startTexts().then(() => createRoot(root).render(<App />))
