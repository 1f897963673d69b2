// npm run -s match:serve: JSON lines in, JSON lines out (docs/matching.md).
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildMatching } from './build.mjs'

const place = await buildMatching()
await import(pathToFileURL(join(place, 'apps/match-serve/main.js')).href)
