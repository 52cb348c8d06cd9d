import '@angular/compiler';
import '@angular/localize/init';

import { registerLocaleData } from '@angular/common';
import localeEn from '@angular/common/locales/en-CA';
import localeFr from '@angular/common/locales/fr-CA';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless/index.mjs';

registerLocaleData(localeFr);
registerLocaleData(localeEn);
$localize.locale = 'fr-CA';
setupZonelessTestEnv();
