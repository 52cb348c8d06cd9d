import { formatDate } from '@angular/common';
import type { Language } from '@passerelle/kernel';

import type { WorkshopPeopleQuery, WorkshopRefusal, WorkshopSummaryFragment } from '../generated/graphql.js';

/** « Mercredi 2 décembre 2026, de 9 h 30 à 11 h 00 »: on the organization's clock, wherever the reader is. */
export function workshopMoment({ day, time, endTime }: Pick<WorkshopSummaryFragment, 'day' | 'time' | 'endTime'>, language: Language, locale: string): string {
  const words = formatDate(day, 'fullDate', locale);
  const date = words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
  return $localize`:@@learning.workshop.moment:${date}:date:, de ${clock(time, language)}:from: à ${clock(endTime, language)}:to:`;
}

function clock(time: string, language: Language): string {
  const [hour = '', minute = ''] = time.split(':');
  if (language === 'fr') return `${Number(hour)}\u00a0h\u00a0${minute}`;
  const twelve = Number(hour) % 12 || 12;
  return `${twelve}:${minute}\u00a0${Number(hour) < 12 ? 'a.m.' : 'p.m.'}`;
}

/** Where the viewer stands, in words; nothing for somebody who has not answered. */
export function standingWords({ myPlace, begun }: Pick<WorkshopSummaryFragment, 'myPlace' | 'begun'>): string {
  switch (myPlace?.state) {
    case 'seated': return attendanceWords(myPlace.attendance ?? null) || (begun ? $localize`:@@learning.workshop.had-place:Vous aviez une place` : $localize`:@@learning.workshop.seated:Vous avez une place`);
    case 'waiting': return $localize`:@@learning.workshop.waiting:Liste d’attente, rang ${myPlace.rank ?? 1}:rank:`;
    case 'invited': return $localize`:@@learning.workshop.invited:Invitation de ${myPlace.invitedBy ?? ''}:who:`;
    case 'declined': return $localize`:@@learning.workshop.declined:Invitation déclinée`;
    case 'withdrawn': return $localize`:@@learning.workshop.withdrawn:Place rendue`;
    case undefined: return '';
  }
}

export function attendanceWords(attendance: 'present' | 'absent' | 'excused' | null): string {
  switch (attendance) {
    case 'present': return $localize`:@@learning.workshop.present:Présence notée`;
    case 'absent': return $localize`:@@learning.workshop.absent:Absence notée`;
    case 'excused': return $localize`:@@learning.workshop.excused:Absence motivée`;
    case null: return '';
  }
}

export function placesWords({ seats, taken, waiting }: Pick<WorkshopSummaryFragment, 'seats' | 'taken' | 'waiting'>): string {
  const free = seats - taken;
  if (free > 0) return $localize`:@@learning.workshop.places.free:Places libres : ${free}:free: sur ${seats}:seats:`;
  return waiting > 0 ? $localize`:@@learning.workshop.places.line:Complet ; en attente : ${waiting}:waiting:` : $localize`:@@learning.workshop.places.full:Complet ; la liste d’attente est ouverte`;
}

/** Where somebody stands, for whoever planned it. */
export function personStateWords({ state, rank }: WorkshopPeopleQuery['workshopParticipants'][number]): string {
  switch (state) {
    case 'seated': return $localize`:@@learning.workshop.person.seated:A une place`;
    case 'waiting': return $localize`:@@learning.workshop.person.waiting:Attend, rang ${rank ?? 1}:rank:`;
    case 'invited': return $localize`:@@learning.workshop.person.invited:Invitation sans réponse`;
    case 'declined': return $localize`:@@learning.workshop.person.declined:A décliné l’invitation`;
    case 'withdrawn': return $localize`:@@learning.workshop.person.withdrawn:A rendu sa place`;
  }
}

export function refusalWords(why: WorkshopRefusal): string {
  switch (why) {
    case 'TimeIsPast': return $localize`:@@learning.workshop.refused.past:Cette date est passée : donnez-en une à venir.`;
    case 'NoSuchTime': return $localize`:@@learning.workshop.refused.no-time:Cette heure n’existe pas ce jour-là : l’horloge avance.`;
    case 'ServesNothing': return $localize`:@@learning.workshop.refused.nothing:Choisissez la formation ou la compétence que l’atelier sert.`;
    case 'NowhereToGo': return $localize`:@@learning.workshop.refused.nowhere:Donnez un lieu, un lien ou les deux.`;
    case 'TooFewSeats': return $localize`:@@learning.workshop.refused.seats:Plus de personnes ont déjà une place : personne ne perd la sienne.`;
    case 'WorkshopCancelled': return $localize`:@@learning.workshop.refused.cancelled:L’atelier est annulé.`;
    case 'WorkshopBegun': return $localize`:@@learning.workshop.refused.begun:L’atelier a commencé : plus rien n’y change.`;
    case 'NotBegun': return $localize`:@@learning.workshop.refused.not-begun:Les présences se notent une fois l’atelier commencé.`;
  }
}
