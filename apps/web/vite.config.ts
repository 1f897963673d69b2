import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000'
const apiPaths = ['/graphql', '/files', '/health', '/webhooks']

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsDir: 'assets',
    // what each page fetches, for the test of its weight; not served
    manifest: true,
    // scripts and styles come from files only: the page's policy allows no inline code
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: {
      output: {
        codeSplitting: {
          // few requests for the first page: the libraries, our kit with the styles and the landing page, the texts of a language
          groups: [
            { name: 'libraries', test: /node_modules[\\/](?!graphql-ws).*\.[cm]?js$/, priority: 3 },
            { name: 'kit', test: /@mantine[\\/]core[\\/]styles|src[\\/](ui[\\/](?!duty-matrix|item-|evidence-|file-field|drawer|score-|error-summary|rounded)|lib[\\/](?!amount-words|calendar|upload|items|device-draft)|app|styles|features[\\/]see-offer)/, priority: 2 },
            // a contract is opened from a mail or a notice: its parts and words come in few requests too
            { name: 'contract', test: /src[\\/](ui[\\/](duty-matrix|item-|evidence-|file-field|drawer|text-versions|metrics-fields)|lib[\\/](upload|items|item-moves|undo|keys)|features[\\/]follow-contract[\\/][a-z-]+\.)/, priority: 1 },
            { name: 'work-ru', test: /src[\\/]i18n[\\/]ru[\\/](contract|work|duties)\.json$/, priority: 4 },
            { name: 'work-en', test: /src[\\/]i18n[\\/]en[\\/](contract|work|duties)\.json$/, priority: 4 },
            { name: 'texts-ru', test: /src[\\/]i18n[\\/]ru[\\/](shell|ui|landing)\.json$/, priority: 4 },
            { name: 'texts-en', test: /src[\\/]i18n[\\/]en[\\/](shell|ui|landing)\.json$/, priority: 4 },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 4400,
    strictPort: false,
    proxy: Object.fromEntries(apiPaths.map((path) => [path, { target: api, changeOrigin: false, ws: path === '/graphql' }])),
  },
})
