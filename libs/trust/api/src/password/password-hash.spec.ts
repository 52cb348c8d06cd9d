import { hashPassword, verifyPassword } from './password-hash.js';

describe('password hash', () => {
  it('knows its own password and no other', async () => {
    const hash = await hashPassword('le héron traverse lentement');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword('le héron traverse lentement', hash)).toBe(true);
    expect(await verifyPassword('le héron traverse vite', hash)).toBe(false);
  });
  it('never accepts a password where none was chosen', async () => expect(await verifyPassword('', null)).toBe(false));
  it('gives two hashes for one password', async () => expect(await hashPassword('a')).not.toBe(await hashPassword('a')));
  it('verifies a hash made by another implementation of Argon2id (RFC 9106 parameters in PHC form)', async () => {
    // phc-winner-argon2, test.c: argon2id, t=2, m=2^16, p=1, "password" with salt "somesalt".
    const published = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword('password', published)).toBe(true);
  });
});
