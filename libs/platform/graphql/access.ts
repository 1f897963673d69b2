import { Catch, SetMetadata, createParamDecorator, type CanActivate, type ExceptionFilter, type ExecutionContext, Injectable } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql'
import { GraphQLError } from 'graphql'
import { isStaff, type StaffRight } from '../ctx.js'
import type { RequestAsker } from './asker.js'

export type Access = 'public' | 'signed-in' | `staff:${StaffRight}`
export const ACCESS = 'rolecall:access'
/** Anybody may knock. */
export const Public = () => SetMetadata(ACCESS, 'public' satisfies Access)
/** A signed-in person; what he sees is decided where data is loaded. */
export const SignedIn = () => SetMetadata(ACCESS, 'signed-in' satisfies Access)
/** A known staff page. */
export const Staff = (right: StaffRight) => SetMetadata(ACCESS, `staff:${right}` satisfies Access)

export const fault = (code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'SECOND_FACTOR_REQUIRED' | 'BAD_INPUT' | 'RATE_LIMITED', message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } })

/** The asker of a GraphQL operation or of an HTTP request. */
export const askerOf = (context: ExecutionContext): RequestAsker =>
  context.getType<GqlContextType>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<{ asker: RequestAsker }>().asker
    : context.switchToHttp().getRequest<{ asker: RequestAsker }>().asker
/** Parameter of a resolver or controller method: who asks. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext) => askerOf(context))

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler())
    if (access === 'public') return true
    // A method without a mark is closed: the house test names it.
    const { actor } = askerOf(context)
    if (actor.kind !== 'person') throw fault('UNAUTHENTICATED', 'Sign in first.')
    if (!access) throw fault('FORBIDDEN', 'This method has no access mark.')
    if (!access.startsWith('staff:')) return true
    const right = access.slice(6) as StaffRight
    if (actor.idleStaff?.includes(right)) throw fault('SECOND_FACTOR_REQUIRED', 'Show a code of your authenticator first.')
    if (!isStaff(actor, right)) throw fault('FORBIDDEN', 'For staff only.')
    return true
  }
}

/** A clean GraphQL error (sign in first, bad cursor) is an answer to the asker: it goes out as it is and not to the fault log. */
@Catch(GraphQLError)
export class CleanErrors implements ExceptionFilter<GraphQLError> {
  catch(error: GraphQLError): GraphQLError {
    return error
  }
}
