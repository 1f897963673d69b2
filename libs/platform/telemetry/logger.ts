import type { LoggerService } from '@nestjs/common'
import { pino, type Logger as PinoLogger } from 'pino'
import type { Config } from '../config.js'

export type Logger = PinoLogger

/** Structured lines on stdout. No secrets and no personal text: ids only. */
export const makeLogger = (config: Pick<Config, 'LOG_LEVEL'>, part: string): Logger =>
  pino({
    level: config.LOG_LEVEL,
    base: { part },
    redact: { paths: ['headers.cookie', 'headers.authorization', '*.password', '*.code', '*.token'], censor: '[hidden]' },
    serializers: { fault: pino.stdSerializers.err },
  })
export const LOGGER = Symbol('logger')

/** Nest's own lines, through the same log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message))
  }
  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, String(message))
  }
  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message))
  }
  debug(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message))
  }
  verbose(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message))
  }
}
