import type { CompetencyId, EmployeeId, MentorshipId } from '@passerelle/kernel';
import fc from 'fast-check';

import { answerMentorship, awaitedPart, isOpen, type Mentorship, MENTORSHIP_ANSWERS, partOf } from './mentorship.js';

const [EMPLOYEE, MENTOR, OTHER] = ['e', 'm', 'o'] as [EmployeeId, EmployeeId, EmployeeId];
const PROPOSED: Mentorship = { id: 'x' as MentorshipId, competency: 'verifier-texte-ia' as CompetencyId, employeeId: EMPLOYEE, mentorId: MENTOR, state: 'proposed', employeeAnswer: null, mentorAnswer: null };
const WILLING: Mentorship = { ...PROPOSED, employeeAnswer: 'accepted' };

describe('a mentorship', () => {
  it('asks the employee first: a mentor knows nothing of it before their yes', () => {
    expect([awaitedPart(PROPOSED), partOf(PROPOSED, MENTOR), partOf(PROPOSED, EMPLOYEE)]).toEqual(['employee', null, 'employee']);
    expect([awaitedPart(WILLING), partOf(WILLING, MENTOR), partOf(WILLING, OTHER)]).toEqual(['mentor', 'mentor', null]);
    expect(answerMentorship(PROPOSED, 'mentor', 'accepted')).toEqual({ kind: 'MentorshipNotAwaited' });
  });

  it('is agreed by two yeses and declined by one no', () => {
    expect(answerMentorship(PROPOSED, 'employee', 'accepted')).toEqual({ kind: 'MentorshipAnswered', state: 'proposed' });
    expect(answerMentorship(WILLING, 'mentor', 'accepted')).toEqual({ kind: 'MentorshipAnswered', state: 'agreed' });
    expect(answerMentorship(PROPOSED, 'employee', 'declined')).toEqual({ kind: 'MentorshipAnswered', state: 'declined' });
    expect(answerMentorship(WILLING, 'mentor', 'declined')).toEqual({ kind: 'MentorshipAnswered', state: 'declined' });
  });

  it('is never agreed without the yes of both, whatever is answered in whatever order', () => {
    const answers = fc.array(fc.tuple(fc.constantFrom('employee' as const, 'mentor' as const), fc.constantFrom(...MENTORSHIP_ANSWERS)), { maxLength: 6 });
    fc.assert(
      fc.property(answers, (given) => {
        let now = PROPOSED;
        for (const [part, answer] of given) {
          const outcome = answerMentorship(now, part, answer);
          if (outcome.kind === 'MentorshipAnswered') now = { ...now, state: outcome.state, ...(part === 'employee' ? { employeeAnswer: answer } : { mentorAnswer: answer }) };
        }
        return (now.state === 'agreed') === (now.employeeAnswer === 'accepted' && now.mentorAnswer === 'accepted') && isOpen(now) === (now.state !== 'declined');
      }),
    );
  });
});
