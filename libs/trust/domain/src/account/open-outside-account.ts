import type { Language } from '@passerelle/kernel';

/** An account that is nobody’s job (an outside administrator, a union observer), as somebody asks for it. */
export interface OutsideAccountWanted {
  readonly email: string;
  readonly displayName: string;
  readonly language: Language;
}

export type OutsideAccount = OutsideAccountWanted & { readonly kind: 'OutsideAccount' };

export interface AddressAlreadyUsed {
  readonly kind: 'AddressAlreadyUsed';
  readonly email: string;
}

/** The account as it will be kept, unless its address already opens another one: nobody signs in to two. */
export function openOutsideAccount({ email, displayName, language }: OutsideAccountWanted, isUsed: (email: string) => boolean): OutsideAccount | AddressAlreadyUsed {
  const address = addressOf(email);
  if (isUsed(address)) return { kind: 'AddressAlreadyUsed', email: address };
  return { kind: 'OutsideAccount', email: address, displayName: displayName.trim().replace(/\s+/g, ' '), language };
}

/** An address as accounts keep it. */
export function addressOf(email: string): string {
  return email.trim().toLowerCase();
}
