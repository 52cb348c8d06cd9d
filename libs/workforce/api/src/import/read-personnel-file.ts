import type { FileRow } from '@passerelle/workforce-domain';

import { decode, readCsv } from './read-csv.js';
import { readWorkbook } from './read-workbook.js';
import { UnreadableFile } from './unreadable-file.js';

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** Says from the bytes alone, whatever the file is called, whether it may be a personnel file. @throws UnreadableFile */
export function sniff(bytes: Buffer): 'workbook' | 'csv' {
  if (bytes.length === 0) throw new UnreadableFile('FileEmpty');
  if (bytes.subarray(0, 4).equals(ZIP)) {
    if (!bytes.includes('xl/workbook.xml')) throw new UnreadableFile('FileNotPersonnel');
    return 'workbook';
  }
  decode(bytes);
  return 'csv';
}

/** The rows of a CSV file or of a workbook's first sheet. @throws UnreadableFile */
export async function readPersonnelFile(bytes: Buffer): Promise<FileRow[]> {
  return sniff(bytes) === 'workbook' ? readWorkbook(bytes) : readCsv(bytes);
}
