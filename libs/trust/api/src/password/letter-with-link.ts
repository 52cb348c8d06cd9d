import type { Language } from '@passerelle/kernel';
import type { Letter } from '@passerelle/platform-api';
import { LINK_HOURS, type LinkPurpose } from '@passerelle/trust-domain';

const WORDS: Record<LinkPurpose, Record<Language, { subject: string; opening: string; closing: string }>> = {
  invitation: {
    fr: { subject: 'Votre accès à Passerelle', opening: 'Bonjour,\n\nVotre organisme vous donne accès à Passerelle. Pour choisir votre mot de passe :', closing: `Ce lien sert une seule fois et expire dans ${LINK_HOURS.invitation / 24} jours. Rien n’est calculé à votre sujet avant que vous l’ayez accepté.` },
    en: { subject: 'Your access to Passerelle', opening: 'Hello,\n\nYour organization is giving you access to Passerelle. To choose your password:', closing: `This link works once and expires in ${LINK_HOURS.invitation / 24} days. Nothing is computed about you before you agree to it.` },
  },
  reset: {
    fr: { subject: 'Choisir un nouveau mot de passe', opening: 'Bonjour,\n\nVous avez demandé à changer votre mot de passe :', closing: `Ce lien sert une seule fois et expire dans ${LINK_HOURS.reset} heures. Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.` },
    en: { subject: 'Choose a new password', opening: 'Hello,\n\nYou asked to change your password:', closing: `This link works once and expires in ${LINK_HOURS.reset} hours. If you did not ask, do nothing: your password stays the same.` },
  },
};

/** The letter that carries a link, in the person's language. */
export function letterWithLink(purpose: LinkPurpose, language: Language, to: string, link: string): Letter {
  const { subject, opening, closing } = WORDS[purpose][language];
  return { to, subject, text: `${opening}\n\n${link}\n\n${closing}\n` };
}
