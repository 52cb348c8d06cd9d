import type { Configuration } from '@passerelle/platform-api';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Nothing is loaded from another site, and no other site frames a page.
 * @param scripts sources of the scripts that pages hold, as a policy writes them
 */
export function securityHeaders({ publicUrl }: Configuration, scripts: readonly string[]): RequestHandler {
  const encrypted = publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...scripts],
        // Angular writes each component's styles into a <style> element.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        // A film that the device keeps is played from memory.
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(encrypted ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: encrypted ? undefined : false,
    referrerPolicy: { policy: 'same-origin' },
  });
}
