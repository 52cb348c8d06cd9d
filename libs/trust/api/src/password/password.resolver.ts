import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ForEverybody } from '@passerelle/platform-api';

import { ChoosePassword } from './choose-password.js';
import { ChoosePasswordInput, ChoosePasswordResult, PasswordResetRequestedType, RequestPasswordResetInput } from './password.type.js';
import { RequestPasswordReset } from './request-password-reset.js';

@Resolver()
export class PasswordResolver {
  constructor(
    private readonly requestReset: RequestPasswordReset,
    private readonly choose: ChoosePassword,
  ) {}

  @Mutation(() => PasswordResetRequestedType, { description: 'Sends a link to choose a new password, if the address has an account.' })
  @ForEverybody()
  async requestPasswordReset(@Args('input') { email }: RequestPasswordResetInput) {
    await this.requestReset.run(email);
    return { email };
  }

  @Mutation(() => ChoosePasswordResult, { description: 'Chooses a password with the link of an invitation or of a reset.' })
  @ForEverybody()
  choosePassword(@Args('input') { token, password }: ChoosePasswordInput) {
    return this.choose.run(token, password);
  }
}
