import 'reflect-metadata';

import { migrate } from '@passerelle/platform-api';

import { persistence } from './persistence.js';

const ownerUrl = process.env['DATABASE_OWNER_URL'];
if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is not set.');
const applied = await migrate(ownerUrl, persistence);
process.stdout.write(applied.length === 0 ? 'database up to date\n' : `applied ${applied.join(', ')}\n`);
