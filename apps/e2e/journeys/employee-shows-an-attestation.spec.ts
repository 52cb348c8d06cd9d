import { expect, expectAccessible, test } from '../fixtures.ts';
import { CredentialPage } from '../pages/credential.page.ts';

test('an attestation is verified by somebody who is not signed in, until its holder no longer lets it be', async ({ page, browser, server, signInAs }) => {
  await signInAs('Samuel Nguyen');
  const credential = new CredentialPage(page);
  await credential.open('verifier-et-ameliorer');
  await expectAccessible(page);
  const code = await credential.code();

  const anybody = new CredentialPage(await browser.newPage({ baseURL: server.url }));
  await anybody.verify(code.toLowerCase().replaceAll('-', ' '));
  await expect(anybody.told()).toContainText('Samuel Nguyen');
  await credential.stopVerification();
  await anybody.verify(code);
  await expect(anybody.told()).toContainText('Aucune attestation');
  await expect(anybody.told()).not.toContainText('Samuel');
});
