import { openOutsideAccount } from './open-outside-account.js';

const OBSERVER = { email: 'Jeanne.Roy@Syndicat.Quebec', displayName: 'Jeanne Roy', language: 'fr' } as const;
const nobodys = () => false;

describe('openOutsideAccount', () => {
  it('keeps the address in lower case, and one space between the names', () => {
    expect(openOutsideAccount({ ...OBSERVER, email: ' Jeanne.Roy@Syndicat.Quebec ', displayName: '  Jeanne   Roy ' }, nobodys))
      .toEqual({ kind: 'OutsideAccount', email: 'jeanne.roy@syndicat.quebec', displayName: 'Jeanne Roy', language: 'fr' });
  });
  it('refuses an address that opens an account, however it is written', () => {
    expect(openOutsideAccount(OBSERVER, (email) => email === 'jeanne.roy@syndicat.quebec')).toEqual({ kind: 'AddressAlreadyUsed', email: 'jeanne.roy@syndicat.quebec' });
  });
});
