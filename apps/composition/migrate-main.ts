import { readConfig } from '@rolecall/platform'
import { migrate } from './migrate.js'

// npm run migrate: the step before a new version of api and worker is started on a shared database.
const { DATABASE_URL, queueUrl } = readConfig()
const ran = await migrate(DATABASE_URL, queueUrl)
process.stdout.write(ran.length > 0 ? `${ran.join('\n')}\n` : 'The schema is up to date.\n')
