import { expect, test } from '../fixtures.ts';

/** Pages that ask before their code is there: the answer is the one that the page then reads. */
const PAGES = [
  { name: 'Samuel Nguyen', address: '/fr/accueil', asked: ['CurrentViewer', 'HomePage'] },
  { name: 'Samuel Nguyen', address: '/fr/formations/comprendre-ia-au-travail/lecon', asked: ['CurrentViewer', 'Player'] },
  { name: 'Nadia Tremblay', address: '/fr/mon-equipe', asked: ['CurrentViewer', 'TeamPage', 'TeamGaps', 'TeamToDo', 'TeamWaiting'] },
] as const;

for (const { name, address, asked } of PAGES) {
  test(`${address} asks each of its questions once, and before its code is there`, async ({ page, signInAs }) => {
    await signInAs(name);
    const asks: string[] = [];
    let begun = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) asks.push((request.postDataJSON() as { operationName: string }).operationName);
      if (/\/main-[\w-]+\.js$/.test(request.url())) begun += 1;
    });
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(begun).toBe(1);
    expect(asks.slice(0, asked.length).toSorted()).toEqual([...asked].toSorted());
    for (const operation of asked) expect([operation, asks.filter((one) => one === operation).length]).toEqual([operation, 1]);
  });
}
