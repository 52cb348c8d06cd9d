// Logins, migrations, catalogue and, where asked for, the demonstration; sends the addresses to its parent.
// One process, since reading the product's modules is what takes the time.
import { foreseen } from '../launch/refusals.mjs';
import { databaseEnvironment } from './environment.mjs';

try {
  const addresses = await databaseEnvironment(process.env.DATABASE_OWNER_URL);
  Object.assign(process.env, addresses);
  await import('../../apps/api/dist/migrate.js');
  await import('../seed/seed.ts');
  process.send({ addresses });
} catch (cause) {
  const refusal = foreseen(cause);
  if (refusal) process.send({ refusal });
  else console.error(cause);
  process.exitCode = 1;
}
process.disconnect();
