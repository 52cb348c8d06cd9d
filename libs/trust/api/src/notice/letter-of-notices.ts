import { inLanguage, type Language } from '@passerelle/kernel';
import type { Letter } from '@passerelle/platform-api';
import { type Notice, wordsOfNotice } from '@passerelle/trust-domain';

const WORDS: Readonly<Record<Language, { readonly several: (count: number) => string; readonly greeting: string; readonly choose: string }>> = {
  fr: { several: (count) => `Passerelle\u00a0: ${count} avis pour vous`, greeting: 'Bonjour,', choose: 'Pour choisir ce qui vous est écrit\u00a0:' },
  en: { several: (count) => `Passerelle: ${count} notices for you`, greeting: 'Hello,', choose: 'To choose what is written to you:' },
};

/** Page of the web app where one reads notices and chooses letters. */
const NOTICES_PATH = '/avis';

/** One letter for one notice or for those of a day, in the person's language. */
export function letterOfNotices(notices: readonly Notice[], language: Language, to: string, publicUrl: string): Letter {
  const { several, greeting, choose } = WORDS[language];
  const address = (path: string) => `${publicUrl}/${language}${path}`;
  const parts = notices.map((notice) => {
    const { title, sentence, path } = wordsOfNotice(notice);
    return { title: inLanguage(title, language), rest: `${inLanguage(sentence, language)}\n${address(path)}` };
  });
  const [first, ...others] = parts;
  const alone = first && others.length === 0;
  const body = alone ? first.rest : parts.map(({ title, rest }) => `${title}\n${rest}`).join('\n\n');
  return { to, subject: alone ? first.title : several(parts.length), text: `${greeting}\n\n${body}\n\n${choose} ${address(NOTICES_PATH)}\n` };
}
