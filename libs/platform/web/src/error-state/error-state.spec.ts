import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';

import { GraphqlFailure } from '../graphql/graphql-failure.js';
import { Network } from '../offline-banner/network.js';
import { ErrorState } from './error-state.js';

function shown(failure: GraphqlFailure, ofAction = false) {
  const state = TestBed.createComponent(ErrorState);
  state.componentRef.setInput('failure', failure);
  state.componentRef.setInput('ofAction', ofAction);
  state.detectChanges();
  return state;
}

describe('ErrorState', () => {
  it('says what happened to a screen reader at once and lets the person try again', () => {
    const state = shown(new GraphqlFailure('network'));
    const host = state.nativeElement as HTMLElement;
    const asked = jest.fn();
    state.componentInstance.retry.subscribe(asked);
    expect(host.getAttribute('role')).toBe('alert');
    expect(host.textContent).toContain('Le réseau ne répond pas');
    host.querySelector('button')?.click();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('does not offer to try again what will not change', () => {
    expect((shown(new GraphqlFailure('forbidden')).nativeElement as HTMLElement).querySelector('button')).toBeNull();
  });

  it('is calm while the network is away, and asks again by itself once it is back', async () => {
    TestBed.inject(Network);
    dispatchEvent(new Event('offline'));
    const state = shown(new GraphqlFailure('network'));
    const host = state.nativeElement as HTMLElement;
    const asked = jest.fn();
    state.componentInstance.retry.subscribe(asked);
    expect([host.getAttribute('role'), host.className, host.querySelector('button')]).toEqual(['note', 'calm', null]);
    dispatchEvent(new Event('online'));
    await state.whenStable();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('never does again by itself what a person did, and says that it was not sent', async () => {
    TestBed.inject(Network);
    dispatchEvent(new Event('offline'));
    const state = shown(new GraphqlFailure('network'), true);
    const asked = jest.fn();
    state.componentInstance.retry.subscribe(asked);
    expect((state.nativeElement as HTMLElement).textContent).toContain('Le réseau ne répond pas');
    dispatchEvent(new Event('online'));
    await state.whenStable();
    expect(asked).not.toHaveBeenCalled();
  });
});
