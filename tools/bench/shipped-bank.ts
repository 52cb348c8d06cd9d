import { readdirSync, readFileSync } from 'node:fs';

import { type Item, readBank } from '@passerelle/assessment-domain';

/** The items of the bank that ships with the product. */
export function shippedBank(): readonly Item[] {
  const catalogue = new URL('../../libs/assessment/catalogue/', import.meta.url);
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, catalogue), 'utf8'));
  const bank = readBank(readdirSync(new URL('bank/', catalogue)).filter((file) => file.endsWith('.json')).map((file) => read(`bank/${file}`)), read('task-kinds.json'));
  if (bank.kind === 'BankUnreadable') throw new Error(bank.faults.join('\n'));
  return bank.items;
}
