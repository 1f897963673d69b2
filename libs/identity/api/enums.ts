import { enumOf, langs, memberRights, staffRights } from '@rolecall/platform'
import { secondFactorSteps } from '../domain/second-factor.rules.js'

export const LangEnum = enumOf('Lang', langs, 'Language of texts and mails.')
export const MemberRightEnum = enumOf('MemberRight', memberRights, 'What a member may do in a business.')
export const StaffRightEnum = enumOf('StaffRight', staffRights, 'What a person of the installation may do.')
export const SecondFactorEnum = enumOf('SecondFactorState', secondFactorSteps, 'Whether staff have to show a one-time code, and whether this session has.')
