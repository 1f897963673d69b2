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
    // scripts and styles come from files only: the page's policy allows no inline code
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: {
      output: {
        codeSplitting: {
          // few requests for the first page: one file of libraries, one of texts a language
          groups: [
            { name: 'libraries', test: /node_modules[\\/](react|@mantine|clsx|@floating-ui|@tabler|react-dom|scheduler|react-router|@urql|urql|wonka|@0no-co|i18next|react-i18next)[\\/]/, priority: 3 },
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
    proxy: Object.fromEntries(apiPaths.map((path) => [path, { target: api, changeOrigin: false }])),
  },
})
