import { InvalidConfiguration } from './invalid-configuration.js';
import { type LanguageModelAddress, readLanguageModel } from './language-model-address.js';

/** What the operator chooses, read once from the environment. */
export interface Configuration {
  readonly port: number;
  readonly publicUrl: string;
  readonly database: { readonly applicationUrl: string; readonly queueUrl: string; readonly poolSize: number };
  /** Demonstration people can be signed in without a password; introspection and the explorer are served. */
  readonly demonstration: boolean;
  readonly development: boolean;
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  readonly logLevel: string;
  /** A language model that speaks as OpenAI’s chat completions do; null: none, and nothing leaves. */
  readonly languageModel: LanguageModelAddress | null;
}

export { InvalidConfiguration };

/**
 * Reads the configuration from environment variables (docs/operate/configuration.md).
 * @throws InvalidConfiguration with one sentence naming the variable at fault
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const port = Number(environment['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InvalidConfiguration(`PORT must be a whole number between 1 and 65535, not "${environment['PORT']}".`);
  const smtpUrl = environment['SMTP_URL'];
  return {
    port,
    publicUrl: (environment['PUBLIC_URL'] ?? `http://localhost:${port}`).replace(/\/$/, ''),
    database: {
      applicationUrl: required(environment, 'DATABASE_APP_URL'),
      queueUrl: required(environment, 'DATABASE_QUEUE_URL'),
      poolSize: Number(environment['DATABASE_POOL_SIZE'] ?? 20),
    },
    demonstration: environment['PASSERELLE_DEMONSTRATION'] === 'true',
    development: environment['NODE_ENV'] === 'development',
    mail: smtpUrl ? { smtpUrl, from: required(environment, 'MAIL_FROM') } : null,
    logLevel: environment['LOG_LEVEL'] ?? 'info',
    languageModel: readLanguageModel(environment),
  };
}

function required(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (!value) throw new InvalidConfiguration(`${name} is not set (see docs/operate/configuration.md).`);
  return value;
}

/** Injection token of the configuration. */
export const CONFIGURATION = Symbol('configuration');
