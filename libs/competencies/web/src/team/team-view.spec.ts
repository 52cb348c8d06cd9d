import fc from 'fast-check';

import { distinct, teamCounts, type TeamFilter, teamSeen } from './team-view.js';

const text = (fr: string) => ({ fr, en: fr });
const competency = (id: string, group: 'ai' | 'data') => ({ highest: 3, competency: { id, group, title: text(id), short: text(id) } });
const cell = (status: 'met' | 'near' | 'below' | 'notAssessed' | null) => status && { required: 3, status, mean: null, low: null, high: null, freshAt: null };
const everyone: TeamFilter = { unit: null, family: null, group: null };
const aMember = (over: object = {}) => ({ employeeId: 'e', firstName: 'Yves', lastName: 'Aubin', unitNames: ['Accueil'], familyIds: ['agent-bureau'], cells: [cell('met'), cell('below')], ...over });

describe('teamSeen', () => {
  const team = { competencies: [competency('verifier', 'ai'), competency('controler', 'data')], members: [aMember(), aMember({ unitNames: ['Courrier'], familyIds: ['secretariat'] })] };
  it('keeps people by unit and by job', () => {
    expect(teamSeen(team, { ...everyone, unit: 'Courrier' }).members).toEqual([team.members[1]]);
    expect(teamSeen(team, { ...everyone, family: 'agent-bureau' }).members).toEqual([team.members[0]]);
  });
  it('keeps each cell beside its competency', () => {
    const { competencies, members } = teamSeen(team, { ...everyone, group: 'data' });
    expect(competencies.map((column) => column.competency.id)).toEqual(['controler']);
    expect(members.map(({ cells }) => cells.map((one) => one?.status))).toEqual([['below'], ['below']]);
  });
});

describe('teamCounts', () => {
  it('adds up to those who are asked, and says nothing of fewer than five', () => {
    const status = fc.constantFrom('met', 'near', 'below', 'notAssessed', null);
    fc.assert(fc.property(fc.array(status, { maxLength: 12 }), (statuses) => {
      const [counted] = teamCounts({ competencies: [competency('verifier', 'ai')], members: statuses.map((one) => aMember({ cells: [cell(one)] })) });
      const asked = statuses.filter((one) => one !== null).length;
      expect(counted?.asked).toBe(asked);
      expect(counted?.counts ? Object.values(counted.counts).reduce((sum, count) => sum + count, 0) : null).toBe(asked < 5 ? null : asked);
    }));
  });
});

it('lists each value once, as the language orders them', () => expect(distinct(['Soutien', 'Équipe', 'Accueil', 'Soutien'], 'fr-CA')).toEqual(['Accueil', 'Équipe', 'Soutien']));
