import { linkedSignal, type Signal } from '@angular/core';

/** What a person types, kept in this tab: it survives a reload, a lapsed session and a change of language. */
export interface KeptText {
  readonly value: Signal<string>;
  set(value: string): void;
  /** Once what was typed has been sent, or given up. */
  forget(): void;
}

/** @param name what the text is about; another name is another text */
export function keptText(name: () => string): KeptText {
  const place = () => `passerelle.text.${name()}`;
  const value = linkedSignal(() => sessionStorage.getItem(place()) ?? '');
  return {
    value: value.asReadonly(),
    set: (text) => {
      value.set(text);
      if (text) sessionStorage.setItem(place(), text);
      else sessionStorage.removeItem(place());
    },
    forget: () => {
      value.set('');
      sessionStorage.removeItem(place());
    },
  };
}
