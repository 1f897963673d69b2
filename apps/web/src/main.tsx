import './styles/mantine.js'
import './styles/tokens.css'
import './styles/global.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.js'
import { startTexts } from './lib/i18n.js'
import { followNewBuilds } from './lib/new-build.js'

followNewBuilds()
const root = document.getElementById('root')!
void startTexts().then(() => createRoot(root).render(<App />))
