import { topicWords, withoutAccents } from './topic-words.js';

describe('topicWords', () => {
  it('keeps what a question is about', () => {
    expect(topicWords('Puis-je coller un courriel dans l’outil ?', 'fr')).toBe('je coller un courriel dans outil');
    expect(topicWords('How should I check a source?', 'en')).toBe('check source');
    expect(topicWords('Pourquoi invente-t-elle ?', 'fr')).toBe('invente elle');
    expect(topicWords('Pourquoi ?', 'fr')).toBe('');
  });
});

describe('withoutAccents', () => {
  it('is the same for whoever types them and whoever does not', () => expect(withoutAccents('Sécurité, où çà')).toBe('Securite, ou ca'));
});
