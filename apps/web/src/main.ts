import { bootstrapApplication } from '@angular/platform-browser';

import { appConfig } from './app/app.config.js';
import { Shell } from './shell/shell.js';

bootstrapApplication(Shell, appConfig).catch((fault: unknown) => console.error(fault));
