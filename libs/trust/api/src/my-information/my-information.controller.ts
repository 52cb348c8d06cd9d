import { Controller, Get, Header, Req, UnauthorizedException } from '@nestjs/common';
import { Clock, Transactions, ViewerSource } from '@passerelle/platform-api';
import type { Request } from 'express';

import { HeldInformationRegister } from './held-information.js';

/** The portable copy of what is held about the viewer (article 84 of Québec's Access Act). */
@Controller('api/my-information.json')
export class MyInformationController {
  constructor(
    private readonly viewers: ViewerSource,
    private readonly register: HeldInformationRegister,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Header('content-disposition', 'attachment; filename="mes-renseignements.json"')
  @Header('cache-control', 'no-store')
  async download(@Req() request: Request) {
    const viewer = await this.viewers.of(request);
    if (!viewer) throw new UnauthorizedException();
    try {
      return { format: 'passerelle/my-information/1', madeAt: this.clock.now(), ...(await this.register.copy(viewer)) };
    } finally {
      await this.transactions.close(viewer);
    }
  }
}
