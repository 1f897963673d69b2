import type { FastifyInstance } from 'fastify'
import type { Config } from '@rolecall/platform'

const csp = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

/** Headers of every answer (RELIABILITY 1.11): own scripts only, no frames, personal answers are not cached. */
export const securityHeaders = (server: FastifyInstance, config: Config): void => {
  const always = {
    'content-security-policy': csp,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-frame-options': 'DENY',
    ...(config.isProduction ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
  server.addHook('onSend', (request, reply, _payload, done) => {
    void reply.headers(always)
    void reply.header('x-request-id', request.id)
    if (!request.url.startsWith('/assets/') && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
    done()
  })
}
