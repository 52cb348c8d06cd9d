import { Logger } from '@nestjs/common';
import type { Configuration } from '@passerelle/platform-api';
import type { ModelPrompt } from '@passerelle/tutor-domain';

import type { LanguageModel, ModelReply } from './language-model.js';

/** Characters of an answer that are read: a few sentences, and no more memory than that. */
const LONGEST_ANSWER = 200_000;
const MOST_TOKENS = 500;

/**
 * A model behind an address that speaks as OpenAI’s chat completions do: many services and servers of one’s own do.
 * Source: https://platform.openai.com/docs/api-reference/chat.
 * What is logged of a failure is its status: neither the key, nor what was asked, nor what was answered.
 */
export class OpenAiCompatibleModel implements LanguageModel {
  private readonly logger = new Logger(OpenAiCompatibleModel.name);
  readonly name: string;
  readonly host: string;

  constructor(private readonly address: NonNullable<Configuration['languageModel']>) {
    this.name = address.model;
    this.host = new URL(address.url).host;
  }

  async ask({ instructions, words }: ModelPrompt): Promise<ModelReply> {
    const { url, key, model, timeoutSeconds } = this.address;
    try {
      const response = await fetch(`${url}/chat/completions`, {
        method: 'POST',
        // An address that leads elsewhere would carry the question where nobody agreed that it goes.
        redirect: 'error',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ model, temperature: 0, max_tokens: MOST_TOKENS, messages: [{ role: 'system', content: instructions }, { role: 'user', content: words }] }),
        signal: AbortSignal.timeout(timeoutSeconds * 1000),
      });
      if (!response.ok) return this.failed(`answered ${response.status}`);
      return readReply(await textOf(response)) ?? this.failed('answered what is no chat completion');
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'TimeoutError') return { kind: 'timedOut' };
      return this.failed('could not be reached');
    }
  }

  private failed(why: string): ModelReply {
    this.logger.warn(`The language model ${why}.`);
    return { kind: 'failed' };
  }
}

async function textOf(response: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > LONGEST_ANSWER) throw new RangeError('The answer is too long.');
  }
  return text;
}

interface Completion {
  readonly choices?: readonly { readonly message?: { readonly content?: unknown } }[];
  readonly usage?: { readonly prompt_tokens?: unknown; readonly completion_tokens?: unknown };
}

function readReply(text: string): ModelReply | null {
  const completion = parsed(text);
  const words = completion?.choices?.[0]?.message?.content;
  if (typeof words !== 'string') return null;
  return { kind: 'written', words, promptTokens: counted(completion?.usage?.prompt_tokens), answerTokens: counted(completion?.usage?.completion_tokens) };
}

function parsed(text: string): Completion | null {
  try {
    return JSON.parse(text) as Completion | null;
  } catch {
    return null;
  }
}

function counted(tokens: unknown): number | null {
  return typeof tokens === 'number' && Number.isSafeInteger(tokens) && tokens >= 0 ? tokens : null;
}
