import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { KeptPlaces } from './kept-places.js';

const at = (hour: string, lessonId = hour) => ({ lessonId, activityId: null, offset: 0, reachedAt: `2026-11-20T${hour}:00:00Z` });

describe('KeptPlaces', () => {
  const places = (viewer = aViewer()) => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideFakeGraphql(new FakeGraphql({})), provideRouter([])] });
    TestBed.inject(Session).become(viewer);
    return TestBed.inject(KeptPlaces);
  };
  beforeEach(() => localStorage.clear());

  it('gives the later of what the device and the server know', () => {
    places().keep('e1', at('12'));
    expect([places().latest('e1', at('11'))?.lessonId, places().latest('e1', at('13'))?.lessonId, places().latest('e1', null)?.lessonId, places().latest('e2', at('11'))?.lessonId]).toEqual(['12', '13', '12', '11']);
    expect(places().latest('e2', null)).toBeUndefined();
  });

  it('is one person’s', () => {
    places().keep('e1', at('12'));
    expect(places(aViewer({ accountId: '01980000-0000-7000-8000-0000000000aa' })).latest('e1', null)).toBeUndefined();
  });
});
