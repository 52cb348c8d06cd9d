import { formatDate } from '@angular/common';

/** A share in words: nothing is more precise than a tenth. */
export function tenthsInWords(tenths: number | null): string {
  if (tenths === null) return $localize`:@@tutor.class.masked:masqué`;
  if (tenths === 0) return $localize`:@@tutor.class.hardly:moins d’une personne sur 10`;
  return $localize`:@@tutor.class.tenths:environ ${tenths}:tenths: sur 10`;
}

/** « novembre 2026 » for 2026-11. */
export function monthInWords(month: string, locale: string): string {
  return formatDate(`${month}-01T12:00:00`, 'MMMM y', locale);
}
