import { Global, Module } from '@nestjs/common';
import { ViewerSource } from '@passerelle/platform-api';

import { AccessLog } from './access-log/access-log.js';
import { AccessLogResolver } from './access-log/access-log.resolver.js';
import { ShownInformation } from './access-log/shown-information.js';
import { AccountResolver, RoleGrantResolver } from './account/account.resolver.js';
import { Accounts } from './account/accounts.js';
import { CloseAccount } from './account/close-account.js';
import { GrantRole } from './account/grant-role.js';
import { InviteAccount } from './account/invite-account.js';
import { OpenAccounts } from './account/open-accounts.js';
import { OpenOutsideAccount } from './account/open-outside-account.js';
import { ReadViewer } from './account/read-viewer.js';
import { ReopenAccount } from './account/reopen-account.js';
import { RevokeRole } from './account/revoke-role.js';
import { EndInterim } from './interim/end-interim.js';
import { InterimResolver } from './interim/interim.resolver.js';
import { InterimFollowers } from './interim/interim-followers.js';
import { InterimInformation } from './interim/interim-information.js';
import { Interims } from './interim/interims.js';
import { NameInterim } from './interim/name-interim.js';
import { AccountInformation } from './my-information/account-information.js';
import { HeldInformationRegister } from './my-information/held-information.js';
import { MyInformationController } from './my-information/my-information.controller.js';
import { ReadMyInformation } from './my-information/my-information.js';
import { MyInformationResolver } from './my-information/my-information.resolver.js';
import { ChooseNoticePreference } from './notice/choose-notice-preference.js';
import { LettersToSend } from './notice/letters-to-send.js';
import { MailNotices } from './notice/mail-notices.js';
import { MyNotices } from './notice/my-notices.js';
import { NoticeConnectionResolver, NoticePreferenceResolver, NoticeResolver } from './notice/notice.resolver.js';
import { NoticeInformation } from './notice/notice-information.js';
import { NoticePreferences } from './notice/notice-preferences.js';
import { Notices } from './notice/notices.js';
import { ReadNotices } from './notice/read-notices.js';
import { ChoosePassword } from './password/choose-password.js';
import { PasswordResolver } from './password/password.resolver.js';
import { RequestPasswordReset } from './password/request-password-reset.js';
import { ProfilingResolver } from './profiling/profiling.resolver.js';
import { ProfilingChoices } from './profiling/profiling-choices.js';
import { ProfilingFollowers } from './profiling/profiling-followers.js';
import { OpenSession } from './session/open-session.js';
import { SessionViewers } from './session/session-viewers.js';
import { DemonstrationPeople } from './sign-in/demonstration-people.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignInResolver } from './sign-in/sign-in.resolver.js';
import { SignOut } from './sign-in/sign-out.js';

/** Who one is, what one may do, what is held about one, what one is told. Every context may use it. */
@Global()
@Module({
  controllers: [MyInformationController],
  providers: [
    SessionViewers, { provide: ViewerSource, useExisting: SessionViewers }, OpenSession,
    SignIn, SignOut, DemonstrationPeople, SignInResolver, ReadViewer, InviteAccount, OpenAccounts,
    Accounts, OpenOutsideAccount, GrantRole, RevokeRole, CloseAccount, ReopenAccount, AccountResolver, RoleGrantResolver,
    RequestPasswordReset, ChoosePassword, PasswordResolver,
    ProfilingChoices, ProfilingFollowers, ProfilingResolver,
    AccessLog, AccessLogResolver, ShownInformation, HeldInformationRegister, AccountInformation, ReadMyInformation, MyInformationResolver,
    Notices, MyNotices, ReadNotices, NoticePreferences, ChooseNoticePreference, NoticeConnectionResolver, NoticeResolver, NoticePreferenceResolver,
    LettersToSend, MailNotices, NoticeInformation,
    Interims, InterimFollowers, InterimInformation, NameInterim, EndInterim, InterimResolver,
  ],
  exports: [ViewerSource, AccessLog, HeldInformationRegister, ProfilingChoices, ProfilingFollowers, InviteAccount, OpenAccounts, Accounts, Notices, Interims, InterimFollowers],
})
export class TrustModule {}
