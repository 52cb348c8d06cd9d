import { Global, Module } from '@nestjs/common';
import { ViewerSource } from '@passerelle/platform-api';

import { AccessLog } from './access-log/access-log.js';
import { InviteAccount } from './account/invite-account.js';
import { OpenAccounts } from './account/open-accounts.js';
import { ReadViewer } from './account/read-viewer.js';
import { AccountInformation } from './my-information/account-information.js';
import { HeldInformationRegister } from './my-information/held-information.js';
import { MyInformationController } from './my-information/my-information.controller.js';
import { ReadMyInformation } from './my-information/my-information.js';
import { MyInformationResolver } from './my-information/my-information.resolver.js';
import { ChoosePassword } from './password/choose-password.js';
import { PasswordResolver } from './password/password.resolver.js';
import { RequestPasswordReset } from './password/request-password-reset.js';
import { ProfilingResolver } from './profiling/profiling.resolver.js';
import { ProfilingChoices } from './profiling/profiling-choices.js';
import { OpenSession } from './session/open-session.js';
import { SessionViewers } from './session/session-viewers.js';
import { DemonstrationPeople } from './sign-in/demonstration-people.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignInResolver } from './sign-in/sign-in.resolver.js';
import { SignOut } from './sign-in/sign-out.js';

/** Who one is, what one may do, what is held about one. Every context may use it. */
@Global()
@Module({
  controllers: [MyInformationController],
  providers: [
    SessionViewers, { provide: ViewerSource, useExisting: SessionViewers }, OpenSession,
    SignIn, SignOut, DemonstrationPeople, SignInResolver, ReadViewer, InviteAccount, OpenAccounts,
    RequestPasswordReset, ChoosePassword, PasswordResolver,
    ProfilingChoices, ProfilingResolver,
    AccessLog, HeldInformationRegister, AccountInformation, ReadMyInformation, MyInformationResolver,
  ],
  exports: [ViewerSource, AccessLog, HeldInformationRegister, ProfilingChoices, InviteAccount, OpenAccounts],
})
export class TrustModule {}
