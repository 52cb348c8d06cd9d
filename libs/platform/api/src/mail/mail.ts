import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';

import { CONFIGURATION,type Configuration } from '../configuration/configuration.js';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Milliseconds after which a mail server that says nothing is given up: well within the life of a transaction that waits for it. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;

/** Sends letters when the operator has set SMTP_URL; otherwise says that it cannot, and a person passes the link on. */
@Injectable()
export class Mail {
  private readonly transport: Transporter | null;
  private readonly from: string;

  constructor(@Inject(CONFIGURATION) { mail }: Configuration) {
    this.transport = mail ? createTransport({ url: mail.smtpUrl, ...PATIENCE }) : null;
    this.from = mail?.from ?? '';
  }

  get available(): boolean {
    return this.transport !== null;
  }

  /** @returns whether the letter was handed to the mail server */
  async send(letter: Letter): Promise<boolean> {
    if (!this.transport) return false;
    await this.transport.sendMail({ from: this.from, ...letter });
    return true;
  }
}
