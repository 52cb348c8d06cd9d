// From the owner's address to the environment that the product's processes read.
import { prepareLogins } from '@passerelle/platform-api';

/**
 * Makes the logins where they are missing and names all three addresses.
 * @param {string} ownerUrl
 * @returns {Promise<Record<'DATABASE_OWNER_URL' | 'DATABASE_APP_URL' | 'DATABASE_QUEUE_URL', string>>}
 */
export async function databaseEnvironment(ownerUrl) {
  const logins = await prepareLogins(ownerUrl, { applicationUrl: process.env.DATABASE_APP_URL, queueUrl: process.env.DATABASE_QUEUE_URL });
  return { DATABASE_OWNER_URL: logins.ownerUrl, DATABASE_APP_URL: logins.applicationUrl, DATABASE_QUEUE_URL: logins.queueUrl };
}
