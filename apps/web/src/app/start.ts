import { createApplication } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { nextTask } from '@passerelle/platform-web/frame';

import { Shell } from '../shell/shell.js';
import { appConfig } from './app.config.js';

/** Starts the app, in tasks of their own: reading its code was one already. */
export async function start(): Promise<void> {
  await nextTask();
  const app = await createApplication(appConfig);
  await nextTask();
  app.bootstrap(Shell);
  await nextTask();
  app.injector.get(Router).initialNavigation();
}
