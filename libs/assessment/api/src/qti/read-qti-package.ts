import { Archive, UnreadableArchive } from '@passerelle/platform-api';

import { joinLanguages } from './join-languages.js';
import { MANIFEST } from './pack-qti.js';
import { type QtiFault, qtiFault } from './qti-fault.js';
import { type QtiItem, readQtiItem } from './read-qti-item.js';
import { allNamed, readXml, UnreadableXml } from './xml.js';

/** Files of one package, bytes of one of them once unpacked, and of all. */
const MOST_FILES = 1_000;
const LARGEST_FILE = 500_000;
const LARGEST_ALL = 20_000_000;

export type QtiPackage = { readonly kind: 'QtiPackage'; readonly items: readonly QtiItem[]; readonly faults: readonly QtiFault[] } | { readonly kind: 'ArchiveBroken' } | { readonly kind: 'ArchiveTooLarge' };

/** The items of a QTI 3 package; files of one identifier are one item in two languages. What is not read is said, file by file. */
export async function readQtiPackage(bytes: Buffer): Promise<QtiPackage> {
  try {
    return await readAll(new Archive(bytes));
  } catch (cause) {
    if (cause instanceof UnreadableArchive) return { kind: cause.kind === 'TooLarge' ? 'ArchiveTooLarge' : 'ArchiveBroken' };
    throw cause;
  }
}

async function readAll(archive: Archive): Promise<QtiPackage> {
  const faults: QtiFault[] = [];
  const read: QtiItem[] = [];
  let left = LARGEST_ALL;
  const textOf = async (file: string) => {
    const bytes = await archive.whole(file, Math.min(LARGEST_FILE, left));
    left -= bytes.length;
    return bytes.toString('utf8').replace(/^\ufeff/, '');
  };
  const tell = async (file: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (cause) {
      if (!(cause instanceof UnreadableXml)) throw cause;
      faults.push(qtiFault(file, cause.kind, cause.named));
    }
  };
  const files: string[] = [];
  await tell(MANIFEST, async () => { files.push(...itemFiles(await textOf(MANIFEST))); });
  if (files.length > MOST_FILES) return { kind: 'ArchiveTooLarge' };
  for (const file of files) await tell(file, async () => { if (!archive.has(file)) throw new UnreadableXml('NotInArchive'); read.push(readQtiItem(await textOf(file))); });
  return { kind: 'QtiPackage', items: [...Map.groupBy(read, ({ identifier }) => identifier).values()].map(joined), faults };
}

function itemFiles(manifest: string): readonly string[] {
  const files = allNamed(readXml(manifest), 'resource').flatMap(({ attributes }) => (attributes['type']?.startsWith('imsqti_item_xmlv3p0') && attributes['href'] ? [attributes['href']] : []));
  if (files.length === 0) throw new UnreadableXml('NoItem');
  return [...new Set(files)];
}

/** French first: what stands in one language alone is seen as missing in the other. */
function joined(readings: readonly QtiItem[]): QtiItem {
  const [first, ...others] = readings.toSorted((one, other) => Number(one.language === 'en') - Number(other.language === 'en')) as [QtiItem, ...QtiItem[]];
  return others.reduce<QtiItem>((whole, other) => joinLanguages(whole, other), first);
}
