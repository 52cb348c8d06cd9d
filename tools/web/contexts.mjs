import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const webApp = path.join(root, 'apps/web');

/** Every library of pages, and the prefix that its messages must carry. */
export const webContexts = ['platform', 'trust', 'occupations', 'workforce', 'competencies', 'assessment', 'learning', 'tutor'];
export const contextSource = (context) => path.join(root, 'libs', context, 'web/src');
/** The prefix of the shell's own messages. */
export const shellPrefix = 'shell';
