import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { QuerySwitch } from './query-switch.js';

describe('QuerySwitch', () => {
  it('keeps the choice in the address, beside what was there', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', children: [] }])] });
    await RouterTestingHarness.create('/mes-competences?vue=table');
    const shown = TestBed.createComponent(QuerySwitch);
    shown.componentRef.setInput('legend', 'Rôle comparé');
    shown.componentRef.setInput('parameter', 'role');
    shown.componentRef.setInput('options', [{ value: null, label: 'Rôle transformé' }, { value: 'aujourdhui', label: 'Rôle d’aujourd’hui' }]);
    await shown.whenStable();
    const radios = [...(shown.nativeElement as HTMLElement).querySelectorAll('input')];
    expect(radios.map(({ checked }) => checked)).toEqual([true, false]);
    radios[1]?.click();
    await shown.whenStable();
    expect(new URLSearchParams(TestBed.inject(Router).url.split('?')[1])).toEqual(new URLSearchParams('vue=table&role=aujourdhui'));
  });
});
