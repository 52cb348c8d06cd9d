import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { FakeGraphql, provideFakeGraphql } from '../graphql/testing-graphql.js';
import { holding, signedIn } from './guards.js';
import { keptBy } from './kept-viewer.js';
import { Session } from './session.js';
import { aViewer } from './viewer.builder.js';

@Component({ template: 'page' })
class Page {}

function withViewer(fake: FakeGraphql): void {
  TestBed.configureTestingModule({
    providers: [
      provideFakeGraphql(fake),
      provideRouter([
        { path: 'mon', component: Page, canActivate: [signedIn] },
        { path: 'equipe', component: Page, canActivate: [holding('team:read')] },
        { path: '**', component: Page },
      ]),
    ],
  });
}

describe('Session', () => {
  it('asks once who is here', async () => {
    const fake = new FakeGraphql({ CurrentViewer: { viewer: aViewer() } });
    withViewer(fake);
    const session = TestBed.inject(Session);
    await Promise.all([session.ready(), session.ready()]);
    expect(fake.requests).toHaveLength(1);
    expect(session.can('home:read')).toBe(true);
    expect(session.can('team:read')).toBe(false);
  });

  it('is nobody after signing out', async () => {
    withViewer(new FakeGraphql({ CurrentViewer: { viewer: aViewer() }, SignOut: { signOut: { sessions: 3 } } }));
    const session = TestBed.inject(Session);
    await session.ready();
    await session.signOut(true);
    expect(session.viewer()).toBeNull();
  });
});

describe('a device without a network', () => {
  beforeEach(() => localStorage.clear());

  it('knows who was here last, and asks again at the next page', async () => {
    const online = new FakeGraphql({ CurrentViewer: { viewer: aViewer() } });
    withViewer(online);
    await TestBed.inject(Session).ready();
    TestBed.resetTestingModule();
    const fake = new FakeGraphql({ CurrentViewer: { viewer: null } });
    fake.offline = true;
    withViewer(fake);
    const session = TestBed.inject(Session);
    expect((await session.ready())?.displayName).toBe('Mireille Côté');
    fake.offline = false;
    expect(await session.ready()).toBeNull();
  });

  it('knows nobody once the person has signed out, and keeps nothing of what was theirs but what they did', async () => {
    withViewer(new FakeGraphql({ CurrentViewer: { viewer: aViewer() }, SignOut: { signOut: { sessions: 1 } } }));
    const session = TestBed.inject(Session);
    const viewer = await session.ready();
    localStorage.setItem(`${keptBy(viewer)}course.un`, '{}');
    sessionStorage.setItem(`${keptBy(viewer)}diagnostic.un`, '{}');
    localStorage.setItem(`passerelle.progress.${viewer?.accountId}.1`, '{}');
    await session.signOut(false);
    expect(Object.keys(localStorage)).toEqual([`passerelle.progress.${viewer?.accountId}.1`]);
    expect(Object.keys(sessionStorage)).toEqual([]);
  });
});

describe('guards', () => {
  it('send whoever is not signed in to the sign-in page, with the way back', async () => {
    withViewer(new FakeGraphql({ CurrentViewer: { viewer: null } }));
    await RouterTestingHarness.create('/mon?vue=table');
    expect(TestBed.inject(Router).url).toBe('/connexion?retour=%2Fmon%3Fvue%3Dtable');
  });

  it('show « accès réservé » without changing the address', async () => {
    withViewer(new FakeGraphql({ CurrentViewer: { viewer: aViewer() } }));
    await RouterTestingHarness.create('/equipe');
    const router = TestBed.inject(Router);
    expect(router.currentNavigation()).toBeNull();
    expect(router.lastSuccessfulNavigation()?.finalUrl?.toString()).toBe('/acces-reserve');
  });

  it('let in whoever holds the permission', async () => {
    withViewer(new FakeGraphql({ CurrentViewer: { viewer: aViewer({ permissions: ['team:read'] }) } }));
    await RouterTestingHarness.create('/equipe');
    expect(TestBed.inject(Router).url).toBe('/equipe');
  });
});
