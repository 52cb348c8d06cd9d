import { InvalidConfiguration } from './invalid-configuration.js';

export interface LanguageModelAddress {
  /** Up to `/v1`, without a slash at its end. */
  readonly url: string;
  readonly key: string;
  readonly model: string;
  /** How long an answer is waited for. */
  readonly timeoutSeconds: number;
}

const VARIABLES = ['LANGUAGE_MODEL_URL', 'LANGUAGE_MODEL_KEY', 'LANGUAGE_MODEL_NAME'] as const;
const HERE = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads where a language model is, or null where none of its variables is set.
 * @throws InvalidConfiguration where only some are, or the address would carry questions in the clear; the key is in no message
 */
export function readLanguageModel(environment: NodeJS.ProcessEnv): LanguageModelAddress | null {
  const missing = VARIABLES.filter((name) => !environment[name]?.trim());
  if (missing.length === VARIABLES.length) return null;
  if (missing.length > 0) throw new InvalidConfiguration(`${missing.join(' and ')} must be set as well: a language model needs its address, its key and its name, or none of them (see docs/operate/language-model.md).`);
  const [address = '', key = '', model = ''] = VARIABLES.map((name) => environment[name]?.trim());
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || url.username || url.password || url.search) throw new InvalidConfiguration('LANGUAGE_MODEL_URL must be an address such as https://model.example.org/v1, without a password in it.');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && HERE.has(url.hostname))) throw new InvalidConfiguration('LANGUAGE_MODEL_URL must begin with https:, unless the model is on this machine: questions are not sent in the clear.');
  if (/[^\x21-\x7e]/.test(key)) throw new InvalidConfiguration('LANGUAGE_MODEL_KEY holds a sign that a header cannot carry.');
  const timeoutSeconds = Number(environment['LANGUAGE_MODEL_TIMEOUT_SECONDS'] ?? 20);
  if (!Number.isFinite(timeoutSeconds) || timeoutSeconds <= 0 || timeoutSeconds > 120) throw new InvalidConfiguration('LANGUAGE_MODEL_TIMEOUT_SECONDS must be a number of seconds above 0, 120 at most.');
  return { url: address.replace(/\/+$/, ''), key, model, timeoutSeconds };
}
