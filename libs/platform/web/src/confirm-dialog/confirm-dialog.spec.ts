import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { ConfirmDialog } from './confirm-dialog.js';

const QUESTION = { heading: 'Fermer vos 3 sessions ?', text: 'Il faudra vous connecter de nouveau.', confirm: 'Me déconnecter partout' };

async function asked() {
  const answer = TestBed.inject(ConfirmDialog).ask(QUESTION);
  await TestBed.inject(ApplicationRef).whenStable();
  const dialog = document.querySelector('[role=alertdialog]');
  return { answer, dialog, buttons: [...(dialog?.querySelectorAll('button') ?? [])] };
}

describe('ConfirmDialog', () => {
  it('names its act, puts the focus on the harmless answer and says yes only to the act', async () => {
    const { answer, dialog, buttons } = await asked();
    expect(dialog?.getAttribute('aria-describedby')).toBe('pa-confirm-text');
    expect(document.activeElement?.textContent?.trim()).toBe('Annuler');
    expect(buttons[1]?.textContent).toBe('Me déconnecter partout');
    buttons[1]?.click();
    await expect(answer).resolves.toBe(true);
  });

  it('takes Esc for a no', async () => {
    const { answer } = await asked();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
    await expect(answer).resolves.toBe(false);
  });
});
