import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { fileRoutes, type FileHost } from '@rolecall/contracts'
import { STORAGE, UnitOfWork, type Config, type StoragePort } from '@rolecall/platform'

/** Uploads and private downloads of evidence, beside GraphQL. */
export const serveFiles = (server: FileHost, app: NestFastifyApplication, config: Config): Promise<void> =>
  fileRoutes(server, { work: app.get(UnitOfWork), storage: app.get<StoragePort>(STORAGE), config })
