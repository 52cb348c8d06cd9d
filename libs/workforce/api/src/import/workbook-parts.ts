import type { Archive } from '@passerelle/platform-api';

import { prefixed, readMarkup } from './read-markup.js';
import { UnreadableFile } from './unreadable-file.js';

/** Largest size of a part that is kept in memory once unpacked, in bytes. */
const LARGEST_PART = 100 * 1024 * 1024;
const WORKBOOK = 'xl/workbook.xml';

export interface WorkbookParts {
  /** Path of the first sheet that is shown. */
  readonly sheet: string;
  /** Whether days are counted from 1904, as old Macintosh programs did. */
  readonly from1904: boolean;
  readonly strings: readonly string[];
  /** Whether a cell of each style is a date. */
  readonly dateStyles: readonly boolean[];
}

/** Reads what a sheet refers to (ECMA-376, part 1, 18.2, 18.4 and 18.8). @throws UnreadableFile */
export async function readWorkbookParts(archive: Archive): Promise<WorkbookParts> {
  if (!archive.has(WORKBOOK)) throw new UnreadableFile('FileNotPersonnel');
  const { sheetRelation, from1904 } = await readSheets(archive);
  const relations = await readRelations(archive);
  const pathOf = (wanted: (relation: Relation) => boolean) => relations.find(wanted)?.path ?? '';
  const sheet = pathOf(({ id }) => id === sheetRelation);
  const strings = pathOf(({ type }) => type.endsWith('/sharedStrings'));
  const styles = pathOf(({ type }) => type.endsWith('/styles'));
  return { sheet, from1904, strings: archive.has(strings) ? await readStrings(archive, strings) : [], dateStyles: archive.has(styles) ? await readDateStyles(archive, styles) : [] };
}

async function readSheets(archive: Archive): Promise<{ sheetRelation: string; from1904: boolean }> {
  const sheets: { relation: string; shown: boolean }[] = [];
  let from1904 = false;
  await readMarkup(archive.text(WORKBOOK, LARGEST_PART), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name === 'sheet') sheets.push({ relation: prefixed(attributes, 'id') ?? '', shown: (attributes['state'] ?? 'visible') === 'visible' });
    },
  });
  const first = sheets.find(({ shown }) => shown);
  if (!first) throw new UnreadableFile('FileBroken');
  return { sheetRelation: first.relation, from1904 };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

async function readRelations(archive: Archive): Promise<Relation[]> {
  const relations: Relation[] = [];
  await readMarkup(archive.text('xl/_rels/workbook.xml.rels', LARGEST_PART), {
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (name === 'Relationship') relations.push({ id, type, path: new URL(target, 'zip:/xl/').pathname.slice(1) });
    },
  });
  return relations;
}

async function readStrings(archive: Archive, path: string): Promise<string[]> {
  const strings: string[] = [];
  let [inText, inReading] = [false, false];
  await readMarkup(archive.text(path, LARGEST_PART), {
    open: (name) => {
      if (name === 'si') strings.push('');
      if (name === 'rPh') inReading = true;
      inText = name === 't' && !inReading;
    },
    text: (text) => {
      if (inText) strings[strings.length - 1] += text;
    },
    close: (name) => {
      if (name === 'rPh') inReading = false;
      if (name === 't') inText = false;
    },
  });
  return strings;
}

async function readDateStyles(archive: Archive, path: string): Promise<boolean[]> {
  const dateStyles: boolean[] = [];
  const formats = new Map<number, string>();
  let inCells = false;
  await readMarkup(archive.text(path, LARGEST_PART), {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) dateStyles.push(isDateFormat(Number(attributes['numFmtId'] ?? 0), formats));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dateStyles;
}

/** The formats that every program knows (18.8.30), else one of the workbook that writes a year or a day. */
function isDateFormat(id: number, formats: ReadonlyMap<number, string>): boolean {
  const code = formats.get(id);
  if (code === undefined) return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return /[yd]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
