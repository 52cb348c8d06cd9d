import { type ApplicationConfig, provideBrowserGlobalErrorListeners, provideZonelessChangeDetection } from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withDisabledInitialNavigation, withInMemoryScrolling, withRouterConfig } from '@angular/router';
import { provideServiceWorker } from '@angular/service-worker';
import { NAVIGATION } from '@passerelle/platform-web/frame';

import { PageTitle } from '../shell/page-title.js';
import { navigation } from './app.navigation.js';
import { routes } from './app.routes.js';

declare const ngDevMode: boolean;

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      // By `start`, in a task of its own.
      withDisabledInitialNavigation(),
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
    ),
    // Once the page is there: pages open without a network, at the version that was last seen.
    provideServiceWorker('ngsw-worker.js', { enabled: !ngDevMode, registrationStrategy: 'registerWhenStable:30000' }),
    { provide: TitleStrategy, useClass: PageTitle },
    { provide: NAVIGATION, useValue: navigation },
  ],
};
