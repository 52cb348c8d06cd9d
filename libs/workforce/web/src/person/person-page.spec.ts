import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { PersonPage } from './person-page.js';

const FAMILY = { id: 'agent-bureau', title: { fr: 'Agente ou agent de bureau', en: 'Office agent' } };
const RECORD = {
  person: { id: 'p1', number: '100014', firstName: 'Mireille', lastName: 'Côté', email: 'mireille.cote@exemple.quebec', language: 'fr', state: 'inPost', managerId: 'p2', manager: { firstName: 'Nadia', lastName: 'Tremblay' }, account: { id: 'compte-1', state: 'active' } },
  history: [
    { id: 'a3', unitId: 'u2', unitName: 'Prestations', roleTitle: '', startDate: '2999-01-01', endDate: null, schedule: '', region: '', family: FAMILY },
    { id: 'a2', unitId: 'u1', unitName: 'Accueil', roleTitle: 'Réception', startDate: '2020-01-01', endDate: null, schedule: 'temps plein', region: 'Estrie', family: FAMILY },
    { id: 'a1', unitId: 'u1', unitName: 'Accueil', roleTitle: '', startDate: '2015-06-01', endDate: '2019-12-31', schedule: 'temps plein', region: 'Estrie', family: FAMILY },
  ],
};

async function aPage({ record = RECORD as object, permissions = ['personnel:read', 'unit:read', 'account:administer'] } = {}) {
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(new FakeGraphql({ PersonPage: 'code' in record ? record : { person: record } })), provideRouter([])] });
  TestBed.inject(Session).become(aViewer({ permissions }));
  const page = TestBed.createComponent(PersonPage);
  page.componentRef.setInput('personId', 'p1');
  await page.whenStable();
  return page.nativeElement as HTMLElement;
}

describe('PersonPage', () => {
  it('says that the opening of the record was written down, and that the person can read it', async () => {
    expect((await aPage()).querySelector('.logged')?.textContent).toContain('Mireille peut l’y lire');
  });

  it('tells the assignments of today from those to come and those that ended', async () => {
    const host = await aPage();
    expect([...host.querySelectorAll('tbody pa-tag')].map(({ textContent }) => textContent)).toEqual(['À venir', 'Aujourd’hui', 'Terminée']);
    expect(host.querySelectorAll('tbody tr')[1]?.textContent).toContain('Réception');
    expect(host.querySelectorAll('tbody tr')[2]?.textContent).toMatch(/du 1er juin 2015 au 31 décembre 2019/);
  });

  it('leads to the manager, the unit and the account', async () => {
    const host = await aPage();
    for (const address of ['/personnel/p2', '/unites?unite=u1', '/comptes/compte-1']) expect(host.querySelector(`a[href="${address}"]`)).not.toBeNull();
    expect(host.querySelector('a[href="/corps-emploi/agent-bureau"]')).toBeNull();
  });

  it('leads nowhere that would be refused', async () => {
    const host = await aPage({ permissions: ['personnel:read', 'family:read'] });
    expect(host.querySelector('a[href^="/unites"], a[href^="/comptes"]')).toBeNull();
    expect(host.querySelector('a[href="/corps-emploi/agent-bureau"]')).not.toBeNull();
  });

  it('says what the file does not tell, and that somebody left', async () => {
    const host = await aPage({ record: { person: { ...RECORD.person, state: 'left', email: null, manager: null, managerId: null, account: null }, history: [] } });
    expect(host.textContent).toContain('N’est plus en poste');
    expect(host.textContent).toContain('Aucune affectation');
    expect([...host.querySelectorAll('dd')].filter(({ textContent }) => textContent?.includes('Non indiqué'))).toHaveLength(2);
  });

  it('says that a record is not there', async () => {
    expect((await aPage({ record: { code: 'NOT_FOUND' } })).querySelector('[role=alert]')?.textContent).toContain('n’existe pas');
  });
});
