import { readLanguageModel } from './language-model-address.js';

const WHOLE = { LANGUAGE_MODEL_URL: 'https://modele.exemple.quebec/v1/', LANGUAGE_MODEL_KEY: 'cle-tres-secrete', LANGUAGE_MODEL_NAME: 'un-modele' };

describe('readLanguageModel', () => {
  it('is none where nothing is set', () => expect(readLanguageModel({})).toBeNull());
  it('is an address, a key, a name and a time', () => expect(readLanguageModel(WHOLE)).toEqual({ url: 'https://modele.exemple.quebec/v1', key: 'cle-tres-secrete', model: 'un-modele', timeoutSeconds: 20 }));
  it('may be on this machine without encryption', () => expect(readLanguageModel({ ...WHOLE, LANGUAGE_MODEL_URL: 'http://127.0.0.1:8000/v1' })?.url).toBe('http://127.0.0.1:8000/v1'));
  it.each([
    ['what is missing', { LANGUAGE_MODEL_NAME: '' }, 'LANGUAGE_MODEL_NAME must be set'],
    ['an address that is none', { LANGUAGE_MODEL_URL: 'modele' }, 'LANGUAGE_MODEL_URL must be an address'],
    ['a password in the address', { LANGUAGE_MODEL_URL: 'https://a:b@modele.exemple.quebec' }, 'without a password'],
    ['an address in the clear', { LANGUAGE_MODEL_URL: 'http://modele.exemple.quebec/v1' }, 'must begin with https:'],
    ['a key that no header carries', { LANGUAGE_MODEL_KEY: 'cle-très-secrete' }, 'LANGUAGE_MODEL_KEY holds a sign'],
    ['a time without end', { LANGUAGE_MODEL_TIMEOUT_SECONDS: 'jamais' }, 'LANGUAGE_MODEL_TIMEOUT_SECONDS'],
  ])('says in one sentence %s, and never the key', (_, change, sentence) => {
    expect(() => readLanguageModel({ ...WHOLE, ...change })).toThrow(sentence);
    try {
      readLanguageModel({ ...WHOLE, ...change });
    } catch (cause) {
      expect((cause as Error).message).not.toMatch(/secrete/);
    }
  });
});
