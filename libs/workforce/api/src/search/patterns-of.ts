/** The words that are looked for, each as a pattern in which nothing is special, a comma between last and first name no more than a space; without accents, as workforce.search_key writes them. */
export function patternsOf(search: string | null | undefined): readonly string[] {
  return (search ?? '').slice(0, 200).toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').split(/[\s,]+/).filter(Boolean).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
