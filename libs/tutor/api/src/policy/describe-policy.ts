import { quebecDay } from '@passerelle/kernel';
import { renderMarkdown } from '@passerelle/learning-api';
import { versionInForce } from '@passerelle/tutor-domain';

import type { Policy } from './policies.js';
import type { PolicyType } from './policy.type.js';

/** A policy in its last version, as it is read: its text as clean HTML. */
export function describePolicy({ id, versions, withdrawnAt }: Policy): PolicyType | null {
  const last = versions.at(-1);
  return last ? { ...describeVersion(last), id, withdrawnAt, versions: versions.toReversed().map(({ version, inForceOn, publishedBy, publishedAt }) => ({ version, inForceOn, publishedBy, publishedAt })) } : null;
}

/** What holds on a day, as whoever asks a question reads it; null where nothing does. */
export function describeInForce(policy: Policy, at: Date): PolicyType | null {
  const inForce = policy.withdrawnAt ? undefined : versionInForce(policy.versions, quebecDay(at));
  const whole = describePolicy(policy);
  return inForce && whole ? { ...whole, ...describeVersion(inForce) } : null;
}

function describeVersion({ version, title, text, link, contact, inForceOn }: Policy['versions'][number]): Pick<PolicyType, 'version' | 'title' | 'text' | 'html' | 'link' | 'contact' | 'inForceOn'> {
  return { version, title, text, html: { fr: renderMarkdown(text.fr), en: renderMarkdown(text.en) }, link, contact, inForceOn };
}
