import { judgeHelpRequest } from './help-request.js';

describe('judgeHelpRequest', () => {
  it('wants words that somebody can answer, and somebody who answers', () => {
    expect(judgeHelpRequest('   aide  ', true)).toEqual({ kind: 'RequestSaysNothing', shortest: 10 });
    expect(judgeHelpRequest('Puis-je employer cet outil ?', false)).toEqual({ kind: 'ContactNotFound' });
    expect(judgeHelpRequest('Puis-je employer cet outil ?', true)).toBeNull();
  });
});
