import { readdir, readFile } from 'node:fs/promises';

import { type BankRead, checkItem, readBank } from '@passerelle/assessment-domain';

const CATALOGUE = new URL('../../../catalogue/', import.meta.url);

/** The questions that ship with the product, one file a competency; each sound or none loaded. */
export async function readShippedBank(): Promise<BankRead> {
  const files = (await readdir(new URL('bank/', CATALOGUE))).filter((file) => file.endsWith('.json')).sort();
  const bank = readBank(await Promise.all(files.map((file) => read(`bank/${file}`))), await read('task-kinds.json'));
  if (bank.kind === 'BankUnreadable') throw new Error(`The bank of questions has faults:\n${bank.faults.join('\n')}`);
  const named = new Set(bank.misconceptions.map(({ id }) => id));
  const faults = bank.items.flatMap((item) => checkItem(item, named).map((fault) => `${item.id}: ${fault}`));
  if (faults.length > 0) throw new Error(`The bank of questions has faults:\n${faults.join('\n')}`);
  return bank;
}

async function read(path: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(path, CATALOGUE), 'utf8'));
}
