import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { RoleTarget } from './role-target.js';

describe('RoleTarget', () => {
  it('keeps the role found by its name in the address, takes a part that only one has, says when none or several have it, and takes it out when emptied', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', children: [] }])] });
    await RouterTestingHarness.create('/mes-competences?role=aujourdhui');
    const shown = TestBed.createComponent(RoleTarget);
    shown.componentRef.setInput('targets', [{ id: 'agent-bureau', title: 'Agente ou agent de bureau' }, { id: 'tech-droit', title: 'Technicienne ou technicien en droit' }]);
    shown.componentRef.setInput('target', null);
    shown.componentRef.setInput('without', 'Votre rôle');
    await shown.whenStable();
    const field = (shown.nativeElement as HTMLElement).querySelector('input') as HTMLInputElement;
    const query = async (typed: string) => {
      field.value = typed;
      field.dispatchEvent(new Event('change'));
      await shown.whenStable();
      return new URLSearchParams(TestBed.inject(Router).url.split('?')[1]).get('cible');
    };
    expect(field.placeholder).toBe('Votre rôle');
    expect(await query('agente ou AGENT de bureau ')).toBe('agent-bureau');
    expect(await query('en droit')).toBe('tech-droit');
    expect(await query('introuvable')).toBe('tech-droit');
    expect((shown.nativeElement as HTMLElement).querySelector('[role=status]')?.textContent).toContain('rien n’a changé');
    await query('te');
    expect((shown.nativeElement as HTMLElement).querySelector('[role=status]')?.textContent).toContain('Plusieurs');
    expect(await query('')).toBeNull();
  });
});
