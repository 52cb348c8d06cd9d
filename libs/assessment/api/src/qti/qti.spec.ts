import { misconceptionsOf } from '@passerelle/assessment-domain';
import { aBank } from '@passerelle/assessment-domain/testing';
import { writeArchive } from '@passerelle/platform-api';
import * as fc from 'fast-check';

import { readShippedBank } from '../catalogue/read-shipped-bank.js';
import { packQti } from './pack-qti.js';
import { readQtiItem } from './read-qti-item.js';
import { readQtiPackage } from './read-qti-package.js';
import { writeQtiItem } from './write-qti-item.js';
import { readXml, UnreadableXml, writeXml, xml } from './xml.js';

const bank = aBank();
const manifest = (...files: string[]) => `<manifest><resources>${files.map((file) => `<resource type="imsqti_item_xmlv3p0" href="${file}"/>`).join('')}</resources></manifest>`;
const pack = (files: Record<string, string | Buffer>) => writeArchive(new Map(Object.entries(files)));

describe('a QTI 3 package', () => {
  it('gives back every question that ships, in both languages, with its key, level, parameters and misconceptions', async () => {
    const { items, misconceptions } = await readShippedBank();
    const read = await readQtiPackage(await packQti(items, misconceptions));
    if (read.kind !== 'QtiPackage') throw new Error(read.kind);
    expect(read.faults).toEqual([]);
    expect(read.items).toHaveLength(items.length);
    const byId = new Map(read.items.map((item) => [item.identifier, item]));
    for (const { id, competency, task, family, level, content, explanation, source, parameters } of items) {
      expect(byId.get(id)).toMatchObject({ competency, task, family, level, content, explanation, source, parameters });
      const named = new Set(misconceptionsOf(content));
      expect(byId.get(id)!.ideas).toEqual(misconceptions.filter((idea) => named.has(idea.id)).map(({ id: idea, name, feedback }) => ({ id: idea, name, feedback })));
    }
  }, 30_000);

  it('keeps whatever is written, marks and letters alike', () => {
    const words = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).filter((text) => !/[\u0000-\u0008\u000b-\u001f\ufffe\uffff\r]/.test(text) && text.trim() === text);
    fc.assert(fc.property(words, words, fc.constantFrom(...bank.items), (fr, en, item) => {
      const said = { ...item, explanation: { fr, en } };
      expect(readQtiItem(writeQtiItem(said, bank.misconceptions, 'fr')).explanation.fr).toBe(fr);
      expect(readQtiItem(writeQtiItem(said, bank.misconceptions, 'en')).explanation.en).toBe(en);
    }));
  });

  it('scores as the diagnostic does, and says why a wrong choice misleads', () => {
    const text = writeQtiItem(bank.items[1]!, bank.misconceptions, 'fr');
    expect(text).toContain('<qti-correct-response><qti-value>C-b</qti-value></qti-correct-response>');
    expect(text).toContain('xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"');
    expect(text).toContain('data-passerelle-misconception="verifier-texte-ia-idee"');
    expect(text).toContain('identifier="IDEA-verifier-texte-ia-idee"');
  });

  it('is read from another program, which says neither level nor misconceptions', () => {
    const item = readQtiItem(`<?xml version="1.0"?><qti:qti-assessment-item xmlns:qti="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="x" xml:lang="en-US"><qti:qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti:qti-correct-response><qti:qti-value>B</qti:qti-value></qti:qti-correct-response></qti:qti-response-declaration><qti:qti-item-body><p>What then?</p><qti:qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti:qti-simple-choice identifier="A">One</qti:qti-simple-choice><qti:qti-simple-choice identifier="B">Two</qti:qti-simple-choice></qti:qti-choice-interaction></qti:qti-item-body></qti:qti-assessment-item>`);
    expect(item).toMatchObject({ identifier: 'x', language: 'en', level: null, competency: null, content: { kind: 'single', question: { fr: '', en: 'What then?' }, choices: [{ id: 'A', correct: false, misconception: '' }, { id: 'B', correct: true }] } });
  });

  it('says what is wrong, file by file, and reads the others', async () => {
    const good = writeQtiItem(bank.items[0]!, bank.misconceptions, 'fr');
    const read = await readQtiPackage(await pack({
      'imsmanifest.xml': manifest('a.xml', 'b.xml', 'c.xml', 'd.xml'), 'a.xml': good, 'b.xml': '<a><b></a>',
      'c.xml': '<qti-assessment-item identifier="y"><qti-item-body><qti-hotspot-interaction response-identifier="R"/></qti-item-body></qti-assessment-item>',
    }));
    expect(read).toMatchObject({ kind: 'QtiPackage', items: [{ identifier: bank.items[0]!.id }] });
    expect(read.kind === 'QtiPackage' && read.faults.map(({ file }) => file)).toEqual(['b.xml', 'c.xml', 'd.xml']);
    expect(await readQtiPackage(await pack({ 'imsmanifest.xml': '<manifest/>' }))).toMatchObject({ items: [], faults: [{ file: 'imsmanifest.xml', why: { fr: 'le manifeste ne nomme aucune question QTI 3', en: 'the manifest names no QTI 3 question' } }] });
  });

  it('reads no document type, no entity, nothing without end', async () => {
    for (const bomb of ['<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', '<a>&unknown;</a>', '<a>'.repeat(100), `<a>${'<b/>'.repeat(6000)}</a>`]) expect(() => readXml(bomb)).toThrow(UnreadableXml);
    expect(await readQtiPackage(Buffer.from('none'))).toEqual({ kind: 'ArchiveBroken' });
    expect(await readQtiPackage(await pack({ 'imsmanifest.xml': manifest('a.xml'), 'a.xml': Buffer.alloc(600_000, ' ') }))).toEqual({ kind: 'ArchiveTooLarge' });
  });

  it('escapes what XML would take for its own', () => expect(readXml(writeXml(xml('a', { b: '"<&\'>' }, '<&>"\'')))).toEqual(xml('a', { b: '"<&\'>' }, '<&>"\'')));
});
