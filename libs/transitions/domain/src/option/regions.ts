import type { BilingualText } from '@passerelle/kernel';

/** The chief place of a region, in degrees. */
interface Region {
  readonly name: BilingualText;
  readonly latitude: number;
  readonly longitude: number;
}

/** The 17 administrative regions of Québec, by the town where most of their public services are. */
export const REGIONS = {
  'bas-saint-laurent': region('Bas-Saint-Laurent', 48.449, -68.524),
  'saguenay-lac-saint-jean': region('Saguenay–Lac-Saint-Jean', 48.428, -71.068),
  'capitale-nationale': region('Capitale-Nationale', 46.813, -71.208),
  mauricie: region('Mauricie', 46.343, -72.543),
  estrie: region('Estrie', 45.404, -71.893),
  montreal: region('Montréal', 45.502, -73.567),
  outaouais: region('Outaouais', 45.477, -75.701),
  'abitibi-temiscamingue': region('Abitibi-Témiscamingue', 48.239, -79.018),
  'cote-nord': region('Côte-Nord', 49.217, -68.149),
  'nord-du-quebec': region('Nord-du-Québec', 49.913, -74.369),
  'gaspesie-iles-de-la-madeleine': region('Gaspésie–Îles-de-la-Madeleine', 48.831, -64.487),
  'chaudiere-appalaches': region('Chaudière-Appalaches', 46.803, -71.177),
  laval: region('Laval', 45.607, -73.712),
  lanaudiere: region('Lanaudière', 46.023, -73.439),
  laurentides: region('Laurentides', 45.78, -74.004),
  monteregie: region('Montérégie', 45.536, -73.51),
  'centre-du-quebec': region('Centre-du-Québec', 45.883, -72.484),
} satisfies Readonly<Record<string, Region>>;

export type RegionId = keyof typeof REGIONS;

const EARTH_RADIUS_KM = 6371;

/**
 * Kilometres, as the crow flies, between the chief places of two regions; 0 within one (haversine formula: Sinnott,
 * Virtues of the Haversine, Sky and Telescope, 1984).
 */
export function kilometresBetween(a: RegionId, b: RegionId): number {
  const [from, to] = [REGIONS[a], REGIONS[b]];
  const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
  const chord = half(to.latitude - from.latitude) + cosine(from.latitude) * cosine(to.latitude) * half(to.longitude - from.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The region that these words name, whatever the accents, the hyphens and the case; none where no region is called so. */
export function regionNamed(words: string): RegionId | undefined {
  const key = plain(words);
  return (Object.keys(REGIONS) as RegionId[]).find((id) => plain(id) === key || plain(REGIONS[id].name.fr) === key);
}

function region(name: string, latitude: number, longitude: number): Region {
  return { name: { fr: name, en: name }, latitude, longitude };
}

function plain(words: string): string {
  return words.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z]/g, '');
}
