import type { Language } from '@passerelle/kernel';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that nearly every text holds, some of which are parts of names (De La Cruz, Lê, May); without accents. */
export const SMALL_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: setOf('an au aux ce ces comment dans de des dit du elle elles en es est et eux il ils je la le les leur lui ma mais me mes mon ne nos notre nous on or ou ont par pas peu peut plus pour qu quand que quel quelle qui quoi sa sans se ses si son sous sont sur ta te tes ton tous tout tu un une va vers vos votre vous'),
  en: setOf('all am an and any are as at be been but by can could de did do does for from had has have he her him his how if in into is it its la le may me must my no nor not of on or our out she should so than that the their them then they this to too up us was we were what when where which who why will with would you your'),
};

/** Words of everyday language that are surnames as well: written in lower case, they are those words; without accents. */
export const COMMON_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: setOf('allemand ange beau bel belle berger blanc bois bon bonne boucher boulanger breton brun bureau carriere champagne champ chapelle charpentier chef claire content cote court couture dame doyen fleur fontaine force foret fort franc france gendre grand jardin jeune joli jour juge legal leger legere long major marchand marin marine martin masse mineur modele mont moulin neveu noir noel normand nouveau page paix paquet parent pelletier petit picard pilote place plante point pont portail poste potier prince prudent rang richard riviere robert roche roi rose roux sage savoir seigneur serein simple soleil tailleur temps travers vallee verger vert viens vigneault vigne ville voyer'),
  en: setOf('ash baker banks bell best bill bird black bond brown bush carrier case cash chance chase church clay cook cooper cross day duke english fair field fields fisher flowers forest fox french frost gardener good grant gray green hall hand head hill hope house hunt hunter king lane law little long love major mark marsh mason miller moon noble north page parent park parks pope post power powers price read reed rice rich rose sharp short small smart snow sparks stone street strong summer sweet test underwood west white wise wolf wood woods work young'),
};
