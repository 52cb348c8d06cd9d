import { permissionsOf } from '../role/permissions.js';
import { ROLES } from '../role/role.js';
import { NOTICE_KINDS } from './notice.js';
import { preferencesOf } from './notice-preference.js';

const holding = (...roles: Parameters<typeof permissionsOf>[0]) => {
  const held = permissionsOf(roles);
  return (permission: Parameters<typeof held.has>[0]) => held.has(permission);
};

describe('preferencesOf', () => {
  it('sends at once what somebody waits for, and the rest once a day, to whoever chose nothing', () => {
    expect(preferencesOf(holding('employee'), [])).toEqual([
      { kind: 'pathAssigned', letter: 'daily' },
      { kind: 'pathTemplateAssigned', letter: 'daily' },
      { kind: 'pathTemplateChanged', letter: 'daily' },
      { kind: 'contestationAnswered', letter: 'atOnce' },
      { kind: 'validationDecided', letter: 'daily' },
      { kind: 'evidenceRevoked', letter: 'atOnce' },
      { kind: 'courseFinished', letter: 'daily' },
      { kind: 'lessonFeedbackAnswered', letter: 'daily' },
      { kind: 'credentialRevoked', letter: 'atOnce' },
      { kind: 'interimNamed', letter: 'atOnce' },
      { kind: 'interimEnded', letter: 'atOnce' },
      { kind: 'managerAway', letter: 'daily' },
      { kind: 'mentorshipProposed', letter: 'daily' },
      { kind: 'mentorAsked', letter: 'daily' },
      { kind: 'mentorshipSettled', letter: 'daily' },
      { kind: 'workshopInvited', letter: 'daily' },
      { kind: 'workshopPlaceGiven', letter: 'atOnce' },
      { kind: 'workshopMoved', letter: 'atOnce' },
      { kind: 'workshopCancelled', letter: 'atOnce' },
      { kind: 'workshopReminder', letter: 'atOnce' },
      { kind: 'learningTimeGranted', letter: 'daily' },
      { kind: 'learningTimeChanged', letter: 'daily' },
      { kind: 'helpAnswered', letter: 'atOnce' },
    ]);
    expect(preferencesOf(holding('manager'), [])).toEqual([{ kind: 'validationAsked', letter: 'atOnce' }, { kind: 'helpAnswered', letter: 'atOnce' }]);
  });

  it('keeps what was chosen, kind by kind', () => {
    const chosen = preferencesOf(holding('employee', 'catalogueSteward'), [{ kind: 'contestationFiled', letter: 'never' }]);
    expect(chosen.find(({ kind }) => kind === 'contestationFiled')?.letter).toBe('never');
    expect(chosen.find(({ kind }) => kind === 'courseFinished')?.letter).toBe('daily');
  });

  it('says nothing of what a person cannot be told, even if they once chose it', () => {
    expect(preferencesOf(holding('employee'), [{ kind: 'validationAsked', letter: 'never' }]).map(({ kind }) => kind)).not.toContain('validationAsked');
    expect(preferencesOf(holding('administrator'), [])).toEqual([]);
  });

  it('leaves no kind without somebody to tell', () => {
    expect(preferencesOf(holding(...ROLES), []).map(({ kind }) => kind)).toEqual(NOTICE_KINDS);
  });
});
