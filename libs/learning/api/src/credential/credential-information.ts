import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { Credentials } from './credentials.js';

/** What is held of a person's attestations. */
@Injectable()
export class CredentialInformation implements HeldInformation, OnModuleInit {
  readonly key = 'credentials';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly credentials: Credentials,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Attestations de formation', en: 'Course attestations' },
      count: (await this.credentials.mine(viewer)).length,
      from: { fr: 'Les formations que vous avez terminées', en: 'The courses that you finished' },
      purpose: { fr: 'Prouver que vous avez suivi une formation, à qui vous en donnez le code; vous pouvez le cesser', en: 'To prove that you took a course, to whomever you give the code; you may stop it' },
    };
  }

  copy(viewer: Viewer): Promise<unknown> {
    return this.credentials.mine(viewer);
  }
}
