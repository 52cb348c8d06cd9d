import type { CertificateFault } from '@passerelle/competencies-domain';

/** Why a certificate was not declared, and what to do. */
export function certificateFaultWords(fault: CertificateFault): string {
  switch (fault) {
    case 'obtainedLater': return $localize`:@@competencies.certificate.fault.later:La date d’obtention est dans l’avenir : vérifiez-la.`;
    case 'expiresBeforeItBegins': return $localize`:@@competencies.certificate.fault.order:La fin de validité précède la date d’obtention : vérifiez les deux dates.`;
    case 'hasExpired': return $localize`:@@competencies.certificate.fault.expired:Cette attestation n’est plus valide : elle ne compterait dans aucun niveau. Si elle a été renouvelée, déclarez la nouvelle.`;
    case 'linkIsNotSafe': return $localize`:@@competencies.certificate.fault.link:L’adresse de vérification doit commencer par https:// et mener au site de l’organisme.`;
    case 'nothingToRead': return $localize`:@@competencies.certificate.fault.nothing:Joignez un fichier ou donnez l’adresse de vérification : il faut quelque chose à lire.`;
  }
}

/** What differs on the page of whoever decides, between observing work and reading a certificate. */
export function decisionWords(certificate: boolean) {
  return certificate
    ? {
        shown: $localize`:@@competencies.decide.certificate.shown:L’attestation, et ce que la personne en dit`,
        observed: $localize`:@@competencies.decide.certificate.observed:Ce que l’attestation établit`,
        only: $localize`:@@competencies.decide.certificate.only:Seulement ce que vous y lisez, ou que l’organisme confirme : laissez le reste sans réponse. Le niveau ne dépasse pas celui que la personne déclare.`,
        none: $localize`:@@competencies.decide.certificate.none:Rien d’établi encore.`,
        means: $localize`:@@competencies.decide.certificate.means:Confirmer écrit une preuve datée du jour où l’attestation a été obtenue, à votre nom. Elle cesse de compter à la fin de sa validité. Rendre n’écrit aucune preuve.`,
        take: $localize`:@@competencies.decide.certificate.take:Retirer cette confirmation, si elle est fausse`,
        nothing: $localize`:@@competencies.decide.certificate.nothing:Dites d’abord ce que l’attestation établit, à un niveau au moins.`,
        answers: { yes: $localize`:@@competencies.decide.certificate.yes:Établi`, partly: $localize`:@@competencies.decide.partly:En partie`, no: $localize`:@@competencies.decide.certificate.no:Pas établi` },
        act: $localize`:@@competencies.decide.certificate.act:Confirmer`,
        over: $localize`:@@competencies.decide.certificate.over:Attestation à lire`,
      }
    : {
        shown: $localize`:@@competencies.decide.shown:Ce que la personne montre`,
        observed: $localize`:@@competencies.decide.observed:Ce que vous observez`,
        only: $localize`:@@competencies.decide.only:Seulement ce que vous avez vu : laissez le reste sans réponse.`,
        none: $localize`:@@competencies.decide.no-level:Rien d’observé encore.`,
        means: $localize`:@@competencies.decide.means:Valider écrit une preuve à votre nom, que la personne voit avec son poids. Rendre n’écrit aucune preuve.`,
        take: $localize`:@@competencies.revoke.validation:Retirer cette validation, si elle est fausse`,
        nothing: $localize`:@@competencies.decide.nothing:Dites d’abord ce que vous avez observé, à un niveau au moins.`,
        answers: { yes: $localize`:@@competencies.decide.yes:Observé`, partly: $localize`:@@competencies.decide.partly:En partie`, no: $localize`:@@competencies.decide.no:Pas observé` },
        act: $localize`:@@competencies.decide.validate-none:Valider`,
        over: $localize`:@@competencies.decide.over:Preuve à valider`,
      };
}
