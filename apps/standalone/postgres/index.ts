export { databaseUrl, ensureDatabase, onServer } from './database.js'
export { freePort } from './ports.js'
export { isAlive } from './postmaster.js'
export { type PostgresOptions, type RunningPostgres, startPostgres } from './start.js'
