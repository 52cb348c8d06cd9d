import { deflateRawSync } from 'node:zlib';

import excel from 'exceljs';

import { readPersonnelFile, sniff } from './read-personnel-file.js';
import { UnreadableFile } from './unreadable-file.js';

const refusal = async (work: () => unknown) => {
  try {
    await work();
    return 'accepted';
  } catch (cause) {
    return cause instanceof UnreadableFile ? cause.kind : cause;
  }
};

/** An archive of one entry. */
function archive(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(name.length, 26);
  const body = Buffer.concat([local, Buffer.from(name), packed]);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, central, Buffer.from(name), end]);
}

describe('readPersonnelFile', () => {
  it.each([
    ['commas', 'matricule,prenom\n1,Élise\n'], ['semicolons', 'matricule;prenom\r\n1;Élise'], ['tabs', 'matricule\tprenom\n1\tÉlise'], ['a mark', '\ufeffmatricule;prenom\n1;Élise'], ['quotes', '"matricule";"prenom"\n"1";"Élise"'],
  ])('reads %s', async (_, text) => expect((await readPersonnelFile(Buffer.from(text))).map(({ cells }) => cells)).toEqual([['matricule', 'prenom'], ['1', 'Élise']]));
  it('reads Windows-1252', async () => expect((await readPersonnelFile(Buffer.from('matricule;prenom\n1;\xc9lise \x80', 'latin1')))[1]?.cells).toEqual(['1', 'Élise €']));
  it('refuses an open quotation mark', async () => expect(await refusal(() => readPersonnelFile(Buffer.from('matricule;prenom\n"1;Élise')))).toBe('FileBroken'));
  it('reads no more than the rows that it may', async () => expect((await readPersonnelFile(Buffer.from(`matricule\n${'1\n'.repeat(60_000)}`))).length).toBeLessThan(52_000));
  it('reads a workbook: numbers, dates, rich text, links and formulas', async () => {
    const workbook = new excel.Workbook();
    workbook.addWorksheet('P').addRow([1, new Date('2020-01-06T00:00:00Z'), { richText: [{ text: 'Éli' }, { text: 'se' }] }, { text: 'a@b.quebec', hyperlink: 'mailto:a@b.quebec' }, { formula: 'A1', result: 1 }]);
    expect((await readPersonnelFile(Buffer.from(await workbook.xlsx.writeBuffer())))[0]?.cells).toEqual([1, new Date('2020-01-06T00:00:00Z'), 'Élise', 'a@b.quebec', { formula: 'A1' }]);
  });
  it('refuses a broken workbook', async () => {
    const workbook = new excel.Workbook();
    workbook.addWorksheet('P').addRow(['matricule']);
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    expect(await refusal(() => readPersonnelFile(bytes.subarray(0, bytes.length - 40)))).toBe('FileBroken');
  });
});

describe('sniff', () => {
  it('knows a program by its bytes', async () => expect(await refusal(() => sniff(Buffer.from('MZ\u0090\u0000')))).toBe('FileNotPersonnel'));
  it('refuses UTF-16, and a file without a byte', async () => {
    expect(await refusal(() => sniff(Buffer.from('matricule', 'utf16le')))).toBe('FileNotPersonnel');
    expect(await refusal(() => sniff(Buffer.alloc(0)))).toBe('FileEmpty');
  });
});

describe('an archive', () => {
  it('is refused when it is no workbook, or broken', async () => {
    expect(await refusal(() => readPersonnelFile(archive('mot.docx', Buffer.from('<x/>'))))).toBe('FileNotPersonnel');
    expect(await refusal(() => readPersonnelFile(archive('xl/workbook.xml', Buffer.from('<x')))) ).toBe('FileBroken');
    expect(await refusal(() => readPersonnelFile(archive('xl/workbook.xml', Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'))))).toBe('FileBroken');
  });
});
