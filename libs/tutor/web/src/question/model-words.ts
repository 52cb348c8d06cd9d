import type { WhyNotComposed } from '../generated/graphql.js';

/** Why no answer was written, in words. */
export function whyNotComposedWords(why: WhyNotComposed): string {
  switch (why) {
    case 'address': return $localize`:@@tutor.model.why.address:Votre question contient une adresse électronique. Elle n’a pas été envoyée : rien de ce qui touche une personne ne l’est.`;
    case 'number': return $localize`:@@tutor.model.why.number:Votre question contient un long numéro. Elle n’a pas été envoyée : il pourrait désigner une personne ou un dossier.`;
    case 'person': return $localize`:@@tutor.model.why.person:Votre question semble nommer une personne. Elle n’a pas été envoyée : rien de ce qui touche une personne ne l’est.`;
    case 'nothingFound': return $localize`:@@tutor.model.why.nothing-found:Aucun passage ne peut être envoyé : sans passage, le modèle ne rédige rien.`;
    case 'alreadyAsked': return $localize`:@@tutor.model.why.already-asked:Cette demande était déjà partie. Les passages répondent ci-dessous.`;
    case 'nothingCited': return $localize`:@@tutor.model.why.nothing-cited:Le modèle n’a rien écrit qui cite les passages : rien n’est montré de sa réponse.`;
    case 'timedOut': return $localize`:@@tutor.model.why.timed-out:Le modèle n’a pas répondu à temps. Les passages répondent ci-dessous.`;
    case 'failed': return $localize`:@@tutor.model.why.failed:Le modèle n’a pas pu répondre. Les passages répondent ci-dessous.`;
    case 'notConfigured': case 'offForOrganization': case 'offForUnit': case 'refused': return $localize`:@@tutor.model.why.off:Le modèle de langage n’est plus en service pour vous.`;
  }
}
