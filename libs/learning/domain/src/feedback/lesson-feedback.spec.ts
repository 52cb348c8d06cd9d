import { judgeFeedback } from './lesson-feedback.js';

describe('judgeFeedback', () => {
  it('takes « clear » without a word', () => expect(judgeFeedback('clear', '')).toBeNull());
  it('wants words where somebody must find what to mend', () => {
    expect(judgeFeedback('error', '  non   ')).toEqual({ kind: 'FeedbackSaysNothing', shortest: 10 });
    expect(judgeFeedback('unclear', 'Le deuxième exemple')).toBeNull();
  });
});
