import type { Item, Misconception } from '@passerelle/assessment-domain';
import type { Language } from '@passerelle/kernel';
import { writeArchive } from '@passerelle/platform-api';

import { ITEM_RESOURCE, PACKAGE_NAMESPACE } from './qti-names.js';
import { writeQtiItem } from './write-qti-item.js';
import { writeXml, xml } from './xml.js';

export const MANIFEST = 'imsmanifest.xml';
const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** Items as a QTI 3 package: each in two files, one a language, and a manifest. */
export function packQti(items: readonly Item[], ideas: readonly Misconception[]): Promise<Buffer> {
  const files = items.flatMap((item) => LANGUAGES.map((language) => ({ name: `items/${language}/${item.id}.xml`, identifier: `${item.id}-${language}`, text: writeQtiItem(item, ideas, language) })));
  return writeArchive(new Map([[MANIFEST, manifestOf(files)], ...files.map(({ name, text }) => [name, text] as const)]));
}

function manifestOf(files: readonly { readonly name: string; readonly identifier: string }[]): string {
  return writeXml(xml('manifest', { xmlns: PACKAGE_NAMESPACE, identifier: 'passerelle-items' },
    xml('metadata', {}, xml('schema', {}, 'QTI Package'), xml('schemaversion', {}, '3.0.0')),
    xml('organizations'),
    xml('resources', {}, ...files.map(({ name, identifier }) => xml('resource', { identifier, type: ITEM_RESOURCE, href: name }, xml('file', { href: name }))))));
}
