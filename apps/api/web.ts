import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const apiPrefixes = ['/graphql', '/webhooks', '/files', '/health', '/assets', '/api']
const isPage = (request: FastifyRequest): boolean =>
  request.method === 'GET' && !apiPrefixes.some((prefix) => request.url.startsWith(prefix)) && !/\.\w{2,5}(\?|$)/.test(request.url)

/** The built web app: hashed assets for a year and as the build compressed them, a missing asset is 404, every page path gets index.html. */
export const serveWeb = async (server: FastifyInstance, dist: string): Promise<void> => {
  const root = resolve(dist)
  const index = await readFile(join(root, 'index.html'), 'utf8')
  await server.register(fastifyStatic, { root: join(root, 'assets'), prefix: '/assets/', maxAge: '365d', immutable: true, preCompressed: true, decorateReply: true })
  for (const file of ['favicon.svg', 'theme.js', 'robots.txt']) {
    server.get(`/${file}`, (_request, reply: FastifyReply) => reply.sendFile(file, root, { maxAge: '1h', immutable: false }))
  }
  server.get('/', (_request, reply: FastifyReply) => reply.type('text/html; charset=utf-8').send(index))
  server.get('/*', (request, reply: FastifyReply) =>
    isPage(request)
      ? reply.type('text/html; charset=utf-8').send(index)
      : reply.code(404).send({ statusCode: 404, message: 'Not found' }),
  )
}
