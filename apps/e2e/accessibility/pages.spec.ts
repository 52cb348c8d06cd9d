import type { Page } from '@playwright/test';

import { expect, expectAccessible, test } from '../fixtures.ts';

/** A page by its path; or, for what is named by an id, the page of the first row or heading of a list, or that to which a link leads. */
type Place = string | { readonly firstOf: string; readonly role?: 'heading' } | { readonly linkOf: string; readonly name: RegExp };

/** Every page, by one of the people who use it. */
const PAGES: readonly (readonly [person: string | null, places: readonly Place[]])[] = [
  ['Claudine Okafor', ['journal-des-acces', 'retrait-de-preuves']],
  ['Ginette Trépanier', ['personnel', { firstOf: 'personnel' }, 'unites', 'comptes', 'modele-de-langage', 'politiques', 'politiques/nouvelle', { firstOf: 'comptes' }, 'fichier-du-personnel']],
  [null, ['connexion', 'motdepasse/demande', 'motdepasse?jeton=inconnu', 'verifier', 'verifier/00000-00000-00000-00000-00000-0']],
  ['Mireille Côté', ['accueil', 'avis', 'mes-taches', 'mon-parcours', 'formations', 'formations/comprendre-ia-au-travail', 'mes-competences', 'mes-competences?vue=table', 'mes-competences?vue=table&cible=prepose-renseignements', 'mes-competences/verifier-texte-ia', 'mes-competences/verifier-texte-ia/auto-evaluation', 'mes-competences/verifier-texte-ia/preuve', 'mes-competences/verifier-texte-ia/attestation', 'mes-renseignements', 'bienvenue', 'ateliers', 'diagnostic', 'pratique', 'revisions', 'questions', 'page-inconnue']],
  ['Samuel Nguyen', ['formations/comprendre-ia-au-travail/lecon', 'formations/comprendre-ia-au-travail/imprimer', 'mes-notes', 'formations/verifier-et-ameliorer/attestation', 'accueil', 'mon-parcours', 'mes-competences', 'mes-competences?vue=table', 'mes-competences/verifier-texte-ia', 'mes-competences/verifier-texte-ia/preuve']],
  ['Marc-André Poulin', ['parcours-types', 'commentaires', 'questions/recues', 'etat-de-la-classe', 'formations', 'ateliers/nouveau', 'conception', { linkOf: 'conception', name: /^(Continuer la version|Continue version)/ }, 'banque-de-questions', 'banque-de-questions/verifier-texte-ia-01', 'banque-de-questions/reponses/verifier-texte-ia']],
  ['Nadia Tremblay', ['mon-equipe', 'mon-equipe?cible=prepose-renseignements&domaine=ai', 'mon-equipe?vue=table', 'mon-equipe/validations', 'mon-equipe/formations', 'mon-equipe/interim', 'mon-equipe/mentorat', 'mon-equipe/temps', 'parcours-types', { firstOf: 'parcours-types', role: 'heading' }, 'ateliers', 'ateliers?quand=passes', 'mes-competences']],
  ['Rachid Benali', ['parcours-types', { firstOf: 'parcours-types', role: 'heading' }, 'corps-emploi', 'corps-emploi?vue=table', 'corps-emploi?corps=agent-bureau', 'corps-emploi/agent-bureau']],
  ['Élise Fournier', ['contestations', 'referentiel', 'corps-emploi/agent-aide-socioeco/version']],
];
/** Milliseconds a page may take, opened and read in both themes on a busy machine. */
const PATIENCE_PER_PAGE = 30_000;

const WAYS = [
  { name: 'in French at the desk', language: 'fr', viewport: { width: 1440, height: 900 } },
  { name: 'in French on a phone', language: 'fr', viewport: { width: 390, height: 844 } },
  { name: 'in English at the desk', language: 'en', viewport: { width: 1440, height: 900 } },
  { name: 'in English on a phone', language: 'en', viewport: { width: 390, height: 844 } },
] as const;

const pathOf = (place: Place) => (typeof place === 'string' ? place : 'linkOf' in place ? place.linkOf : place.firstOf);

async function open(page: Page, language: string, place: Place): Promise<void> {
  await page.goto(`/${language}/${pathOf(place)}`);
  if (typeof place === 'string') return;
  if ('linkOf' in place) {
    await page.getByRole('link', { name: place.name }).first().click();
    await expect(page).toHaveURL(new RegExp(`${place.linkOf}/.+`));
    return;
  }
  const { href, name } = await page.getByRole(place.role ?? 'rowheader').getByRole('link').first().evaluate((link: HTMLAnchorElement) => ({ href: link.href, name: link.textContent }));
  await page.goto(href);
  await expect(page, `the page of ${name}`).toHaveURL(href);
}

for (const { name, language, viewport } of WAYS) {
  for (const [person, places] of PAGES) {
    test(`pages of ${person ?? 'anybody'} break no rule of accessibility ${name}, light and dark`, async ({ page, signInAs }) => {
      test.setTimeout(PATIENCE_PER_PAGE * (places.length + 1));
      await page.setViewportSize(viewport);
      if (person) await signInAs(person);
      for (const place of places) {
        const path = typeof place === 'string' ? place : `${pathOf(place)}/…`;
        await test.step(path, async () => {
          await open(page, language, place);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await page.waitForLoadState('networkidle');
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${path} scrolls sideways`).toBe(true);
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            await expectAccessible(page);
          }
        });
      }
    });
  }
}
