import { enumOf, langs, memberRights, staffRights } from '@rolecall/platform'

export const LangEnum = enumOf('Lang', langs, 'Language of texts and mails.')
export const MemberRightEnum = enumOf('MemberRight', memberRights, 'What a member may do in a business.')
export const StaffRightEnum = enumOf('StaffRight', staffRights, 'What a person of the installation may do.')
